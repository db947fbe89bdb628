package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;

/** What each feature's things make bodies owe, and when no more. */
class DuesTest {

    private static final PlanId PLAN = new PlanId("KH158");
    private static final TaskId T14 = new TaskId("T14");
    private static final SubPlanId SUB_PLAN = new SubPlanId(PLAN, DA_BAC);
    private static final ContentHash HASH = new ContentHash("sha256:" + "0".repeat(64));
    private static final List<ReviewComment> COMMENTS =
            List.of(new ReviewComment("title", ReviewComment.Reason.MISSING_CONTENT, "Bổ sung"));

    private final Register register = register();

    private List<String> owed(DutyKind kind) {
        List<Duty> all = dues().owed(register);
        for (Duty duty : all) {
            assertThat(dues().find(duty.reminder(), register))
                    .as("what is listed is found")
                    .contains(duty);
        }
        return all.stream()
                .filter(duty -> duty.kind() == kind)
                .map(duty -> duty.reminder().key() + " " + duty.owedBy() + " " + duty.dueOn())
                .toList();
    }

    private void plan() {
        register.happened(
                PLAN,
                new PlanEvent.Adopted(
                        PLAN,
                        "158-KH/TU",
                        "Kế hoạch",
                        LocalDate.of(2020, 1, 20),
                        List.of(),
                        LocalDate.of(2020, 3, 31),
                        "rule",
                        List.of(DA_BAC)));
    }

    @Test
    void a_sub_plan_is_owed_until_it_is_submitted_and_again_when_that_is_withdrawn() {
        String owed = "subplan:KH158:HB.HU.DABAC agency/HB.HU.DABAC 2020-03-31";
        plan();
        assertThat(owed(DutyKind.SUB_PLAN)).containsExactly(owed);
        SubPlanContent content = new SubPlanContent("Kế hoạch", List.of(), List.of());
        register.happened(SUB_PLAN, new SubPlanEvent.Drafted(SUB_PLAN, content, LocalDate.of(2020, 3, 31)));
        assertThat(owed(DutyKind.SUB_PLAN)).containsExactly(owed);
        register.happened(SUB_PLAN, new SubPlanEvent.Submitted(SUB_PLAN, HASH, 1, false));
        assertThat(owed(DutyKind.SUB_PLAN)).isEmpty();
        register.happened(SUB_PLAN, new SubPlanEvent.Withdrawn(SUB_PLAN, "nhầm"));
        assertThat(owed(DutyKind.SUB_PLAN)).containsExactly(owed);
        register.happened(
                SUB_PLAN,
                new SubPlanEvent.Submitted(SUB_PLAN, HASH, 2, false),
                new SubPlanEvent.Returned(SUB_PLAN, COMMENTS));
        assertThat(owed(DutyKind.SUB_PLAN))
                .as("what was sent back has come all the same")
                .isEmpty();
        assertThat(dues().find(new ReminderId("subplan:KH158:HB.HU.KIMBOI"), register))
                .as("who was not addressed")
                .isEmpty();
    }

    @Test
    void a_report_is_owed_while_its_period_is_open_and_none_has_come() {
        assertThat(owed(DutyKind.REPORT))
                .containsExactly("report:2020-Q1:BM01:HB.HU.DABAC agency/HB.HU.DABAC 2020-04-10");
        register.happened(Q1, new PeriodEvent.DueDateExtended(Q1, DA_BAC, LocalDate.of(2020, 4, 20), "thiên tai"));
        assertThat(owed(DutyKind.REPORT))
                .containsExactly("report:2020-Q1:BM01:HB.HU.DABAC agency/HB.HU.DABAC 2020-04-20");
        register.happened(Q1, new PeriodEvent.Closed(Q1));
        assertThat(owed(DutyKind.REPORT)).isEmpty();
        register.happened(Q1, new PeriodEvent.Reopened(Q1, "sót"));
        assertThat(owed(DutyKind.REPORT)).hasSize(1);
        register.happened(REPORT, reported());
        assertThat(owed(DutyKind.REPORT)).isEmpty();
        register.happened(REPORT, new ProgressReportEvent.Returned(REPORT, COMMENTS));
        assertThat(owed(DutyKind.REPORT)).isEmpty();
        register.happened(REPORT, new ProgressReportEvent.Voided(REPORT, "nhầm kỳ"));
        assertThat(owed(DutyKind.REPORT)).hasSize(1);
    }

    @Test
    void a_task_with_a_due_date_is_owed_by_its_lead_until_it_is_completed_or_cancelled() {
        plan();
        register.happened(PLAN, task(T14, LocalDate.of(2020, 6, 30)), task(new TaskId("T15"), null));
        assertThat(owed(DutyKind.TASK)).containsExactly("plan:KH158:T14 agency/HB.HU.KIMBOI 2020-06-30");
        register.happened(
                PLAN, new PlanEvent.TaskDueDateExtended(PLAN, T14, LocalDate.of(2020, 7, 31), "chờ hướng dẫn"));
        assertThat(owed(DutyKind.TASK)).containsExactly("plan:KH158:T14 agency/HB.HU.KIMBOI 2020-07-31");
        register.happened(PLAN, new PlanEvent.TaskCompleted(PLAN, T14, LocalDate.of(2020, 2, 1), "biên bản"));
        assertThat(owed(DutyKind.TASK)).isEmpty();
        register.happened(PLAN, task(new TaskId("T16"), LocalDate.of(2020, 6, 30)));
        assertThat(owed(DutyKind.TASK)).hasSize(1);
        register.happened(PLAN, new PlanEvent.TaskCancelled(PLAN, new TaskId("T16"), "không còn phù hợp"));
        assertThat(owed(DutyKind.TASK)).isEmpty();
    }

