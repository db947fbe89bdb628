package vn.danvan.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.agency.AgencySample.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;

/** What an agency still owes when it is divided or abolished is somebody's afterwards. */
class HandoverTest {

    private final Register register = owing();

    @Test
    void a_division_that_leaves_duties_over_is_refused_and_lists_each() {
        assertThat(register.refused(ADMIN, split(false, List.of(), B, C))).isEqualTo("agency.duty-left-over /duties");
        assertThat(register.broken(ADMIN, split(false, taken(SUB_PLAN, B, TASK, C), B, C)))
                .containsExactly(
                        "agency.duty-left-over /duties",
                        "agency.duty-left-over /duties",
                        "agency.duty-left-over /duties");
    }

    @Test
    void an_abolition_without_successor_is_refused_while_anything_is_owed() {
        assertThat(register.broken(ADMIN, abolish(null, List.of()))).hasSize(5);
        assertThat(register.outcome(ADMIN, abolish(null, all(HB)))).isEqualTo("Abolished");
    }

    @Test
    void an_abolition_with_a_successor_passes_all_that_is_not_named_to_it_and_says_so() {
        assertThat(register.send(ADMIN, abolish(HB, taken(TASK, B))))
                .containsExactly(new AgencyEvent.Abolished(
                        A, taken(DOCUMENT, HB, FINDING, HB, TASK, B, REPORT, HB, SUB_PLAN, HB), HB, "QĐ", TODAY));
    }

    @Test
    void an_agency_that_owes_nothing_is_abolished_without_a_word_and_the_body_above_answers_for_what_comes() {
        assertThat(bodies().send(ADMIN, abolish(null, List.of())))
                .containsExactly(new AgencyEvent.Abolished(A, List.of(), HB, "QĐ", TODAY));
    }

    @Test
    void each_duty_of_a_division_is_acted_for_by_the_taker_that_was_named_for_it_and_by_nobody_else() {
        register.send(ADMIN, split(false, taken(SUB_PLAN, C, REPORT, B, TASK, B, DOCUMENT, C, FINDING, B), B, C));
        for (AgencyId nobody : List.of(A, B, HB)) {
            assertThat(register.outcome(headOf(nobody), draft(A))).isEqualTo("resource.not-found");
        }
        assertThat(register.outcome(headOf(C), draft(A))).isEqualTo("Drafted");
        AgencyDirectory directory = AgencyDirectory.of(register);
        assertThat(directory.answerableFor(A, REPORT, TODAY)).isEqualTo(B);
        assertThat(directory.answerableFor(A, REPORT, TODAY.minusDays(1))).isEqualTo(A);
        assertThat(directory.answerableFor(A, "inspection/another#F1", TODAY))
                .as("the first successor answers for what is not named")
                .isEqualTo(B);
    }

    @Test
    void a_document_of_a_divided_agency_is_written_by_the_taker_that_was_named_for_it_and_by_nobody_else() {
        LocalDate then = TODAY.plusDays(2);
        register.send(
                ADMIN,
                new AgencyCommand.SplitAgency(
                        A,
                        List.of(B, C),
                        false,
                        taken(SUB_PLAN, B, REPORT, B, TASK, B, DOCUMENT, C, FINDING, B),
                        "QĐ",
                        then));
        for (AgencyId nobody : List.of(B, C, HB)) {
            assertThat(register.outcome(headOf(nobody), reached("M1"))).isEqualTo("resource.not-found");
        }
        assertThat(register.outcome(headOf(A), reached("M1"))).isEqualTo("deliverable.milestone-unknown");
        register.on(then);
        for (AgencyId nobody : List.of(A, B, HB)) {
            assertThat(register.outcome(headOf(nobody), reached("M1"))).isEqualTo("resource.not-found");
        }
        assertThat(register.outcome(headOf(C), reached("M1"))).isEqualTo("deliverable.milestone-unknown");
    }

    @Test
    void who_goes_on_keeps_what_it_is_named_for() {
        register.send(ADMIN, split(true, taken(SUB_PLAN, A, REPORT, B, TASK, A, DOCUMENT, A, FINDING, B), B));
        assertThat(register.outcome(headOf(B), draft(A))).isEqualTo("resource.not-found");
        assertThat(register.outcome(headOf(A), draft(A))).isEqualTo("Drafted");
        assertThat(AgencyDirectory.of(register).answerableFor(A, REPORT, TODAY)).isEqualTo(B);
    }

