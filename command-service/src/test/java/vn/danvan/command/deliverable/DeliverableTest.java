package vn.danvan.command.deliverable;

import static vn.danvan.command.Given.province;
import static vn.danvan.command.deliverable.DeliverableSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.agency.AgencyCode;
import vn.danvan.command.plan.PlanCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.service.evidence.EvidenceCode;

class DeliverableTest {

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static Given<Deliverable> given(DeliverableEvent... events) {
        Given<Deliverable> given = Given.nothing(Deliverable.class);
        tell(given::past);
        return given.event((Object[]) events);
    }

    @Test
    void a_body_is_charged_with_a_document_once() {
        given().when(OFFICER, commission(LEAD, List.of(BOARD), TASK, List.of(M1)))
                .records(COMMISSIONED);
        given(COMMISSIONED)
                .when(OFFICER, commission(LEAD, List.of(BOARD), TASK, List.of(M1)))
                .refuses(DeliverableCode.EXISTS);
        given().when(EDITOR, commission(LEAD, List.of(), null, List.of())).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void lead_and_coordinating_bodies_exist_and_each_is_named_once() {
        given().when(OFFICER, commission(new AgencyId("HB.X"), List.of(), null, List.of()))
                .refuses(AgencyCode.UNKNOWN, "/lead");
        given().when(OFFICER, commission(OLD, List.of(), null, List.of())).refuses(AgencyCode.ENDED, "/lead");
        given().when(OFFICER, commission(LEAD, List.of(BOARD, OLD), null, List.of()))
                .refuses(AgencyCode.ENDED, "/coordinating/1");
        given().when(OFFICER, commission(LEAD, List.of(LEAD), null, List.of()))
                .refuses(DeliverableCode.LEAD_COORDINATES, "/coordinating/0");
        given().when(OFFICER, commission(LEAD, List.of(BOARD, BOARD), null, List.of()))
                .refuses(DeliverableCode.LEAD_COORDINATES, "/coordinating/1");
        given().when(OFFICER, commission(LEAD, List.of(), new TaskId("T99"), List.of()))
                .refuses(PlanCode.TASK_UNKNOWN, "/task");
    }

    @Test
    void a_milestone_is_due_with_the_document_at_the_latest() {
        given().when(OFFICER, commission(LEAD, List.of(BOARD), TASK, List.of(M1, M1)))
                .refuses(DeliverableCode.MILESTONE_TWICE, "/milestones/1/code");
        Milestone late = new Milestone("M2", "x", DUE.plusDays(1));
        given().when(OFFICER, commission(LEAD, List.of(BOARD), TASK, List.of(M1, late)))
                .refuses(DeliverableCode.MILESTONE_AFTER_DUE, "/milestones/1/dueOn");
        given(COMMISSIONED)
                .when(OFFICER, set("M2", DUE))
                .records(new DeliverableEvent.MilestoneSet(ID, new Milestone("M2", "Dự thảo", DUE)));
        given(COMMISSIONED)
                .when(OFFICER, set("M2", DUE.plusDays(1)))
                .refuses(DeliverableCode.MILESTONE_AFTER_DUE, "/dueOn");
        given(COMMISSIONED).when(OFFICER, set("M1", DUE)).refuses(DeliverableCode.MILESTONE_TWICE, "/code");
        given(COMMISSIONED).when(EDITOR, set("M2", DUE)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void a_due_date_is_only_ever_put_off() {
        LocalDate dueOn = M1.dueOn();
        given(COMMISSIONED)
                .when(OFFICER, extend("M1", dueOn.plusDays(1)))
                .records(new DeliverableEvent.Extended(ID, "M1", dueOn.plusDays(1), "dịch bệnh"));
        given(COMMISSIONED).when(OFFICER, extend("M1", dueOn)).refuses(DeliverableCode.NOT_LATER_DUE, "/dueOn");
        given(COMMISSIONED)
                .when(OFFICER, extend("M1", DUE.plusDays(1)))
                .refuses(DeliverableCode.MILESTONE_AFTER_DUE, "/dueOn");
        given(COMMISSIONED).when(OFFICER, extend("M9", DUE)).refuses(DeliverableCode.MILESTONE_UNKNOWN, "/milestone");
        given(COMMISSIONED, REACHED)
                .when(OFFICER, extend("M1", DUE))
                .refuses(DeliverableCode.MILESTONE_REACHED, "/milestone");
        given(COMMISSIONED).when(OFFICER, extend(null, DUE)).refuses(DeliverableCode.NOT_LATER_DUE, "/dueOn");
        DeliverableEvent later = new DeliverableEvent.Extended(ID, null, DUE.plusDays(1), "dịch bệnh");
        given(COMMISSIONED).when(OFFICER, extend(null, DUE.plusDays(1))).records(later);
        given(COMMISSIONED, later)
                .when(OFFICER, extend("M1", DUE.plusDays(1)))
                .records(new DeliverableEvent.Extended(ID, "M1", DUE.plusDays(1), "dịch bệnh"));
    }

    @Test
    void a_milestone_is_reached_once_and_not_in_the_future() {
        given(COMMISSIONED).when(EDITOR, reach("M1", TODAY)).records(REACHED);
        given(COMMISSIONED).when(EDITOR, reach("M1", TOMORROW)).refuses(DeliverableCode.DATE_FUTURE, "/reachedOn");
        given(COMMISSIONED).when(EDITOR, reach("M2", TODAY)).refuses(DeliverableCode.MILESTONE_UNKNOWN, "/milestone");
        given(COMMISSIONED, REACHED)
                .when(EDITOR, reach("M1", TODAY))
                .refuses(DeliverableCode.MILESTONE_REACHED, "/milestone");
        given(COMMISSIONED).when(BOARD_HEAD, reach("M1", TODAY)).refuses(KernelCode.NOT_FOUND);
        given(COMMISSIONED).when(OFFICER, reach("M1", TODAY)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void drafts_are_numbered_and_none_is_submitted_twice() {
        given(COMMISSIONED).when(EDITOR, submit(FIRST)).records(DRAFT_1);
        given(COMMISSIONED, DRAFT_1).when(EDITOR, submit(SECOND)).records(DRAFT_2);
        given(COMMISSIONED, DRAFT_1, DRAFT_2)
                .when(EDITOR, submit(FIRST))
                .refuses(DeliverableCode.DRAFT_REPEATED, "/content");
        given(COMMISSIONED).when(BOARD_HEAD, submit(FIRST)).refuses(KernelCode.NOT_FOUND);
        given(COMMISSIONED).when(MEMBER, submit(FIRST)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void the_file_of_a_draft_is_put_in_by_the_lead_body_before_it_is_cited() {
        given(COMMISSIONED).when(EDITOR, submit(NOT_HELD)).refuses(EvidenceCode.UNKNOWN, "/content");
        EvidenceId others = EvidenceId.of(RED_CROSS, NOT_HELD);
        given(COMMISSIONED)
                .past(others, new EvidenceEvent.Stored(others, NOT_HELD, 9, "application/pdf", "x.pdf"))
                .when(EDITOR, submit(NOT_HELD))
                .refuses(EvidenceCode.UNKNOWN, "/content");
        EvidenceId own = EvidenceId.of(LEAD, NOT_HELD);
        given(COMMISSIONED)
                .past(own, new EvidenceEvent.Stored(own, NOT_HELD, 9, "application/pdf", "x.pdf"))
                .when(EDITOR, submit(NOT_HELD))
                .records(draft(1, NOT_HELD));
    }

    @Test
    void a_draft_of_the_past_is_history_and_its_file_need_not_be_there() {
        Actor historian = new Actor(WRITER, LEAD, null, Set.of(Role.AGENCY_EDITOR), true);
        LocalDate yesterday = TODAY.minusDays(1);
        given(COMMISSIONED).when(historian, submit(NOT_HELD, yesterday)).records(draft(1, NOT_HELD));
        given(COMMISSIONED).when(historian, submit(NOT_HELD, TODAY)).refuses(EvidenceCode.UNKNOWN, "/content");
        given(COMMISSIONED).when(EDITOR, submit(FIRST, yesterday)).refuses(DeliverableCode.HISTORY);
        given(COMMISSIONED)
                .when(historian, submit(FIRST, TOMORROW))
                .refuses(DeliverableCode.DATE_FUTURE, "/submittedOn");
        given(COMMISSIONED, draft(1, NOT_HELD))
                .when(historian, submit(NOT_HELD, yesterday))
                .refuses(DeliverableCode.DRAFT_REPEATED, "/content");
    }

    @Test
    void bodies_that_exist_are_asked_about_a_draft_that_was_submitted() {
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, ask(1, TODAY, "HB.BD.TOCHUC", "HB.HOI.CTD"))
                .records(ASKED);
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, ask(2, TODAY, "HB.BD.TOCHUC"))
                .refuses(DeliverableCode.DRAFT_UNKNOWN, "/draft");
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, ask(0, TODAY, "HB.BD.TOCHUC"))
                .refuses(DeliverableCode.DRAFT_UNKNOWN, "/draft");
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, ask(1, TODAY, "HB.BD.TOCHUC", "HB.KHONGCO"))
                .refuses(DeliverableCode.BODY_UNKNOWN, "/asked/1");
        given(COMMISSIONED, DRAFT_1).when(EDITOR, ask(1, TODAY, "HB.BD.CU")).refuses(AgencyCode.ENDED, "/asked/0");
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, ask(1, TODAY, "HB.HOI.CTD", "HB.HOI.CTD"))
                .refuses(DeliverableCode.ASKED_TWICE, "/asked/1");
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, ask(1, TODAY, "HB.BCS.UBND"))
                .refuses(DeliverableCode.ASKED_TWICE, "/asked/0");
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, ask(1, TODAY.minusDays(1), "HB.HOI.CTD"))
                .refuses(KernelCode.DATES_REVERSED, "/answerBy");
        given(COMMISSIONED, DRAFT_1)
                .when(EDITOR, new DeliverableCommand.OpenConsultation(ID, 1, List.of("HB.HOI.CTD"), TOMORROW, TOMORROW))
                .refuses(DeliverableCode.DATE_FUTURE, "/askedOn");
    }

