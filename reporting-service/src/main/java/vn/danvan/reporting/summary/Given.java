package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Span;

/**
 * One report's values by indicator, or a share of them.
 *
 * @param agency whose report it is
 * @param body for whom it counts: the agency, or one that stands in its place
 * @param weight how much of the report it is: 1 for all of it
 * @param until last day that the report is about
 * @param form the version that it was asked for
 * @param logIndex of the event that brought the values
 */
public record Given(
        AgencyId agency,
        AgencyId body,
        BigDecimal weight,
        LocalDate until,
        FormVersion form,
        long logIndex,
        Map<String, BigDecimal> values) {

    static Given of(Span.Part part, ReportFact report) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (ReportContent.Value value : report.values()) {
            values.put(value.indicator(), value.value());
        }
        AgencyId agency = report.report().agency();
        return new Given(
                agency,
                agency,
                BigDecimal.ONE,
                part.period().to(),
                part.form(),
                report.contentIndex(),
                Map.copyOf(values));
    }

    BigDecimal value(String indicator) {
        return values.getOrDefault(indicator, BigDecimal.ZERO);
    }

    /** The same without some indicators. */
    Given without(Set<String> indicators) {
        Map<String, BigDecimal> left = new HashMap<>(values);
        left.keySet().removeAll(indicators);
        return new Given(agency, body, weight, until, form, logIndex, Map.copyOf(left));
    }

    /** A share of it. */
    Given share(AgencyId taker, BigDecimal part, Map<String, BigDecimal> its) {
        return new Given(agency, taker, part, until, form, logIndex, Map.copyOf(its));
    }
}
