package vn.danvan.reporting.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;

/**
 * What an agency's report says in words, to quote from: as last submitted, and nothing while it is sent back or void.
 *
 * @param period the report's period, by which texts are found
 * @param formVersion version of the form whose sections it fills in
 * @param logIndex of the event that brought the texts, or took them away
 */
public record ReportTextFact(
        ProgressReportId report,
        PeriodId period,
        int formVersion,
        List<ReportContent.Narrative> narratives,
        long logIndex) {

    /** Copies the list. */
    public ReportTextFact {
        narratives = List.copyOf(narratives);
    }

    /** The row after the event. */
    public static ReportTextFact fold(@Nullable ReportTextFact before, ProgressReportEvent event, Moment at) {
        return switch (event) {
            case ProgressReportEvent.Submitted e ->
                of(e.report(), e.formVersion(), e.content().narratives(), at);
            case ProgressReportEvent.NilSubmitted e -> of(e.report(), e.formVersion(), List.of(), at);
            case ProgressReportEvent.Amended e ->
                of(e.report(), e.formVersion(), e.content().narratives(), at);
            case ProgressReportEvent.Returned e ->
                of(e.report(), Fold.existing(before, event).formVersion, List.of(), at);
            case ProgressReportEvent.Voided e ->
                of(e.report(), Fold.existing(before, event).formVersion, List.of(), at);
            case ProgressReportEvent.Accepted _ -> Fold.existing(before, event);
        };
    }

    private static ReportTextFact of(
            ProgressReportId report, int formVersion, List<ReportContent.Narrative> narratives, Moment at) {
        return new ReportTextFact(report, report.period(), formVersion, narratives, at.logIndex());
    }
}
