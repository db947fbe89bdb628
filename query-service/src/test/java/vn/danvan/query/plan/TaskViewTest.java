package vn.danvan.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;

class TaskViewTest {

    private static final PlanId PLAN = new PlanId("KH158");
    private static final TaskId TASK = new TaskId("T14");
    private static final PlanEvent.TaskAssigned ASSIGNED = new PlanEvent.TaskAssigned(
            PLAN, TASK, "III.1", "Việc", new AgencyId("HB.BD.DANVAN"), List.of(), "ALL", LocalDate.parse("2020-03-31"));

    @ParameterizedTest(name = "{0} and {1} reported: {2}")
    @CsvSource({
        "NOT_STARTED, NOT_STARTED, NOT_STARTED",
        "NOT_STARTED, ON_TRACK, ON_TRACK",
        "DONE, NOT_STARTED, ON_TRACK",
        "DONE, LATE, LATE",
        "DONE, DONE, REPORTED_DONE"
    })
    void without_a_decision_the_worst_that_was_last_reported_counts(
            TaskStatus one, TaskStatus other, TaskView.Status status) {
        TaskView task = TaskView.assigned(ASSIGNED);
        task = reported(task, "HB.B", other, 8);
        task = reported(task, "HB.A", TaskStatus.LATE, 9);
        task = reported(task, "HB.A", one, 10);
        assertThat(task.status()).isEqualTo(status);
        assertThat(task.reportingAgencies()).isEqualTo(2);
        assertThat(task.reported()).extracting(last -> last.agency().key()).containsExactly("HB.A", "HB.B");
        assertThat(task.reported()).extracting(TaskView.Reported::logIndex).containsExactly(10L, 8L);
    }

    @Test
    void a_decision_stands_whatever_is_reported_later() {
        TaskView task = TaskView.assigned(ASSIGNED)
                .completed(new PlanEvent.TaskCompleted(PLAN, TASK, LocalDate.parse("2020-03-01"), "QĐ 12"));
        task = reported(task, "HB.A", TaskStatus.LATE, 9);
        assertThat(task.status()).isEqualTo(TaskView.Status.COMPLETED);
        assertThat(task.completedOn()).isEqualTo("2020-03-01");
        task = TaskView.assigned(ASSIGNED).cancelled(new PlanEvent.TaskCancelled(PLAN, TASK, "không còn cần"));
        assertThat(task.status()).isEqualTo(TaskView.Status.CANCELLED);
        assertThat(task.cancelledBecause()).isEqualTo("không còn cần");
    }

    @Test
    void an_extension_moves_the_due_date_and_is_remembered() {
        TaskView task = TaskView.assigned(ASSIGNED)
                .extended(
                        new PlanEvent.TaskDueDateExtended(PLAN, TASK, LocalDate.parse("2020-06-30"), "dịch"),
                        at(7, "2020-03-20"));
        assertThat(task.dueOn()).isEqualTo("2020-06-30");
        assertThat(task.extensions()).containsExactly(new TaskView.Extension(LocalDate.parse("2020-06-30"), "dịch", 7));
    }

    @Test
    void a_plan_counts_its_tasks() {
        PlanView plan = PlanView.fold(
                null,
                new PlanEvent.Adopted(
                        PLAN,
                        "158-KH/TU",
                        "Kế hoạch",
                        LocalDate.parse("2020-01-20"),
                        List.of(new DirectiveId("D158")),
                        LocalDate.parse("2020-03-31"),
                        "r",
                        List.of(new AgencyId("HB.A"))),
                at(1, "2020-01-20"));
        plan = PlanView.fold(plan, ASSIGNED, at(2, "2020-01-20"));
        assertThat(plan.tasks()).isEqualTo(1);
        assertThat(plan.version()).isEqualTo(2);
    }

    private static TaskView reported(TaskView task, String agency, TaskStatus status, long index) {
        return task.reported(
                new ProgressReportId(new PeriodId("2020-Q1"), new FormId("BM01"), new AgencyId(agency)),
                new TaskProgress(PLAN, TASK, 50, status, null),
                at(index, "2020-04-01"));
    }

    @Test
    void what_a_void_report_said_gives_way_to_what_was_said_before() {
        TaskView task = reported(TaskView.assigned(ASSIGNED), "HB.A", TaskStatus.ON_TRACK, 5);
        TaskView.Reported earlier = task.reported().getFirst();
        ProgressReportId other =
                new ProgressReportId(new PeriodId("2020-Q9"), new FormId("BM01"), new AgencyId("HB.A"));
        TaskView late =
                task.reported(other, new TaskProgress(PLAN, TASK, 10, TaskStatus.LATE, null), at(9, "2020-09-01"));
        assertThat(late.status()).isEqualTo(TaskView.Status.LATE);
        assertThat(late.unsaid(other, earlier)).isEqualTo(task);
        assertThat(late.unsaid(other, null).reported()).isEmpty();
        assertThat(late.unsaid(other, null).status()).isEqualTo(TaskView.Status.NOT_STARTED);
        ProgressReportId not = new ProgressReportId(new PeriodId("2020-Q8"), new FormId("BM01"), new AgencyId("HB.A"));
        assertThat(late.unsaid(not, null)).as("it was not the last word").isEqualTo(late);
    }
}
