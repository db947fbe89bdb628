package vn.danvan.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;

/** The figures of a table, calculated a second time from the raw events: no rows, no rules of the product. */
final class TableOracle {

    /** One number that an agency gave. */
    record Told(String agency, String period, String code, BigDecimal value) {}

    final List<Told> numbers = new ArrayList<>();
    final Map<String, AgencyKind> kinds = new TreeMap<>();
    final Map<String, String> districts = new HashMap<>();
    final Set<String> owing = new TreeSet<>();

    TableOracle(History history, List<String> periods) {
        Map<String, Map<String, BigDecimal>> said = new HashMap<>();
        Map<String, Boolean> counts = new HashMap<>();
        for (History.Past past : history.events) {
            String key = past.stream();
            switch (past.event()) {
                case AgencyEvent.Registered e -> {
                    kinds.put(e.agency().key(), e.kind());
                    String above = e.parent() == null ? "" : e.parent().key();
                    districts.put(
                            e.agency().key(),
                            e.level() == Level.DISTRICT ? e.agency().key() : above.startsWith("HB.HU.") ? above : "-");
                }
                case PeriodEvent.Opened e -> {
                    if (periods.contains(e.period().key())) {
                        e.owing().forEach(agency -> owing.add(agency.key()));
                    }
                }
                case ProgressReportEvent.Submitted e -> {
                    said.put(key, values(e.content()));
                    counts.put(key, true);
                }
                case ProgressReportEvent.Amended e -> {
                    said.put(key, values(e.content()));
                    counts.put(key, true);
                }
                case ProgressReportEvent.NilSubmitted _ -> {
                    said.put(key, Map.of());
                    counts.put(key, true);
                }
                case ProgressReportEvent.Returned _, ProgressReportEvent.Voided _ -> counts.put(key, false);
                case ProgressReportEvent.Accepted _ -> counts.put(key, true);
                default -> {}
            }
        }
        said.forEach((stream, values) -> {
            String[] parts = stream.split("/", -1); // report/period/form/agency
            if (Boolean.TRUE.equals(counts.get(stream)) && periods.contains(parts[1])) {
                values.forEach((code, value) -> numbers.add(new Told(parts[3], parts[1], code, value)));
            }
        });
    }

    private static Map<String, BigDecimal> values(ReportContent content) {
        Map<String, BigDecimal> values = new HashMap<>();
        content.values().forEach(value -> values.put(value.indicator(), value.value()));
        return values;
    }

    /** The figure over the numbers that pass. */
    @Nullable
    BigDecimal figure(Indicator indicator, Predicate<Told> which) {
        Indicator.Ratio ratio = indicator.ratio();
        if (ratio != null) {
            BigDecimal above = latest(ratio.numerator(), which);
            BigDecimal below = latest(ratio.denominator(), which);
            return above == null || below == null || below.signum() == 0
                    ? null
                    : above.multiply(BigDecimal.valueOf(100)).divide(below, 2, RoundingMode.HALF_UP);
        }
        if (indicator.aggregation() == Indicator.Aggregation.LAST) {
            return latest(indicator.code(), which);
        }
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (Told number : numbers) {
            if (number.code().equals(indicator.code()) && which.test(number)) {
                sum = sum.add(number.value());
                count++;
            }
        }
        if (count == 0) {
            return null;
        }
        return indicator.aggregation() == Indicator.Aggregation.AVERAGE
                ? sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP)
                : sum;
    }

    /** Each agency's number of the latest period that it gave one for, added up; the periods' codes sort by time. */
    private @Nullable BigDecimal latest(String code, Predicate<Told> which) {
        Map<String, Told> last = new HashMap<>();
        for (Told number : numbers) {
            if (number.code().equals(code) && which.test(number)) {
                Told other = last.get(number.agency());
                if (other == null || other.period().compareTo(number.period()) < 0) {
                    last.put(number.agency(), number);
                }
            }
        }
        return last.values().stream().map(Told::value).reduce(BigDecimal::add).orElse(null);
    }
}
