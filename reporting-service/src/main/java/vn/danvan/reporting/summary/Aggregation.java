package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.summary.FormFigures.Figure;

/**
 * An indicator's rule over the reports of agencies and, in a composed period, of its parts, of which only the last ones have
 * values of which the last counts: sums and last values are added, a mean is over all values, and a ratio is that of the two
 * totals, each by its own rule. A value that was given under another definition (rule, unit, ratio) of the indicator is none.
 */
public final class Aggregation {

    private final Map<Integer, Map<String, Indicator>> versions = new HashMap<>();
    private final Map<String, Indicator> shown;

    /** @param version the version whose indicators are shown */
    public Aggregation(FormFact form, FormFact.Version version) {
        form.versions().forEach(each -> versions.put(each.version(), byCode(each)));
        this.shown = byCode(version);
    }

    private static Map<String, Indicator> byCode(FormFact.Version version) {
        Map<String, Indicator> byCode = new HashMap<>();
        version.indicators().forEach(each -> byCode.put(each.code(), each));
        return byCode;
    }

    Figure of(Indicator indicator, Collection<Given> all) {
        List<Given> used = used(indicator, all);
        int agencies = (int) used.stream().map(Given::agency).distinct().count();
        return new Figure(value(indicator, all), agencies);
    }

    /** The value; absent when nobody gave one, or a ratio's denominator is zero. */
    public @Nullable BigDecimal value(Indicator indicator, Collection<Given> all) {
        Indicator.Ratio ratio = indicator.ratio();
        if (indicator.aggregation() == Indicator.Aggregation.RATIO) {
            return ratio == null ? null : ratio(indicator, ratio, all);
        }
        List<Given> used = used(indicator, all);
        if (used.isEmpty()) {
            return null;
        }
        BigDecimal sum = sum(indicator.code(), used);
        return indicator.aggregation() == Indicator.Aggregation.AVERAGE ? mean(sum, used) : sum;
    }

    private static @Nullable BigDecimal mean(BigDecimal sum, List<Given> used) {
        BigDecimal weight = used.stream().map(Given::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weight.signum() == 0 ? null : sum.divide(weight, 2, RoundingMode.HALF_UP);
    }

    /** The reports that the indicator's value comes from. */
    public List<Given> used(Indicator indicator, Collection<Given> all) {
        Indicator.Ratio ratio = indicator.ratio();
        if (ratio == null) {
            return used(indicator, indicator.code(), all);
        }
        Set<Given> both = new LinkedHashSet<>(used(indicator, ratio.numerator(), all));
        both.addAll(used(indicator, ratio.denominator(), all));
        return List.copyOf(both);
    }

    /** Those with a value of a code, which is the indicator's or a part of its ratio. */
    private List<Given> used(Indicator indicator, String code, Collection<Given> all) {
        Indicator of = shown.getOrDefault(code, indicator);
        return all.stream()
                .filter(each -> each.values().containsKey(code))
                .filter(each -> means(each.form(), indicator) && (of.equals(indicator) || means(each.form(), of)))
                .toList();
    }

    /** The indicators of which the last value counts. */
    public Set<String> lastValues() {
        return shown.values().stream()
                .filter(each -> each.aggregation() == Indicator.Aggregation.LAST)
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    /** The indicators of which the mean counts. */
    Set<String> means() {
        return shown.values().stream()
                .filter(each -> each.aggregation() == Indicator.Aggregation.AVERAGE)
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    /** Whether a version of the form means the same by the indicator. */
    private boolean means(FormVersion version, Indicator indicator) {
        Indicator other = versions.getOrDefault(version.version(), Map.of()).get(indicator.code());
        return other != null
                && other.aggregation() == indicator.aggregation()
                && other.unit().equals(indicator.unit())
                && Objects.equals(other.ratio(), indicator.ratio());
    }

    private @Nullable BigDecimal ratio(Indicator indicator, Indicator.Ratio ratio, Collection<Given> all) {
        List<Given> above = used(indicator, ratio.numerator(), all);
        List<Given> below = used(indicator, ratio.denominator(), all);
        BigDecimal denominator = sum(ratio.denominator(), below);
        return above.isEmpty() || denominator.signum() == 0
                ? null
                : sum(ratio.numerator(), above)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(denominator, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(String code, List<Given> given) {
        BigDecimal sum = given.stream()
                .map(each -> each.value(code))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