    @Test
    void a_body_that_was_asked_answers_once_itself_or_by_the_lead_body() {
        DeliverableEvent[] asked = {COMMISSIONED, DRAFT_1, ASKED};
        given(asked).when(BOARD_HEAD, answer(1, "HB.BD.TOCHUC")).records(BOARD_ANSWERED);
        given(asked).when(MEMBER, answer(1, "HB.HOI.CTD")).records(MEMBER_ANSWERED);
        given(asked).when(EDITOR, answer(1, "HB.HOI.CTD")).records(answered("HB.HOI.CTD", EDITOR));
        given(asked).when(MEMBER, answer(1, "HB.BD.TOCHUC")).refuses(KernelCode.NOT_FOUND);
        given(asked).when(BOARD_HEAD, answer(1, "HB.HOI.CTD")).refuses(KernelCode.NOT_FOUND);
        given(asked).when(OFFICER, answer(1, "HB.HOI.CTD")).refuses(KernelCode.NOT_PERMITTED);
        given(asked).when(EDITOR, answer(1, "HB.BD.DANVAN")).refuses(DeliverableCode.NOT_ASKED, "/body");
        given(asked).when(EDITOR, answer(2, "HB.HOI.CTD")).refuses(KernelCode.NOT_FOUND);
        given(asked).when(EDITOR, answer(0, "HB.HOI.CTD")).refuses(KernelCode.NOT_FOUND);
        given(COMMISSIONED, DRAFT_1, ASKED, BOARD_ANSWERED)
                .when(EDITOR, answer(1, "HB.BD.TOCHUC"))
                .refuses(DeliverableCode.ANSWERED, "/body");
        given(asked)
                .when(EDITOR, answeredOn(TODAY.minusDays(1)))
                .refuses(DeliverableCode.ANSWER_BEFORE_ASKED, "/answeredOn");
        given(asked).when(EDITOR, answeredOn(TOMORROW)).refuses(DeliverableCode.DATE_FUTURE, "/answeredOn");
        given(asked)
                .on("2020-06-01")
                .when(MEMBER, answer(1, "HB.HOI.CTD"))
                .records(new DeliverableEvent.ConsultationAnswered(
                        ID, 1, "HB.HOI.CTD", Position.AGREES, "nhất trí", LocalDate.of(2020, 6, 1), MEMBER.person()));
    }

