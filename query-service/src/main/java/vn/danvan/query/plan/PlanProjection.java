package vn.danvan.query.plan;

import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.plan.TaskView.Reported;
import vn.danvan.query.progress.ReportView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link DirectiveView}, {@link PlanView} and {@link TaskView}. */
public final class PlanProjection implements Projection {

    @Override
    public String name() {
        return "plan";
    }

    @EventHandler
    void on(DirectiveEvent event, Recorded at) {
        DirectiveView.TABLE.put(event.directive().key(), null, DirectiveView.fold(event, at));
    }

    @EventHandler
    void on(PlanEvent event, Recorded at) {
        String key = event.plan().key();
        PlanView.TABLE.put(key, null, PlanView.fold(PlanView.TABLE.find(key).orElse(null), event, at));
        switch (event) {
            case PlanEvent.Adopted _ -> {}
            case PlanEvent.TaskAssigned e ->
                TaskView.TABLE.put(
                        TaskView.key(e.plan(), e.task()),
                        null,
                        TaskView.assigned(e, AgencyView.answering(e.lead(), TaskView.duty(e.plan(), e.task()))));
            case PlanEvent.TaskDueDateExtended e ->
                TaskView.TABLE.change(TaskView.key(e.plan(), e.task()), task -> task.extended(e, at));
            case PlanEvent.TaskCompleted e ->
                TaskView.TABLE.change(TaskView.key(e.plan(), e.task()), task -> task.completed(e));
            case PlanEvent.TaskCancelled e ->
                TaskView.TABLE.change(TaskView.key(e.plan(), e.task()), task -> task.cancelled(e));
        }
    }

    @EventHandler
    void on(ProgressReportEvent event, Recorded at) {
        switch (event) {
            case ProgressReportEvent.Submitted e -> reported(e.report(), e.content(), at);
            case ProgressReportEvent.Amended e -> reported(e.report(), e.content(), at);
            case ProgressReportEvent.Voided e -> unsaid(e.report());
            case ProgressReportEvent.NilSubmitted _,
                    ProgressReportEvent.Returned _,
                    ProgressReportEvent.Accepted _ -> {}
        }
    }

    /** What a void report said about tasks is replaced by what the agency said last in another report, if it did. */
    private static void unsaid(ProgressReportId report) {
        List<ReportView> others =
                ReportView.TABLE
                        .keysWhere(
                                "agency",
                                report.agency().key(),
                                other -> !other.id().equals(report))
                        .stream()
                        .map(ReportView.TABLE::get)
                        .sorted(Comparator.comparingLong(ReportView::saidAt))
                        .toList();
        for (ReportContent.TaskProgress said :
                ReportView.TABLE.get(report.key()).tasks()) {
            Reported before = null;
            for (ReportView other : others) {
                for (ReportContent.TaskProgress progress : other.tasks()) {
                    if (progress.plan().equals(said.plan()) && progress.task().equals(said.task())) {
                        before = Reported.of(other.id(), progress, other.saidAt());
                    }
                }
            }
            Reported instead = before;
            TaskView.TABLE.change(TaskView.key(said.plan(), said.task()), task -> task.unsaid(report, instead));
        }
    }

    private static void reported(ProgressReportId report, ReportContent content, Recorded at) {
        for (ReportContent.TaskProgress progress : content.tasks()) {
            TaskView.TABLE.change(
                    TaskView.key(progress.plan(), progress.task()), task -> task.reported(report, progress, at));
        }
    }
}
