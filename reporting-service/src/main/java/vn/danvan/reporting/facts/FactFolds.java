package vn.danvan.reporting.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.rule.Apportionment;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingYearEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;

/** What an event makes of all rows: the one way, whether they are kept in the store or in memory. */
public final class FactFolds {

    private FactFolds() {}

    /** Where the rows are. */
    public interface Rows {

        /** The row of that key; null when there is none. */
        <R> @Nullable R find(FactKind<R> kind, String key);

        /** Sets a row. */
        <R> void put(FactKind<R> kind, String key, R row);

        /** The reports from one desk that are received now. */
        List<ReportFact> receivedFrom(String desk);
    }

    /**
     * Folds an event in. Events that no summary needs change nothing.
     *
     * @throws IllegalStateException when the event changes what never began
     */
    public static void apply(Rows rows, Object event, Moment at) {
        switch (event) {
            case AgencyEvent e -> fold(rows, FactKind.AGENCY, e.agency(), e, at);
            case AssociationEvent e -> fold(rows, FactKind.ASSOCIATION, e.association(), e, at);
            case PlanEvent e -> fold(rows, FactKind.PLAN, e.plan(), e, at);
            case DirectiveEvent e -> fold(rows, FactKind.DIRECTIVE, e.directive(), e, at);
            case DisseminationEvent e -> fold(rows, FactKind.DISSEMINATION, e.dissemination(), e, at);
            case CoordinationEvent e -> fold(rows, FactKind.PROGRAMME, e.programme(), e, at);
            case SubPlanEvent e -> fold(rows, FactKind.SUB_PLAN, e.subPlan(), e, at);
            case FormEvent e -> fold(rows, FactKind.FORM, e.form(), e, at);
            case PeriodEvent e -> fold(rows, FactKind.PERIOD, e.period(), e, at);
            case ProgressReportEvent e -> report(rows, e, at);
            case BudgetEvent e -> fold(rows, FactKind.BUDGET, e.budget(), e, at);
            case BudgetYearEvent e -> fold(rows, FactKind.BUDGET_YEAR, e.year(), e, at);
            case StaffingYearEvent e -> fold(rows, FactKind.STAFFING_YEAR, e.year(), e, at);
            case StaffingEvent e -> fold(rows, FactKind.STAFFING, e.staffing(), e, at);
            case AidEvent e -> fold(rows, FactKind.AID, e.grant(), e, at);
            case PublicServiceEvent e -> fold(rows, FactKind.SERVICE, e.service(), e, at);
            case DeliverableEvent e -> fold(rows, FactKind.DELIVERABLE, e.deliverable(), e, at);
            case InspectionEvent e -> fold(rows, FactKind.INSPECTION, e.inspection(), e, at);
            case InspectionProgrammeEvent e -> fold(rows, FactKind.INSPECTION_PROGRAMME, e.programme(), e, at);
            case ReminderEvent e -> fold(rows, FactKind.REMINDER, e.reminder(), e, at);
            case RuleEvent e
            when e.rule().key().equals(Apportionment.RULE) -> fold(rows, FactKind.APPORTIONMENT, e.rule(), e, at);
            default -> {}
        }
    }

    private static <R> void fold(Rows rows, FactKind<R> kind, StreamId stream, Object event, Moment at) {
        Object after = Fold.apply(rows.find(kind, stream.key()), event, at);
        rows.put(kind, stream.key(), kind.type().cast(Objects.requireNonNull(after)));
    }

    private static void report(Rows rows, ProgressReportEvent event, Moment at) {
        fold(rows, FactKind.REPORT, event.report(), event, at);
        switch (event) {
            case ProgressReportEvent.Submitted e ->
                tell(rows, e.report(), e.content().tasks(), at);
            case ProgressReportEvent.Amended e ->
                tell(rows, e.report(), e.content().tasks(), at);
            case ProgressReportEvent.Voided e -> tellAgain(rows, e.report());
            case ProgressReportEvent.NilSubmitted _,
                    ProgressReportEvent.Returned _,
                    ProgressReportEvent.Accepted _ -> {}
        }
    }

    private static void tell(Rows rows, ProgressReportId report, List<TaskProgress> tasks, Moment at) {
        if (!tasks.isEmpty()) {
            String desk = TaskReportFact.key(report);
            TaskReportFact before = rows.find(FactKind.TASK_REPORT, desk);
            rows.put(
                    FactKind.TASK_REPORT,
                    desk,
                    TaskReportFact.fold(
                            before, report, tasks, period(rows, report).to(), at.logIndex()));
        }
    }

    /** What the agency said about tasks in the reports that are left. */
    private static void tellAgain(Rows rows, ProgressReportId report) {
        String desk = TaskReportFact.key(report);
        TaskReportFact said = new TaskReportFact(report.agency(), report.form(), List.of());
        List<ReportFact> left = rows.receivedFrom(desk).stream()
                .sorted(Comparator.comparingLong(ReportFact::contentIndex))
                .toList();
        for (ReportFact other : left) {
            said = TaskReportFact.fold(
                    said,
                    other.report(),
                    other.tasks(),
                    period(rows, other.report()).to(),
                    other.contentIndex());
        }
        rows.put(FactKind.TASK_REPORT, desk, said);
    }

    private static PeriodFact period(Rows rows, ProgressReportId report) {
        return Fold.existing(rows.find(FactKind.PERIOD, report.period().key()), report.period().stream());
    }
}
