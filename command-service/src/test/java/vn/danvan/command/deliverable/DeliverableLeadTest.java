package vn.danvan.command.deliverable;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.deliverable.DeliverableSamples.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Position;

/** Who acts for the lead body of a document: its own people, or those of who took the document over. */
class DeliverableLeadTest {

    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static Given<Deliverable> given(DeliverableEvent... events) {
        Given<Deliverable> given = Given.nothing(Deliverable.class);
        tell(given::past);
        return given.event((Object[]) events);
    }

    @Test
    void the_successor_of_a_merged_lead_body_acts_for_it() {
        DeliverableEvent old = commissioned(DeliverableKind.REARRANGEMENT_PROPOSAL, OLD);
        given(old)
                .when(BOARD_HEAD, submit(FIRST))
                .records(new DeliverableEvent.DraftSubmitted(
                        ID, 1, FIRST, "de-an.docx", "dự thảo", BOARD_HEAD.person()));
        given(old).when(EDITOR, submit(FIRST)).refuses(KernelCode.NOT_FOUND);
        given(old, DRAFT_1)
                .when(BOARD_HEAD, ask(1, TODAY, "HB.BD.TOCHUC"))
                .refuses(DeliverableCode.ASKED_TWICE, "/asked/0");
    }

    @Test
    void of_a_divided_lead_body_the_taker_of_the_document_acts_for_it_from_that_day_and_nobody_else() {
        AgencyId other = new AgencyId("HB.SO.NOIVU");
        AgencyEvent divided = new AgencyEvent.Split(
                LEAD, List.of(other, BOARD), false, List.of(new DutyTaken(ID.stream(), BOARD)), other, "QĐ", TOMORROW);
        Actor named = BOARD_HEAD;
        Actor rest = agency("noivu", "HB.SO.NOIVU", Role.AGENCY_HEAD);
        given(COMMISSIONED).past(LEAD, divided).when(EDITOR, submit(FIRST)).records(DRAFT_1);
        for (Actor nobody : List.of(named, rest)) {
            given(COMMISSIONED).past(LEAD, divided).when(nobody, submit(FIRST)).refuses(KernelCode.NOT_FOUND);
        }
        given(COMMISSIONED)
                .past(LEAD, divided)
                .on("2020-02-02")
                .when(named, submit(FIRST))
                .records(new DeliverableEvent.DraftSubmitted(ID, 1, FIRST, "de-an.docx", "dự thảo", named.person()));
        for (Actor nobody : List.of(EDITOR, rest)) {
            given(COMMISSIONED)
                    .past(LEAD, divided)
                    .on("2020-02-02")
                    .when(nobody, submit(FIRST))
                    .refuses(KernelCode.NOT_FOUND);
        }
        given(COMMISSIONED, DRAFT_1)
                .past(LEAD, divided)
                .on("2020-02-02")
                .when(named, ask(1, TOMORROW, "HB.BD.TOCHUC"))
                .refuses(DeliverableCode.ASKED_TWICE, "/asked/0");
        given(COMMISSIONED, DRAFT_1, ASKED)
                .past(LEAD, divided)
                .on("2020-02-02")
                .when(EDITOR, answer(1, "HB.HOI.CTD"))
                .refuses(KernelCode.NOT_FOUND);
        given(COMMISSIONED, DRAFT_1, ASKED)
                .past(LEAD, divided)
                .on("2020-02-02")
                .when(named, answer(1, "HB.HOI.CTD"))
                .records(new DeliverableEvent.ConsultationAnswered(
                        ID, 1, "HB.HOI.CTD", Position.AGREES, "nhất trí", TOMORROW, named.person()));
    }

    @Test
    void who_leads_sees_no_document_of_another_lead_body() {
        Actor stranger = agency("x", "HB.BD.TOCHUC", Role.AGENCY_EDITOR);
        given(COMMISSIONED).when(stranger, submit(FIRST)).refuses(KernelCode.NOT_FOUND);
        given(COMMISSIONED, DRAFT_1).when(stranger, ask(1, TODAY, "HB.HOI.CTD")).refuses(KernelCode.NOT_FOUND);
    }
}
