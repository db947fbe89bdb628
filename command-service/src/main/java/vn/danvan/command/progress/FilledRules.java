package vn.danvan.command.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.RuleExpression;
import vn.danvan.kernel.form.ValidationRule;
import vn.danvan.kernel.progress.ProgressReportEvent.Warning;

/** A form's rules against a report's values: an ERROR that is broken refuses, a WARNING asks for an explanation. */
final class FilledRules {

    private FilledRules() {}

    static List<Warning> check(
            List<ValidationRule> rules, FilledValues values, List<Warning> explanations, Findings findings) {
        Map<String, String> unused = explanations(explanations, findings);
        List<Warning> warnings = new ArrayList<>();
        for (ValidationRule rule : rules) {
            RuleExpression expression = RuleExpression.parse(rule.rule());
            boolean checkable = expression.indicators().stream().noneMatch(values.unsound()::contains);
            if (!checkable) {
                unused.remove(rule.code());
            } else if (!expression.holds(values.byIndicator()).orElse(true)) {
                broken(rule, unused.remove(rule.code()), warnings, findings);
            }
        }
        for (int i = 0; i < explanations.size(); i++) {
            if (unused.containsKey(explanations.get(i).rule())) {
                findings.add(
                        ReportCode.EXPLANATION_UNNEEDED,
                        "/explanations/" + i + "/rule",
                        explanations.get(i).rule());
            }
        }
        return warnings;
    }

    private static Map<String, String> explanations(List<Warning> explanations, Findings findings) {
        Map<String, String> byRule = new HashMap<>();
        for (int i = 0; i < explanations.size(); i++) {
            Warning warning = explanations.get(i);
            if (byRule.putIfAbsent(warning.rule(), warning.explanation()) != null) {
                findings.add(ReportCode.EXPLANATION_UNNEEDED, "/explanations/" + i + "/rule", warning.rule());
            }
        }
        return byRule;
    }

    private static void broken(
            ValidationRule rule, @Nullable String explanation, List<Warning> warnings, Findings findings) {
        String vi = rule.code() + ": " + rule.message();
        String en = rule.code() + ": " + rule.rule();
        switch (rule.severity()) {
            case ERROR -> findings.add(ReportCode.RULE_BROKEN, "/values", vi, en);
            case WARNING -> {
                if (explanation == null) {
                    findings.add(ReportCode.WARNING_UNEXPLAINED, "/explanations", vi, en);
                } else {
                    warnings.add(new Warning(rule.code(), explanation));
                }
            }
        }
    }
}
