package vn.danvan.reporting.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.coordination.CoordinationEvent;
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
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingYearEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.reporting.facts.Fold;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.TaskReportFact;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/** Keeps the row of each stream. */
public final class FactProjection implements Projection {

    @Override
    public String name() {
        return "facts";
    }

    @EventHandler
    void on(AgencyEvent event, Recorded at) {
        fold(FactTables.AGENCY, event.agency(), event, at);
    }

    @EventHandler
    void on(AssociationEvent event, Recorded at) {
        fold(FactTables.ASSOCIATION, event.association(), event, at);
    }

    @EventHandler
    void on(PlanEvent event, Recorded at) {
        fold(FactTables.PLAN, event.plan(), event, at);
    }

    @EventHandler
    void on(DirectiveEvent event, Recorded at) {
        fold(FactTables.DIRECTIVE, event.directive(), event, at);
    }

    @EventHandler
    void on(DisseminationEvent event, Recorded at) {
        fold(FactTables.DISSEMINATION, event.dissemination(), event, at);
    }

    @EventHandler
    void on(CoordinationEvent event, Recorded at) {
        fold(FactTables.PROGRAMME, event.programme(), event, at);
    }

    @EventHandler
    void on(SubPlanEvent event, Recorded at) {
        fold(FactTables.SUB_PLAN, event.subPlan(), event, at);
    }

    @EventHandler
    void on(FormEvent event, Recorded at) {
        fold(FactTables.FORM, event.form(), event, at);
    }

    @EventHandler
    void on(PeriodEvent event, Recorded at) {
        fold(FactTables.PERIOD, event.period(), event, at);
    }

    @EventHandler
    void on(ProgressReportEvent event, Recorded at) {
        fold(FactTables.REPORT, event.report(), event, at);
        List<TaskProgress> tasks = switch (event) {
            case ProgressReportEvent.Submitted e -> e.content().tasks();
            case ProgressReportEvent.Amended e -> e.content().tasks();
            case ProgressReportEvent.NilSubmitted _ -> List.of();
            case ProgressReportEvent.Returned _ -> List.of();
            case ProgressReportEvent.Accepted _ -> List.of();
            case ProgressReportEvent.Voided _ -> List.of();
        };
        if (event instanceof ProgressReportEvent.Voided) {
            tellAgain(event.report());
        }
        if (!tasks.isEmpty()) {
            String key = TaskReportFact.key(event.report());
            FactTables.TASK_REPORT.put(
                    key,
                    null,
                    TaskReportFact.fold(
                            FactTables.TASK_REPORT.find(key).orElse(null),
                            event.report(),
                            tasks,
                            FactTables.PERIOD.get(event.report().period().key()).to(),
                            at.index()));
        }
    }

    /** What the agency said about tasks in the reports that are left. */
    private static void tellAgain(ProgressReportId report) {
        String desk = TaskReportFact.key(report);
        TaskReportFact said = new TaskReportFact(report.agency(), report.form(), List.of());
        List<ReportFact> left = FactTables.REPORT
                .keysWhere("desk", desk, other -> other.state().received())
                .stream()
                .map(FactTables.REPORT::get)
                .sorted(Comparator.comparingLong(ReportFact::contentIndex))
                .toList();
        for (ReportFact other : left) {
            said = TaskReportFact.fold(
                    said,
                    other.report(),
                    other.tasks(),
                    FactTables.PERIOD.get(other.period().key()).to(),
                    other.contentIndex());
        }
        FactTables.TASK_REPORT.put(desk, null, said);
    }

    @EventHandler
    void on(BudgetEvent event, Recorded at) {
        fold(FactTables.BUDGET, event.budget(), event, at);
    }

    @EventHandler
    void on(BudgetYearEvent event, Recorded at) {
        fold(FactTables.BUDGET_YEAR, event.year(), event, at);
    }

    @EventHandler
    void on(StaffingYearEvent event, Recorded at) {
        fold(FactTables.STAFFING_YEAR, event.year(), event, at);
    }

    @EventHandler
    void on(StaffingEvent event, Recorded at) {
        fold(FactTables.STAFFING, event.staffing(), event, at);
    }

    @EventHandler
    void on(InspectionEvent event, Recorded at) {
        fold(FactTables.INSPECTION, event.inspection(), event, at);
    }

    @EventHandler
    void on(InspectionProgrammeEvent event, Recorded at) {
        fold(FactTables.INSPECTION_PROGRAMME, event.programme(), event, at);
    }

    @EventHandler
    void on(ReminderEvent event, Recorded at) {
        fold(FactTables.REMINDER, event.reminder(), event, at);
    }

    private static <R> void fold(ViewTable<R> table, StreamId stream, Object event, Recorded at) {
        Moment moment = new Moment(at.index(), at.recordedAt(), at.effectiveOn());
        Object after = Fold.apply(table.find(stream.key()).orElse(null), event, moment);
        table.put(stream.key(), null, table.type().cast(Objects.requireNonNull(after)));
    }
}
