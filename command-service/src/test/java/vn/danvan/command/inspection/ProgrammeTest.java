package vn.danvan.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.inspection.InspectionSamples.*;
import static vn.danvan.command.inspection.ProgrammeSamples.*;
import static vn.danvan.command.inspection.ProgrammeSamples.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.command.agency.AgencyCode;
import vn.danvan.command.association.AssociationCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;

class ProgrammeTest {

    private static final InspectionId SECOND = new InspectionId(new UUID(0x7002L, 2));

    private static Given<InspectionProgramme> given() {
        Given<InspectionProgramme> given = Given.nothing(InspectionProgramme.class);
        tell(given::past);
        return given.on(TODAY.toString());
    }

    /** Approved by {@code truongban}, with everything around it. */
    private static Register approvedRegister() {
        Register register = new Register().on(TODAY);
        tell(register::happened);
        register.send(OFFICER, DRAFT);
        register.send(LEAD, APPROVE);
        return register;
    }

    @Test
    void inspectors_and_officers_draft_it_once_for_a_body_and_year() {
        given().when(INSPECTOR, DRAFT).records(DRAFTED);
        given().when(OFFICER, DRAFT).records(DRAFTED);
        given().when(LEAD, DRAFT).refuses(KernelCode.NOT_PERMITTED);
        given().event(DRAFTED).when(INSPECTOR, DRAFT).refuses(ProgrammeCode.EXISTS);
        InspectionProgrammeId ended = new InspectionProgrammeId(2021, KY_SON);
        given().when(INSPECTOR, new ProgrammeCommand.DraftProgramme(ended, TITLE, ITEMS))
                .refuses(AgencyCode.ENDED, "/body");
    }

    @Test
    void each_item_has_a_code_of_its_own_and_one_subject_of_the_register() {
        drafts().refuses(ProgrammeCode.NO_ITEMS, "/items");
        drafts(K1, K1_LATER).refuses(ProgrammeCode.ITEM_TWICE, "/items/1/code");
        drafts(planned("K1", null, null, 1)).refuses(InspectionCode.SUBJECT, "/items/0");
        drafts(planned("K1", DA_BAC, COOPERATIVES, 1)).refuses(InspectionCode.SUBJECT, "/items/0");
        drafts(K1, planned("K3", new AgencyId("HB.KHONG"), null, 1)).refuses(AgencyCode.UNKNOWN, "/items/1/agency");
        drafts(planned("K3", null, new AssociationId("HB.KHONG"), 1))
                .refuses(AssociationCode.UNKNOWN, "/items/0/association");
        drafts(new PlannedInspection("K1", InspectionKind.CHECK, DA_BAC, null, "x", 1, KY_SON))
                .refuses(AgencyCode.ENDED, "/items/0/leadingBody");
    }

    private static Given.Outcome<InspectionProgramme> drafts(PlannedInspection... items) {
        return given().when(INSPECTOR, new ProgrammeCommand.DraftProgramme(P2021, TITLE, List.of(items)));
    }

    @Test
    void somebody_who_did_not_draft_it_approves_it() {
        given().by("thanhtra", DRAFTED).when(LEAD, APPROVE).records(APPROVED);
        given().by("thanhtra", DRAFTED)
                .when(InspectionSamples.APPROVER, APPROVE)
                .records(APPROVED);
        given().by("thanhtra", DRAFTED).when(INSPECTOR, APPROVE).refuses(KernelCode.NOT_PERMITTED);
        Actor drafter = Given.province("thanhtra", Role.INSPECTOR, Role.APPROVER);
        given().by("thanhtra", DRAFTED).when(drafter, APPROVE).refuses(ProgrammeCode.SAME_PERSON);
        given().by("ai", DRAFTED).by("thanhtra", REVISED).when(drafter, APPROVE).refuses(ProgrammeCode.SAME_PERSON);
        given().by("ai", DRAFTED)
                .by("ubnd", APPROVED)
                .by("thanhtra", AMENDED_P)
                .when(drafter, APPROVE)
                .refuses(ProgrammeCode.SAME_PERSON);
    }