    @Test
    void a_duty_is_named_once_and_is_open_and_goes_to_a_successor() {
        List<DutyTaken> twice = taken(SUB_PLAN, B, SUB_PLAN, C);
        assertThat(register.refused(ADMIN, split(false, twice, B, C))).isEqualTo("agency.duty-twice /duties/1/duty");
        assertThat(register.refused(ADMIN, split(false, taken("plan/KH158#T99", B), B, C)))
                .isEqualTo("agency.duty-unknown /duties/0/duty");
        assertThat(register.refused(ADMIN, split(false, taken(SUB_PLAN, HB), B, C)))
                .isEqualTo("agency.taker /duties/0/taker");
        assertThat(register.refused(ADMIN, split(false, taken(SUB_PLAN, A), B, C)))
                .isEqualTo("agency.taker /duties/0/taker");
    }

    @Test
    void successors_are_other_bodies_that_live_each_named_once() {
        AgencyId ended = new AgencyId("HB.CU");
        AgencyId later = new AgencyId("HB.MOI");
        register.happened(ended, registered(ended, HB, FOUNDED), new AgencyEvent.MergedInto(ended, B, FOUNDED))
                .happened(later, registered(later, HB, TODAY.plusDays(1)));
        assertThat(register.refused(ADMIN, split(false, all(B), B))).isEqualTo("agency.too-few-successors");
        assertThat(register.refused(ADMIN, split(false, all(B), B, B)))
                .isEqualTo("agency.successor-twice /successors/1");
        assertThat(register.refused(ADMIN, split(false, all(B), B, A))).isEqualTo("agency.into-itself /successors/1");
        assertThat(register.refused(ADMIN, split(false, all(B), B, ended)))
                .isEqualTo("agency.successor-ended /successors/1");
        assertThat(register.refused(ADMIN, split(false, all(B), B, later))).isEqualTo("agency.not-yet /successors/1");
        assertThat(register.refused(ADMIN, split(false, all(B), B, new AgencyId("X"))))
                .isEqualTo("agency.unknown /successors/1");
        assertThat(register.refused(ADMIN, abolish(ended, List.of()))).isEqualTo("agency.successor-ended /successor");
        assertThat(register.refused(ADMIN, abolish(null, all(later)))).isEqualTo("agency.not-yet /duties/0/taker");
        assertThat(register.refused(ADMIN, abolish(A, List.of()))).isEqualTo("agency.into-itself /successor");
    }

    @Test
    void a_successor_may_begin_on_the_day_of_the_division() {
        AgencyId begins = new AgencyId("HB.MOI");
        register.happened(begins, registered(begins, HB, TODAY));
        assertThat(register.outcome(ADMIN, split(false, all(begins), begins, C)))
                .isEqualTo("Split");
    }

    @Test
    void what_was_done_is_no_open_duty() {
        SubPlanId plan = new SubPlanId(PLAN, A);
        SubPlanContent content = new SubPlanContent("Kế hoạch", List.of(), List.of());
        ProgressReportId report = new ProgressReportId(PERIOD, FORM, A);
        register.happened(
                        plan,
                        new SubPlanEvent.Drafted(plan, content, TODAY),
                        new SubPlanEvent.Submitted(plan, content.hash(), 1, false))
                .happened(report, new ProgressReportEvent.NilSubmitted(report, 1, "không", content.hash(), 1, false));
        assertThat(open(A)).containsExactly(DOCUMENT, FINDING, TASK, REPORT, SUB_PLAN);
        register.happened(plan, new SubPlanEvent.Accepted(plan, content.hash()));
        assertThat(open(A)).containsExactly(DOCUMENT, FINDING, TASK, REPORT);
        register.happened(report, new ProgressReportEvent.Accepted(report, content.hash()));
        assertThat(open(A)).containsExactly(DOCUMENT, FINDING, TASK);
        register.happened(PLAN, new PlanEvent.TaskCompleted(PLAN, new TaskId("T14"), TODAY, "biên bản"));
        assertThat(open(A)).containsExactly(DOCUMENT, FINDING);
        register.happened(
                INSPECTION, new InspectionEvent.RemediationVerified(INSPECTION, new FindingId("F1"), "đã xong"));
        assertThat(open(A)).containsExactly(DOCUMENT);
        ContentHash draft = ContentHash.of("dự thảo");
        PersonId person = new PersonId("x");
        register.happened(
                DELIVERABLE, new DeliverableEvent.DraftSubmitted(DELIVERABLE, 1, draft, "x.docx", "x", person));
        assertThat(open(A)).containsExactly(DOCUMENT);
        register.happened(DELIVERABLE, new DeliverableEvent.Promulgated(DELIVERABLE, 1, draft, "1/QĐ", TODAY, person));
        assertThat(open(A)).isEmpty();
    }

