package vn.danvan.command.deliverable;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;

/** What the tests of deliverables have in common: a proposal due on 31/12/2020; it is 01/02/2020. */
final class DeliverableSamples {

    static final DeliverableId ID = new DeliverableId("DA-SAPXEP");
    static final DeliverableId LATER = new DeliverableId("DA-SAPXEP-2");
    static final AgencyId LEAD = new AgencyId("HB.BCS.UBND");
    static final AgencyId BOARD = new AgencyId("HB.BD.TOCHUC");
    static final AgencyId OLD = new AgencyId("HB.BD.CU");
    static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    static final TaskId TASK = new TaskId("T15");

    static final LocalDate TODAY = LocalDate.of(2020, 2, 1);
    static final LocalDate DUE = LocalDate.of(2020, 12, 31);
    static final Milestone M1 = new Milestone("M1", "Khảo sát", LocalDate.of(2020, 6, 30));
    static final ContentHash FIRST = ContentHash.of("dự thảo 1");
    static final ContentHash SECOND = ContentHash.of("dự thảo 2");
    /** Of a file that nobody has put in. */
    static final ContentHash NOT_HELD = ContentHash.of("dự thảo 0");

    static final PersonId WRITER = new PersonId("soanthao");
    static final PersonId LEADER = new PersonId("lanhdao");
    static final Actor OFFICER = province("danvan", Role.MOBILISATION_OFFICER);
    static final Actor EDITOR = agency("soanthao", "HB.BCS.UBND", Role.AGENCY_EDITOR);
    static final Actor BOARD_HEAD = agency("tochuc", "HB.BD.TOCHUC", Role.AGENCY_HEAD);
    static final Actor MEMBER = association("ctd", "HB.HOI.CTD", Role.ASSOCIATION);
    static final Actor APPROVER = province("lanhdao", Role.APPROVER);

    static final DeliverableEvent COMMISSIONED = commissioned(DeliverableKind.REARRANGEMENT_PROPOSAL, LEAD);
    static final DeliverableEvent DRAFT_1 = draft(1, FIRST);
    static final DeliverableEvent DRAFT_2 = draft(2, SECOND);
    static final DeliverableEvent REACHED = new DeliverableEvent.MilestoneReached(ID, "M1", TODAY, "báo cáo");
    static final DeliverableEvent ASKED =
            new DeliverableEvent.ConsultationOpened(ID, 1, 1, List.of("HB.BD.TOCHUC", "HB.HOI.CTD"), TODAY, TODAY);
    static final DeliverableEvent BOARD_ANSWERED = answered("HB.BD.TOCHUC", BOARD_HEAD);
    static final DeliverableEvent MEMBER_ANSWERED = answered("HB.HOI.CTD", MEMBER);
    static final DeliverableEvent PROMULGATED =
            new DeliverableEvent.Promulgated(ID, 1, FIRST, "2980/QĐ-UBND", TODAY, LEADER);
    static final DeliverableEvent SUPERSEDED = new DeliverableEvent.Superseded(ID, LATER, TODAY, "thay thế");
    static final DeliverableEvent CANCELLED = new DeliverableEvent.Cancelled(ID, "gộp đề án");

    private DeliverableSamples() {}

    static DeliverableEvent.Commissioned commissioned(DeliverableKind kind, AgencyId lead) {
        return new DeliverableEvent.Commissioned(
                ID, kind, "Đề án sắp xếp", "III.2", TASK, lead, List.of(BOARD), DUE, List.of(M1), OFFICER.person());
    }

    static DeliverableEvent.DraftSubmitted draft(int number, ContentHash content) {
        return new DeliverableEvent.DraftSubmitted(ID, number, content, "de-an.docx", "dự thảo", WRITER);
    }

    static DeliverableEvent.ConsultationAnswered answered(String body, Actor by) {
        return new DeliverableEvent.ConsultationAnswered(ID, 1, body, Position.AGREES, "nhất trí", TODAY, by.person());
    }

    static DeliverableCommand.CommissionDeliverable commission(
            AgencyId lead, List<AgencyId> coordinating, @Nullable TaskId task, List<Milestone> milestones) {
        return new DeliverableCommand.CommissionDeliverable(
                ID,
                DeliverableKind.REARRANGEMENT_PROPOSAL,
                "Đề án sắp xếp",
                "III.2",
                task,
                lead,
                coordinating,
                DUE,
                milestones);
    }