    @Test
    void an_approval_is_dated_today_or_by_who_imports_history() {
        Actor historian = new Actor(new PersonId("nhap"), null, null, Set.of(Role.APPROVER), true);
        LocalDate yesterday = TODAY.minusDays(1);
        ProgrammeCommand past = new ProgrammeCommand.ApproveProgramme(P2021, "2890-QĐ", yesterday);
        given().event(DRAFTED).when(historian, past).records(approved(1, yesterday));
        given().event(DRAFTED).when(LEAD, past).refuses(InspectionCode.HISTORY);
        given().event(DRAFTED)
                .when(historian, new ProgrammeCommand.ApproveProgramme(P2021, "2890-QĐ", TODAY.plusDays(1)))
                .refuses(InspectionCode.DATE_FUTURE, "/on");
        given().event(DRAFTED, APPROVED, AMENDED_P)
                .when(historian, past)
                .refuses(InspectionCode.DECIDED_TOO_EARLY, "/on");
    }

    @Test
    void what_says_the_same_is_no_revision_and_no_amendment() {
        given().event(DRAFTED)
                .when(INSPECTOR, new ProgrammeCommand.ReviseProgramme(P2021, TITLE, ITEMS))
                .refuses(ProgrammeCode.UNCHANGED);
        given().event(DRAFTED, APPROVED).when(INSPECTOR, amend(K1, K2)).refuses(ProgrammeCode.UNCHANGED);
        given().event(DRAFTED, APPROVED, AMENDED_P).when(INSPECTOR, AMEND_P).refuses(ProgrammeCode.UNCHANGED);
        given().event(DRAFTED, APPROVED, AMENDED_P)
                .when(INSPECTOR, amend(K1, K2))
                .records(new InspectionProgrammeEvent.Amended(P2021, ITEMS, "dịch bệnh"));
    }

    @Test
    void an_opened_item_is_neither_dropped_nor_changed() {
        given().event(DRAFTED, APPROVED, ITEM_OPENED).when(INSPECTOR, AMEND_P).records(AMENDED_P);
        given().event(DRAFTED, APPROVED, ITEM_OPENED)
                .when(INSPECTOR, amend(K2))
                .refuses(ProgrammeCode.ITEM_OPENED, "/items");
        given().event(DRAFTED, APPROVED, ITEM_OPENED)
                .when(INSPECTOR, amend(K1_LATER, K2))
                .refuses(ProgrammeCode.ITEM_OPENED);
        InspectionProgrammeEvent dropped = new InspectionProgrammeEvent.Amended(P2021, List.of(K2), "dịch bệnh");
        given().event(DRAFTED, APPROVED, dropped, ITEM_OPENED)
                .when(LEAD, APPROVE)
                .refuses(ProgrammeCode.ITEM_OPENED);
    }

    private static final String TABLE = """
            state            | draft                       | revise                        | approve                                 | amend                             | open
            drafted          | inspection-programme.exists | Revised                       | Approved                                | inspection-programme.not-approved | inspection-programme.unknown
            revised          | inspection-programme.exists | inspection-programme.unchanged | Approved                               | inspection-programme.not-approved | inspection-programme.unknown
            approved         | inspection-programme.exists | inspection-programme.not-draft | inspection-programme.nothing-to-approve | Amended                          | Opened
            amended          | inspection-programme.exists | inspection-programme.not-draft | Approved                               | inspection-programme.unchanged    | Opened
            approved again   | inspection-programme.exists | inspection-programme.not-draft | inspection-programme.nothing-to-approve | inspection-programme.unchanged   | Opened
            opened           | inspection-programme.exists | inspection-programme.not-draft | inspection-programme.nothing-to-approve | Amended                          | inspection-programme.item-taken
            opened, amended  | inspection-programme.exists | inspection-programme.not-draft | Approved                               | inspection-programme.unchanged    | inspection-programme.item-taken
            closed           | inspection-programme.exists | inspection-programme.not-draft | inspection-programme.nothing-to-approve | Amended                          | inspection-programme.item-taken
            not begun        | Drafted                     | resource.not-found            | resource.not-found                      | resource.not-found                | inspection-programme.unknown""";

    static Stream<Arguments> pairs() {
        return Table.of(TABLE);
    }