    @Test
    void a_document_that_is_no_longer_asked_for_is_no_open_duty() {
        register.happened(DELIVERABLE, new DeliverableEvent.Cancelled(DELIVERABLE, "gộp đề án"));
        assertThat(open(A)).doesNotContain(DOCUMENT);
    }

    @Test
    void nothing_is_owed_for_a_locked_period() {
        register.happened(PERIOD, new PeriodEvent.Closed(PERIOD));
        assertThat(open(A)).contains(REPORT);
        register.happened(PERIOD, new PeriodEvent.Locked(PERIOD));
        assertThat(open(A)).doesNotContain(REPORT);
    }

    private List<String> open(AgencyId agency) {
        return new OpenDuties(vn.danvan.command.DutySources.all())
                .of(agency, TODAY, register).stream().map(AgencyDuty::key).toList();
    }

    @Test
    void what_passed_to_an_agency_passes_on_with_its_own() {
        register.send(ADMIN, abolish(B, List.of()));
        assertThat(open(A)).isEmpty();
        assertThat(open(B)).containsExactly(DOCUMENT, FINDING, TASK, REPORT, SUB_PLAN);
        AgencyCommand onward = new AgencyCommand.SplitAgency(
                B,
                List.of(C, HB),
                false,
                taken(SUB_PLAN, HB, REPORT, C, TASK, C, DOCUMENT, C, FINDING, C),
                "QĐ",
                TODAY);
        assertThat(register.outcome(ADMIN, onward)).isEqualTo("Split");
        assertThat(register.outcome(headOf(B), draft(A))).isEqualTo("resource.not-found");
        assertThat(register.outcome(headOf(HB), draft(A))).isEqualTo("Drafted");
    }

    @Test
    void a_duty_that_comes_back_is_where_it_came_back_to() {
        register.send(ADMIN, split(true, taken(SUB_PLAN, B, REPORT, A, TASK, A, DOCUMENT, A, FINDING, A), B));
        register.send(ADMIN, new AgencyCommand.SplitAgency(B, List.of(A), true, taken(SUB_PLAN, A), "QĐ", TODAY));
        assertThat(register.outcome(headOf(B), draft(A))).isEqualTo("resource.not-found");
        assertThat(register.outcome(headOf(A), draft(A))).isEqualTo("Drafted");
        register.send(
                ADMIN,
                new AgencyCommand.SplitAgency(
                        A,
                        List.of(B),
                        true,
                        taken(SUB_PLAN, B, REPORT, A, TASK, A, DOCUMENT, A, FINDING, A),
                        "QĐ",
                        TODAY));
        assertThat(AgencyDirectory.of(register).answerableFor(A, SUB_PLAN, TODAY))
                .isEqualTo(B);
    }

    @Test
    void an_end_in_the_future_takes_effect_then() {
        LocalDate then = TODAY.plusDays(10);
        assertThat(register.outcome(ADMIN, new AgencyCommand.MergeAgency(A, B, then)))
                .isEqualTo("MergedInto");
        register.on(then.minusDays(1));
        assertThat(register.outcome(headOf(B), draft(A))).isEqualTo("resource.not-found");
        assertThat(AgencyDirectory.of(register).find(A, "").existsOn(then.minusDays(1)))
                .isTrue();
        register.on(then);
        assertThat(register.outcome(headOf(A), draft(A))).isEqualTo("resource.not-found");
        assertThat(register.outcome(headOf(B), draft(A))).isEqualTo("Drafted");
    }

    @Test
    void a_body_that_ends_on_a_day_takes_nothing_over_afterwards() {
        register.send(ADMIN, new AgencyCommand.MergeAgency(C, B, TODAY.plusYears(1)));
        assertThat(register.refused(ADMIN, abolish(C, List.of()))).isEqualTo("agency.successor-ended /successor");
    }
}