    static DeliverableCommand.SetMilestone set(String code, LocalDate dueOn) {
        return new DeliverableCommand.SetMilestone(ID, new Milestone(code, "Dự thảo", dueOn));
    }

    static DeliverableCommand.ExtendDeliverable extend(@Nullable String milestone, LocalDate dueOn) {
        return new DeliverableCommand.ExtendDeliverable(ID, milestone, dueOn, "dịch bệnh");
    }

    static DeliverableCommand.ReachMilestone reach(String milestone, LocalDate on) {
        return new DeliverableCommand.ReachMilestone(ID, milestone, on, "báo cáo");
    }

    static DeliverableCommand.SubmitDraft submit(ContentHash content) {
        return submit(content, null);
    }

    static DeliverableCommand.SubmitDraft submit(ContentHash content, @Nullable LocalDate on) {
        return new DeliverableCommand.SubmitDraft(ID, content, "de-an.docx", "dự thảo", on);
    }

    static DeliverableCommand.OpenConsultation ask(int draft, LocalDate answerBy, String... bodies) {
        return new DeliverableCommand.OpenConsultation(ID, draft, List.of(bodies), null, answerBy);
    }

    static DeliverableCommand.AnswerConsultation answer(int consultation, String body) {
        return new DeliverableCommand.AnswerConsultation(ID, consultation, body, Position.AGREES, "nhất trí", null);
    }

    static DeliverableCommand.PromulgateDeliverable promulgate(ContentHash content) {
        return new DeliverableCommand.PromulgateDeliverable(ID, content, "2980/QĐ-UBND", null);
    }

    static DeliverableCommand.SupersedeDeliverable supersede(DeliverableId by) {
        return new DeliverableCommand.SupersedeDeliverable(ID, by, null, "thay thế");
    }

    /** Another document that was promulgated on a day. */
    static DeliverableEvent promulgated(DeliverableId deliverable, LocalDate on) {
        return new DeliverableEvent.Promulgated(deliverable, 1, FIRST, "1/QĐ-UBND", on, LEADER);
    }

    /** Lead body and board, which have put in two texts; a body that was merged into the board, an association, a task, a later document in force. */
    static void tell(BiConsumer<StreamId, Object[]> past) {
        LocalDate since = LocalDate.of(2015, 1, 1);
        PlanId plan = new PlanId("KH158");
        past.accept(LEAD, new Object[] {registered(LEAD, since)});
        past.accept(BOARD, new Object[] {registered(BOARD, since)});
        past.accept(OLD, new Object[] {
            registered(OLD, since), new AgencyEvent.MergedInto(OLD, BOARD, LocalDate.of(2020, 1, 1))
        });
        for (AgencyId body : List.of(LEAD, BOARD)) {
            for (ContentHash text : List.of(FIRST, SECOND)) {
                EvidenceId file = EvidenceId.of(body, text);
                past.accept(
                        file,
                        new Object[] {new EvidenceEvent.Stored(file, text, 48_213, "application/pdf", "du-thao.pdf")});
            }
        }
        past.accept(RED_CROSS, new Object[] {
            new AssociationEvent.Registered(
                    RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo")
        });
        past.accept(plan, new Object[] {
            new PlanEvent.TaskAssigned(plan, TASK, "III.2", "Đề án", LEAD, List.of(BOARD), "UBND", null)
        });
        past.accept(LATER, new Object[] {
            new DeliverableEvent.Commissioned(
                    LATER,
                    DeliverableKind.OTHER,
                    "Đề án 2",
                    "III.2",
                    null,
                    LEAD,
                    List.of(),
                    DUE,
                    List.of(),
                    OFFICER.person()),
            promulgated(LATER, TODAY)
        });
    }

    private static AgencyEvent registered(AgencyId agency, LocalDate since) {
        return new AgencyEvent.Registered(
                agency, "Ban " + agency.key(), AgencyKind.PARTY_BOARD, Level.PROVINCE, null, "III.1", since);
    }
}
