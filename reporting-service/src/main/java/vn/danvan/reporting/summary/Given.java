package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Span;

/**
 * One report's values by indicator.
 *
 * @param until last day that the report is about
 * @param form the version that it was asked for
 * @param logIndex of the event that brought the values
 */
record Given(AgencyId agency, LocalDate until, FormVersion form, long logIndex, Map<String, BigDecimal> values) {

    static Given of(Span.Part part, ReportFact report) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (ReportContent.Value value : report.values()) {
            values.put(value.indicator(), value.value());
        }
        return new Given(
                report.report().agency(), part.period().to(), part.form(), report.contentIndex(), Map.copyOf(values));
    }

    BigDecimal value(String indicator) {
        return values.getOrDefault(indicator, BigDecimal.ZERO);
    }
}