    private static PlanEvent.TaskAssigned task(TaskId task, @org.jspecify.annotations.Nullable LocalDate dueOn) {
        return new PlanEvent.TaskAssigned(PLAN, task, "II.2", "Rà soát hội", KIM_BOI, List.of(DA_BAC), "ALL", dueOn);
    }

    @Test
    void a_remediation_is_owed_until_it_is_submitted_and_again_when_it_is_refused() {
        finding(register, TO_DA_BAC);
        assertThat(owed(DutyKind.REMEDIATION)).containsExactly(FINDING.key() + " agency/HB.HU.DABAC 2020-04-10");
        FindingId f1 = new FindingId("F1");
        register.happened(INSPECTION, new InspectionEvent.FindingAnswered(INSPECTION, f1, "giải trình"));
        assertThat(owed(DutyKind.REMEDIATION)).hasSize(1);
        register.happened(INSPECTION, remedied());
        assertThat(owed(DutyKind.REMEDIATION)).isEmpty();
        register.happened(INSPECTION, refused());
        assertThat(owed(DutyKind.REMEDIATION)).hasSize(1);
        register.happened(INSPECTION, remedied(), new InspectionEvent.RemediationVerified(INSPECTION, f1, "đạt"));
        assertThat(owed(DutyKind.REMEDIATION)).isEmpty();
        register.happened(INSPECTION, new InspectionEvent.Closed(INSPECTION, "xong"));
        assertThat(owed(DutyKind.REMEDIATION)).isEmpty();
    }

    @Test
    void a_step_of_a_document_is_owed_until_it_is_reached_and_the_document_until_it_is_promulgated() {
        String step = "deliverable:DA-SAPXEP-HOI:M1 agency/HB.HU.DABAC ";
        String whole = "deliverable:DA-SAPXEP-HOI agency/HB.HU.DABAC ";
        document(register);
        assertThat(owed(DutyKind.DELIVERABLE)).containsExactly(step + "2020-04-10", whole + "2020-12-31");
        register.happened(DOCUMENT, new DeliverableEvent.Extended(DOCUMENT, "M1", LocalDate.of(2020, 4, 30), "dịch"));
        assertThat(owed(DutyKind.DELIVERABLE)).containsExactly(step + "2020-04-30", whole + "2020-12-31");
        register.happened(DOCUMENT, new DeliverableEvent.Extended(DOCUMENT, null, LocalDate.of(2021, 3, 31), "dịch"));
        assertThat(owed(DutyKind.DELIVERABLE)).containsExactly(step + "2020-04-30", whole + "2021-03-31");
        register.happened(DOCUMENT, reached());
        assertThat(owed(DutyKind.DELIVERABLE)).containsExactly(whole + "2021-03-31");
        register.happened(
                DOCUMENT,
                new DeliverableEvent.MilestoneSet(DOCUMENT, new Milestone("M2", "Dự thảo", LocalDate.of(2020, 6, 30))));
        assertThat(owed(DutyKind.DELIVERABLE)).hasSize(2);
        register.happened(DOCUMENT, new DeliverableEvent.DraftSubmitted(DOCUMENT, 1, HASH, "x", "x", HEAD.person()));
        assertThat(owed(DutyKind.DELIVERABLE)).hasSize(2);
        register.happened(
                DOCUMENT, new DeliverableEvent.Promulgated(DOCUMENT, 1, HASH, "1/QĐ-UBND", DUE, OFFICER.person()));
        assertThat(owed(DutyKind.DELIVERABLE)).isEmpty();
    }

    @Test
    void nothing_is_owed_of_a_document_that_is_no_longer_asked_for() {
        document(register);
        register.happened(DOCUMENT, new DeliverableEvent.Cancelled(DOCUMENT, "gộp"));
        assertThat(owed(DutyKind.DELIVERABLE)).isEmpty();
        assertThat(dues().find(STEP, register)).isEmpty();
        assertThat(dues().find(new ReminderId("deliverable:KHONGCO"), register)).isEmpty();
    }

    @Test
    void a_step_goes_with_its_document_when_agencies_change() {
        document(register);
        assertThat(dues().owed(register))
                .filteredOn(duty -> duty.kind() == DutyKind.DELIVERABLE)
                .extracting(Duty::key)
                .containsExactly("deliverable/DA-SAPXEP-HOI", "deliverable/DA-SAPXEP-HOI");
    }

    @Test
    void the_title_says_nothing_of_what_was_found() {
        finding(register, TO_DA_BAC);
        assertThat(dues().owed(register))
                .allSatisfy(duty -> assertThat(duty.title()).doesNotContain("Số liệu chưa khớp", "Rà soát lại"));
    }
}