    private static DeliverableCommand answeredOn(LocalDate day) {
        return new DeliverableCommand.AnswerConsultation(ID, 1, "HB.HOI.CTD", Position.AGREES, "nhất trí", day);
    }

    @Test
    void what_is_promulgated_is_a_draft_that_was_submitted_word_for_word() {
        given(COMMISSIONED, DRAFT_1).when(APPROVER, promulgate(FIRST)).records(PROMULGATED);
        given(COMMISSIONED, DRAFT_1)
                .when(APPROVER, promulgate(SECOND))
                .refuses(DeliverableCode.DRAFT_UNKNOWN, "/content");
        given(COMMISSIONED).when(APPROVER, promulgate(FIRST)).refuses(DeliverableCode.DRAFT_UNKNOWN, "/content");
        given(COMMISSIONED, DRAFT_1, DRAFT_2).when(APPROVER, promulgate(FIRST)).records(PROMULGATED);
    }

    @Test
    void who_submitted_a_draft_may_not_promulgate_any() {
        Actor both = new Actor(WRITER, LEAD, null, Set.of(Role.AGENCY_EDITOR, Role.APPROVER), false);
        given(COMMISSIONED, DRAFT_1).when(both, promulgate(FIRST)).refuses(DeliverableCode.SAME_PERSON);
        given(COMMISSIONED, DRAFT_1).when(EDITOR, promulgate(FIRST)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void the_organisation_board_promulgates_rules_for_party_members_and_nothing_else() {
        Actor board = province("bantochuc", Role.ORGANISATION_BOARD);
        DeliverableEvent rules = commissioned(DeliverableKind.MEMBER_RULES, LEAD);
        given(rules, DRAFT_1)
                .when(board, promulgate(FIRST))
                .records(new DeliverableEvent.Promulgated(ID, 1, FIRST, "2980/QĐ-UBND", TODAY, board.person()));
        given(COMMISSIONED, DRAFT_1).when(board, promulgate(FIRST)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void nothing_is_promulgated_while_somebody_asked_about_it_may_still_answer() {
        given(COMMISSIONED, DRAFT_1, ASKED)
                .when(APPROVER, promulgate(FIRST))
                .refuses(DeliverableCode.CONSULTATION_RUNS);
        given(COMMISSIONED, DRAFT_1, ASKED, BOARD_ANSWERED)
                .when(APPROVER, promulgate(FIRST))
                .refuses(DeliverableCode.CONSULTATION_RUNS);
        given(COMMISSIONED, DRAFT_1, ASKED, BOARD_ANSWERED, MEMBER_ANSWERED)
                .when(APPROVER, promulgate(FIRST))
                .records(PROMULGATED);
        given(COMMISSIONED, DRAFT_1, ASKED)
                .on("2020-02-02")
                .when(APPROVER, promulgate(FIRST))
                .records(new DeliverableEvent.Promulgated(ID, 1, FIRST, "2980/QĐ-UBND", TOMORROW, LEADER));
        given(COMMISSIONED, DRAFT_1, ASKED, DRAFT_2)
                .when(APPROVER, promulgate(SECOND))
                .records(new DeliverableEvent.Promulgated(ID, 2, SECOND, "2980/QĐ-UBND", TODAY, LEADER));
    }

    @Test
    void a_promulgation_of_yesterday_needs_the_right_to_import_history_and_one_of_tomorrow_is_none() {
        given(COMMISSIONED, DRAFT_1).when(APPROVER, on(TODAY.minusDays(1))).refuses(DeliverableCode.HISTORY);
        given(COMMISSIONED, DRAFT_1)
                .when(new Actor(LEADER, null, null, Set.of(Role.APPROVER), true), on(TODAY.minusDays(1)))
                .records(new DeliverableEvent.Promulgated(ID, 1, FIRST, "2980/QĐ-UBND", TODAY.minusDays(1), LEADER));
        given(COMMISSIONED, DRAFT_1)
                .when(APPROVER, on(TOMORROW))
                .refuses(DeliverableCode.DATE_FUTURE, "/promulgatedOn");
    }

    private static DeliverableCommand on(LocalDate day) {
        return new DeliverableCommand.PromulgateDeliverable(ID, FIRST, "2980/QĐ-UBND", day);
    }

    @Test
    void a_document_in_force_is_superseded_by_a_later_one_in_force() {
        DeliverableEvent[] inForce = {COMMISSIONED, DRAFT_1, PROMULGATED};
        given(inForce).when(APPROVER, supersede(LATER)).records(SUPERSEDED);
        given(inForce).when(APPROVER, supersede(ID)).refuses(DeliverableCode.BY_ITSELF, "/by");
        given(inForce).when(APPROVER, supersede(new DeliverableId("DA-KHAC"))).refuses(DeliverableCode.UNKNOWN, "/by");
        given(inForce).when(EDITOR, supersede(LATER)).refuses(KernelCode.NOT_PERMITTED);
        given(COMMISSIONED, DRAFT_1, promulgated(ID, TOMORROW))
                .on("2020-02-02")
                .when(APPROVER, supersede(LATER))
                .refuses(DeliverableCode.NOT_LATER, "/by");
        DeliverableId draft = new DeliverableId("DA-NHAP");
        given(inForce)
                .past(draft, new DeliverableEvent.Cancelled(draft, "x"))
                .when(APPROVER, supersede(draft))
                .refuses(DeliverableCode.SUCCESSOR_NOT_PROMULGATED, "/by");
    }

    @Test
    void the_day_on_which_it_loses_its_place_is_not_before_the_other_s() {
        Actor historian = new Actor(LEADER, null, null, Set.of(Role.APPROVER), true);
        DeliverableEvent early = promulgated(ID, TODAY.minusDays(9));
        given(COMMISSIONED, DRAFT_1, early)
                .on("2020-02-05")
                .when(historian, supersededOn(TODAY))
                .records(SUPERSEDED);
        given(COMMISSIONED, DRAFT_1, early)
                .on("2020-02-05")
                .when(historian, supersededOn(TODAY.minusDays(1)))
                .refuses(DeliverableCode.NOT_LATER, "/by");
        given(COMMISSIONED, DRAFT_1, early)
                .on("2020-02-05")
                .when(APPROVER, supersededOn(TODAY))
                .refuses(DeliverableCode.HISTORY);
        given(COMMISSIONED, DRAFT_1, early)
                .when(APPROVER, supersededOn(TOMORROW))
                .refuses(DeliverableCode.DATE_FUTURE, "/supersededOn");
    }

    private static DeliverableCommand supersededOn(LocalDate day) {
        return new DeliverableCommand.SupersedeDeliverable(ID, LATER, day, "thay thế");
    }

    @Test
    void documents_do_not_supersede_each_other_in_a_circle() {
        DeliverableId third = new DeliverableId("DA-3");
        given(COMMISSIONED, DRAFT_1, PROMULGATED)
                .past(LATER, new DeliverableEvent.Superseded(LATER, ID, TODAY, "x"))
                .when(APPROVER, supersede(LATER))
                .refuses(DeliverableCode.CIRCLE, "/by");
        given(COMMISSIONED, DRAFT_1, PROMULGATED)
                .past(LATER, new DeliverableEvent.Superseded(LATER, third, TODAY, "x"))
                .past(third, promulgated(third, TODAY), new DeliverableEvent.Superseded(third, ID, TODAY, "x"))
                .when(APPROVER, supersede(LATER))
                .refuses(DeliverableCode.CIRCLE, "/by");
        given(COMMISSIONED, DRAFT_1, PROMULGATED)
                .past(LATER, new DeliverableEvent.Superseded(LATER, third, TODAY, "x"))
                .past(third, promulgated(third, TODAY))
                .when(APPROVER, supersede(LATER))
                .records(SUPERSEDED);
    }
}
