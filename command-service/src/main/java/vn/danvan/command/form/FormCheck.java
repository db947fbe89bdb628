package vn.danvan.command.form;

import static vn.danvan.kernel.DomainError.require;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.RuleExpression;
import vn.danvan.kernel.form.ValidationRule;
import vn.danvan.kernel.summary.SummarySection;

/** Whether a form makes sense: every code stands for one thing, ratios and rules rest on figures that are submitted. */
final class FormCheck {

    private FormCheck() {}

    /** @throws DomainError the first thing that does not make sense, with a pointer to it */
    static void check(FormCommand.PublishFormVersion form) {
        require(!form.indicators().isEmpty(), FormCode.NO_INDICATOR);
        Map<String, Indicator.Type> types = types(form.indicators());
        for (int i = 0; i < form.indicators().size(); i++) {
            check(form.indicators().get(i), types, "/indicators/" + i);
        }
        check(form.rules(), types);
        checkSections(form.sections(), new HashSet<>(types.keySet()));
    }

    private static Map<String, Indicator.Type> types(List<Indicator> indicators) {
        Map<String, Indicator.Type> types = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            if (types.put(indicators.get(i).code(), indicators.get(i).type()) != null) {
                throw FormCode.INDICATOR_TWICE.because(indicators.get(i).code()).at("/indicators/" + i + "/code");
            }
        }
        return types;
    }

    private static void check(Indicator indicator, Map<String, Indicator.Type> types, String pointer) {
        if (!aggregates(indicator)) {
            throw FormCode.AGGREGATION.because(indicator.code()).at(pointer + "/aggregation");
        }
        boolean computed = indicator.type() == Indicator.Type.RATIO;
        Indicator.Ratio ratio = indicator.ratio();
        boolean sound = ratio == null
                ? !computed
                : computed
                        && isFigure(types.get(ratio.numerator()))
                        && isFigure(types.get(ratio.denominator()))
                        && !ratio.numerator().equals(ratio.denominator());
        if (!sound) {
            throw FormCode.RATIO_PARTS.because(indicator.code()).at(pointer + "/ratio");
        }
        if (computed && indicator.mandatory()) {
            throw FormCode.RATIO_MANDATORY.because(indicator.code()).at(pointer + "/mandatory");
        }
    }

    /** Percentages are never added up: over agencies only their mean says anything. */
    private static boolean aggregates(Indicator indicator) {
        return switch (indicator.type()) {
            case COUNT, STOCK, MONEY -> indicator.aggregation() != Indicator.Aggregation.RATIO;
            case PERCENT -> indicator.aggregation() == Indicator.Aggregation.AVERAGE;
            case RATIO -> indicator.aggregation() == Indicator.Aggregation.RATIO;
        };
    }

    private static boolean isFigure(Indicator.@Nullable Type type) {
        return type != null && type != Indicator.Type.RATIO;
    }

    private static void check(List<ValidationRule> rules, Map<String, Indicator.Type> types) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            ValidationRule rule = rules.get(i);
            if (!codes.add(rule.code())) {
                throw FormCode.RULE_TWICE.because(rule.code()).at("/rules/" + i + "/code");
            }
            for (String named : parse(rule, i).indicators()) {
                if (!isFigure(types.get(named))) {
                    throw FormCode.RULE_INDICATOR.because(named).at("/rules/" + i + "/rule");
                }
            }
        }
    }

    private static RuleExpression parse(ValidationRule rule, int i) {
        try {
            return RuleExpression.parse(rule.rule());
        } catch (DomainError malformed) {
            throw malformed.at("/rules/" + i + "/rule");
        }
    }

    private static void checkSections(List<FormEvent.NarrativeSection> sections, Set<String> taken) {
        for (int i = 0; i < sections.size(); i++) {
            if (!taken.add(sections.get(i).code())) {
                throw FormCode.SECTION_TWICE.because(sections.get(i).code()).at("/sections/" + i + "/code");
            }
            String belongsTo = sections.get(i).summarySection();
            if (belongsTo != null && SummarySection.ofCode(belongsTo).isEmpty()) {
                throw FormCode.SUMMARY_SECTION.because(belongsTo).at("/sections/" + i + "/summarySection");
            }
        }
    }
}
