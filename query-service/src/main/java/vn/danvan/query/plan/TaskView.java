package vn.danvan.query.plan;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/**
 * One task of a plan.
 *
 * @param lead who was named to lead it
 * @param answering who answers for it now: the lead body, or who took that over
 * @param dueOn with all extensions; absent when the plan gives none
 * @param status the decision on it, if there is one, else the worst that an agency last reported
 * @param extensions due dates given later
 * @param completedOn absent until it is completed
 * @param evidence what shows that it is done
 * @param files hashes of the files that show it
 * @param cancelledBecause why it is no longer asked for
 * @param reportingAgencies how many agencies have reported on it
 * @param reported the latest report of each agency, by agency
 */
@RecordBuilder
public record TaskView(
        PlanId plan,
        TaskId task,
        String clause,
        String title,
        AgencyId lead,
        AgencyId answering,
        List<AgencyId> coordinating,
        String addressed,
        @Nullable LocalDate dueOn,
        Status status,
        List<Extension> extensions,
        @Nullable LocalDate completedOn,
        @Nullable String evidence,
        List<ContentHash> files,
        @Nullable String cancelledBecause,
        int reportingAgencies,
        List<Reported> reported)
        implements TaskViewBuilder.With {

    /** Its table. */
    public static final ViewTable<TaskView> TABLE = ViewTable.of("plan_task", TaskView.class)
            .filter("plan", "Kế hoạch", "Plan")
            .filter("status", "Trạng thái", "Status")
            .filter("lead", "Cơ quan chủ trì", "Lead body")
            .filter("answering", "Cơ quan chịu trách nhiệm", "Who answers for it now")
            .filter("clause", "Mục của kế hoạch", "Clause of the plan")
            .filter("addressed", "Đối tượng", "Whom it concerns")
            .filter("dueOn", "Hạn hoàn thành", "Due on")
            .text("title", "Nội dung", "Title");

    /** Where a task stands. */
    public enum Status {
        /** Chưa triển khai. */
        NOT_STARTED,
        /** Đang triển khai. */
        ON_TRACK,
        /** Một cơ quan trở lên báo cáo chậm. */
        LATE,
        /** Mọi cơ quan đã báo cáo đều báo hoàn thành. */
        REPORTED_DONE,
        /** Ban Dân vận xác nhận hoàn thành. */
        COMPLETED,
        /** Không yêu cầu nữa. */
        CANCELLED
    }

    /** A later due date. */
    @Schema(name = "TaskExtension")
    public record Extension(LocalDate dueOn, String reason, long logIndex) {}

    /** What an agency last reported. */
    public record Reported(
            AgencyId agency,
            PeriodId period,
            int percent,
            TaskStatus status,
            @Nullable String note,
            long logIndex) {

        static Reported of(ProgressReportId report, TaskProgress progress, long logIndex) {
            return new Reported(
                    report.agency(), report.period(), progress.percent(), progress.status(), progress.note(), logIndex);
        }
    }

    /** The key: {@code KH158/T14}. */
    public static String key(PlanId plan, TaskId task) {
        return plan.key() + "/" + task.key();
    }

    static TaskView assigned(PlanEvent.TaskAssigned e, AgencyId answering) {
        return new TaskView(
                e.plan(),
                e.task(),
                e.clause(),
                e.title(),
                e.lead(),
                answering,
                List.copyOf(e.coordinating()),
                e.addressed(),
                e.dueOn(),
                Status.NOT_STARTED,
                List.of(),
                null,
                null,
                List.of(),
                null,
                0,
                List.of());
    }

    TaskView extended(PlanEvent.TaskDueDateExtended e, Recorded at) {
        return with(
                e.dueOn(), status, Step.append(extensions, new Extension(e.dueOn(), e.reason(), at.index())), reported);
    }

    TaskView completed(PlanEvent.TaskCompleted e) {
        return decided(Status.COMPLETED, e.completedOn(), e.evidence(), e.files(), null);
    }

    TaskView cancelled(PlanEvent.TaskCancelled e) {
        return decided(Status.CANCELLED, null, null, null, e.reason());
    }

    TaskView reported(ProgressReportId report, TaskProgress progress, Recorded at) {
        List<Reported> latest = new ArrayList<>(reported);
        latest.removeIf(earlier -> earlier.agency().equals(report.agency()));
        latest.add(Reported.of(report, progress, at.index()));
        return saying(latest);
    }

    /** Without what a void report said, if that was the agency's last word; with its word before that, if there is one. */
    TaskView unsaid(ProgressReportId report, @Nullable Reported before) {
        List<Reported> latest = new ArrayList<>(reported);
        boolean wasLast = latest.removeIf(
                said -> said.agency().equals(report.agency()) && said.period().equals(report.period()));
        if (wasLast && before != null) {
            latest.add(before);
        }
        return saying(latest);
    }

    private TaskView saying(List<Reported> latest) {
        latest.sort(Comparator.comparing(one -> one.agency().key()));
        boolean decided = status == Status.COMPLETED || status == Status.CANCELLED;
        return with(dueOn, decided ? status : worst(latest), extensions, List.copyOf(latest));
    }

    private static Status worst(List<Reported> latest) {
        if (latest.isEmpty()) {
            return Status.NOT_STARTED;
        }
        if (latest.stream().anyMatch(one -> one.status() == TaskStatus.LATE)) {
            return Status.LATE;
        }
        if (latest.stream().allMatch(one -> one.status() == TaskStatus.DONE)) {
            return Status.REPORTED_DONE;
        }
        return latest.stream().allMatch(one -> one.status() == TaskStatus.NOT_STARTED)
                ? Status.NOT_STARTED
                : Status.ON_TRACK;
    }

    private TaskView with(
            @Nullable LocalDate newDueOn, Status newStatus, List<Extension> newExtensions, List<Reported> newReported) {
        return new TaskView(
                plan,
                task,
                clause,
                title,
                lead,
                answering,
                coordinating,
                addressed,
                newDueOn,
                newStatus,
                newExtensions,
                completedOn,
                evidence,
                files,
                cancelledBecause,
                newReported.size(),
                newReported);
    }

    private TaskView decided(
            Status newStatus,
            @Nullable LocalDate on,
            @Nullable String shownBy,
            @Nullable List<ContentHash> shownIn,
            @Nullable String because) {
        return new TaskView(
                plan,
                task,
                clause,
                title,
                lead,
                answering,
                coordinating,
                addressed,
                dueOn,
                newStatus,
                extensions,
                on,
                shownBy,
                shownIn == null ? List.of() : shownIn,
                because,
                reportingAgencies,
                reported);
    }

    /** Somebody else answers for it. */
    public TaskView ledBy(AgencyId taker) {
        return withAnswering(taker);
    }

    /** What the duty to lead it is called. */
    public String duty() {
        return duty(plan, task);
    }

    static String duty(PlanId plan, TaskId task) {
        return plan.stream() + "#" + task.key();
    }
}