    private static InspectionProgrammeEvent[] history(String state) {
        return switch (state) {
            case "drafted" -> new InspectionProgrammeEvent[] {DRAFTED};
            case "revised" -> new InspectionProgrammeEvent[] {DRAFTED, REVISED};
            case "approved" -> new InspectionProgrammeEvent[] {DRAFTED, APPROVED};
            case "amended" -> new InspectionProgrammeEvent[] {DRAFTED, APPROVED, AMENDED_P};
            case "approved again" -> new InspectionProgrammeEvent[] {DRAFTED, APPROVED, AMENDED_P, approved(2, TODAY)};
            case "opened" -> new InspectionProgrammeEvent[] {DRAFTED, APPROVED, ITEM_OPENED};
            case "opened, amended" -> new InspectionProgrammeEvent[] {DRAFTED, APPROVED, ITEM_OPENED, AMENDED_P};
            case "closed" -> new InspectionProgrammeEvent[] {DRAFTED, APPROVED, ITEM_OPENED, ITEM_CLOSED};
            default -> new InspectionProgrammeEvent[] {};
        };
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("pairs")
    void every_state_answers_every_command(String state, String command, String outcome) {
        Register register = new Register().on(TODAY);
        tell(register::happened);
        register.happened(P2021, (Object[]) history(state));
        String answer = switch (command) {
            case "draft" -> register.outcome(INSPECTOR, DRAFT);
            case "revise" -> register.outcome(INSPECTOR, REVISE);
            case "approve" -> register.outcome(LEAD, APPROVE);
            case "amend" -> register.outcome(INSPECTOR, AMEND_P);
            default -> register.outcome(INSPECTOR, open(SECOND, "K1"));
        };
        assertThat(answer).isEqualTo(outcome);
    }

    @Test
    void opening_and_closing_an_inspection_is_recorded_with_its_item() {
        Register register = approvedRegister();
        register.send(INSPECTOR, open(ID, "K1"));
        register.send(INSPECTOR, CLOSE);
        assertThat(register.of(P2021, InspectionProgrammeEvent.class))
                .containsExactly(DRAFTED, APPROVED, ITEM_OPENED, ITEM_CLOSED);
    }

    @Test
    void the_body_that_leads_the_item_leads_the_inspection() {
        Register register = approvedRegister();
        register.send(INSPECTOR, open(ID, "K1"));
        register.send(INSPECTOR, RECORD);
        assertThat(register.outcome(SUCCESSOR, DECIDE)).isEqualTo("ViolationDecided");
    }

    @Test
    void an_item_is_opened_once_and_as_it_was_planned() {
        Register register = approvedRegister();
        assertThat(register.refused(INSPECTOR, open(ID, "K9"))).isEqualTo("inspection-programme.unknown /planned");
        assertThat(register.refused(INSPECTOR, open(ID, "K2"))).isEqualTo("inspection-programme.item-differs /planned");
        assertThat(register.refused(INSPECTOR, open(ID, "K1", InspectionKind.INSPECTION, null, COOPERATIVES)))
                .isEqualTo("inspection-programme.item-differs /planned");
        register.send(INSPECTOR, open(ID, "K2", InspectionKind.CHECK, DA_BAC, null));
        register.send(INSPECTOR, open(SECOND, "K1"));
        assertThat(register.refused(INSPECTOR, open(new InspectionId(new UUID(0x7002L, 3)), "K1")))
                .isEqualTo("inspection-programme.item-taken /planned/item");
    }

    @Test
    void what_was_planned_on_an_agency_is_carried_out_on_the_one_it_merged_into() {
        Register register = new Register().on(TODAY);
        tell(register::happened);
        register.happened(
                P2021,
                new InspectionProgrammeEvent.Drafted(P2021, TITLE, List.of(planned("K1", KY_SON, null, 1))),
                APPROVED);
        assertThat(register.outcome(INSPECTOR, open(ID, "K1", InspectionKind.CHECK, HOA_BINH, null)))
                .isEqualTo("Opened");
    }

    @Test
    void a_basis_is_a_plan_or_a_ground_and_not_both() {
        Register register = approvedRegister();
        InspectionCommand.OpenInspection c = (InspectionCommand.OpenInspection) open(ID, "K1");
        InspectionCommand both = new InspectionCommand.OpenInspection(
                c.inspection(),
                c.kind(),
                c.agency(),
                c.association(),
                c.decision(),
                c.scope(),
                c.team(),
                c.from(),
                c.to(),
                c.head(),
                c.planned(),
                "đơn phản ánh");
        assertThat(register.refused(INSPECTOR, both)).isEqualTo("inspection.basis");
    }
}
