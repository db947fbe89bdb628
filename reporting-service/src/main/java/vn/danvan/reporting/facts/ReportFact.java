package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;

/**
 * An agency's report as last submitted. One that was declared void is none.
 *
 * @param desk the form and the agency, by which an agency's reports on one form are found
 * @param period the report's period, by which reports are found
 * @param formVersion version of the form that it was checked against
 * @param nil whether it says that there is nothing to report
 * @param late whether the first submission came after the due date
 * @param firstSubmittedOn day of the first submission
 * @param values what was last submitted; none for a nil report
 * @param tasks progress of tasks as last submitted
 * @param contentIndex log index of the event that brought the values
 * @param logIndex of the event that gave it this state
 */
public record ReportFact(
        ProgressReportId report,
        PeriodId period,
        String desk,
        int formVersion,
        DutyState state,
        boolean nil,
        boolean late,
        LocalDate firstSubmittedOn,
        List<ReportContent.Value> values,
        List<ReportContent.TaskProgress> tasks,
        long contentIndex,
        long logIndex) {

    /** Copies the lists. */
    public ReportFact {
        values = List.copyOf(values);
        tasks = List.copyOf(tasks);
    }

    static ReportFact fold(@Nullable ReportFact before, ProgressReportEvent event, Moment at) {
        long index = at.logIndex();
        return switch (event) {
            case ProgressReportEvent.Submitted e ->
                new ReportFact(
                        e.report(),
                        e.report().period(),
                        TaskReportFact.key(e.report()),
                        e.formVersion(),
                        DutyState.SUBMITTED,
                        false,
                        e.late(),
                        first(before, at),
                        e.content().values(),
                        e.content().tasks(),
                        index,
                        index);
            case ProgressReportEvent.NilSubmitted e ->
                new ReportFact(
                        e.report(),
                        e.report().period(),
                        TaskReportFact.key(e.report()),
                        e.formVersion(),
                        DutyState.SUBMITTED,
                        true,
                        e.late(),
                        first(before, at),
                        List.of(),
                        List.of(),
                        index,
                        index);
            case ProgressReportEvent.Returned _ -> Fold.existing(before, event).become(DutyState.RETURNED, index);
            case ProgressReportEvent.Accepted _ -> Fold.existing(before, event).become(DutyState.ACCEPTED, index);
            case ProgressReportEvent.Voided _ -> Fold.existing(before, event).become(DutyState.NONE, index);
            case ProgressReportEvent.Amended e -> {
                ReportFact r = Fold.existing(before, event);
                yield new ReportFact(
                        r.report,
                        r.period,
                        r.desk,
                        e.formVersion(),
                        DutyState.ACCEPTED,
                        false,
                        r.late,
                        r.firstSubmittedOn,
                        e.content().values(),
                        e.content().tasks(),
                        index,
                        index);
            }
        };
    }

    /** The same without the values of some indicators. */
    public ReportFact without(Set<String> indicators) {
        return new ReportFact(
                report,
                period,
                desk,
                formVersion,
                state,
                nil,
                late,
                firstSubmittedOn,
                values.stream()
                        .filter(value -> !indicators.contains(value.indicator()))
                        .toList(),
                tasks,
                contentIndex,
                logIndex);
    }

    /** Day of the first submission that was not declared void. */
    private static LocalDate first(@Nullable ReportFact before, Moment at) {
        return before == null || before.state == DutyState.NONE ? at.recordedOn() : before.firstSubmittedOn;
    }

    private ReportFact become(DutyState next, long index) {
        return new ReportFact(
                report,
                period,
                desk,
                formVersion,
                next,
                nil,
                late,
                firstSubmittedOn,
                values,
                tasks,
                contentIndex,
                index);
    }
}
