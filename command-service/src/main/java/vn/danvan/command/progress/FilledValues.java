package vn.danvan.command.progress;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.progress.ReportContent;

/**
 * A report's values.
 *
 * @param byIndicator values that are sound, by indicator, in the form's order
 * @param unsound indicators whose value is not; rules about them are not checked
 */
record FilledValues(Map<String, BigDecimal> byIndicator, Set<String> unsound) {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    static FilledValues check(
            List<ReportContent.Value> sent, FormEvent.VersionPublished form, AgencyKind kind, Findings findings) {
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        Set<String> unsound = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String code = sent.get(i).indicator();
            String pointer = "/values/" + i;
            Indicator indicator = find(form, code);
            if (indicator == null) {
                findings.add(ReportCode.INDICATOR_UNKNOWN, pointer + "/indicator", code);
            } else if (indicator.type() == Indicator.Type.RATIO) {
                findings.add(ReportCode.INDICATOR_COMPUTED, pointer + "/indicator", code);
            } else if (!indicator.asks(kind)) {
                findings.add(ReportCode.INDICATOR_NOT_ASKED, pointer + "/indicator", code);
                unsound.add(code);
            } else if (given.containsKey(code) || unsound.contains(code)) {
                findings.add(ReportCode.INDICATOR_TWICE, pointer + "/indicator", code);
                unsound.add(code);
            } else {
                BigDecimal value = sound(indicator, sent.get(i).value());
                if (value == null) {
                    findings.add(ReportCode.VALUE, pointer + "/value", code);
                    unsound.add(code);
                } else {
                    given.put(code, value);
                }
            }
        }
        given.keySet().removeAll(unsound);
        return new FilledValues(inOrder(form, kind, given, unsound, findings), unsound);
    }

    private static Map<String, BigDecimal> inOrder(
            FormEvent.VersionPublished form,
            AgencyKind kind,
            Map<String, BigDecimal> given,
            Set<String> unsound,
            Findings findings) {
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            BigDecimal value = given.get(indicator.code());
            if (value != null) {
                ordered.put(indicator.code(), value);
            } else if (indicator.mandatory() && indicator.asks(kind) && !unsound.contains(indicator.code())) {
                findings.add(ReportCode.INDICATOR_MISSING, "/values", indicator.code());
            }
        }
        return ordered;
    }

    List<ReportContent.Value> inOrder() {
        return byIndicator.entrySet().stream()
                .map(entry -> new ReportContent.Value(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static @Nullable Indicator find(FormEvent.VersionPublished form, String code) {
        return form.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The value in its shortest form, if the indicator's type takes it. Bounds come first: digits can be many. */
    private static @Nullable BigDecimal sound(Indicator indicator, BigDecimal value) {
        if (value.abs().compareTo(MOST) > 0) {
            return null;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() < 0) {
            shortest = shortest.setScale(0);
        }
        boolean percent = indicator.type() == Indicator.Type.PERCENT;
        boolean sound = percent ? shortest.scale() <= 2 : shortest.scale() == 0 && shortest.signum() >= 0;
        return sound ? shortest : null;
    }
}
