package vn.danvan.command.inspection;

import static vn.danvan.command.inspection.InspectionSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;

/** Who inspects, what they may word, and what they may link. */
class TeamTest {

    private static final InspectionId EARLIER =
            new InspectionId(java.util.UUID.fromString("0172a000-0000-7000-8000-0000000000aa"));

    private static Given<Inspection> given() {
        Given<Inspection> given = Given.nothing(Inspection.class);
        tell(given::past);
        return given.on(TODAY.toString());
    }

    private static InspectionEvent changed(List<String> joined, List<String> left, String head, LocalDate on) {
        return new InspectionEvent.TeamChanged(ID, joined, left, head, "điều động", on);
    }

    private static InspectionCommand opening(List<String> team, String head, String ground) {
        return new InspectionCommand.OpenInspection(
                ID, InspectionKind.CHECK, null, COOPERATIVES, "03-QĐ", "kinh phí", team, FROM, TO, head, null, ground);
    }

    @Test
    void the_head_is_one_of_the_team() {
        given().when(INSPECTOR, opening(List.of("thanhtra"), "thanhtra", "đơn phản ánh"))
                .records(OPENED);
        given().when(INSPECTOR, opening(List.of("thanhtra"), "thanhtra2", "đơn phản ánh"))
                .refuses(InspectionCode.HEAD_NOT_IN_TEAM, "/head");
    }

    @Test
    void nobody_who_acts_for_the_inspected_body_opens_it() {
        Actor own = Given.association("htx.tt", "HB.HOI.HTX", Role.INSPECTOR);
        given().when(own, open(null, COOPERATIVES)).refuses(InspectionCode.CONFLICT_OF_INTEREST);
        Actor dabac = Given.agency("dabac.tt", "HB.HU.DABAC", Role.INSPECTOR);
        given().when(dabac, open(DA_BAC, null)).refuses(InspectionCode.CONFLICT_OF_INTEREST);
    }

    @Test
    void an_unplanned_inspection_has_a_ground() {
        given().when(
                        INSPECTOR,
                        new InspectionCommand.OpenInspection(
                                ID,
                                InspectionKind.CHECK,
                                null,
                                COOPERATIVES,
                                "03-QĐ",
                                "kinh phí",
                                List.of("thanhtra"),
                                FROM,
                                TO,
                                null,
                                null,
                                null))
                .refuses(InspectionCode.BASIS);
    }

    @Test
    void members_join_and_leave_with_a_reason_and_a_date() {
        given().event(OPENED)
                .when(OFFICER, team(List.of("thanhtra2"), List.of(), null))
                .records(changed(List.of("thanhtra2"), List.of(), "thanhtra", TODAY));
        given().event(OPENED)
                .when(INSPECTOR, team(List.of("thanhtra2"), List.of("thanhtra"), "thanhtra2"))
                .records(changed(List.of("thanhtra2"), List.of("thanhtra"), "thanhtra2", TODAY));
        given().event(OPENED)
                .when(INSPECTOR, team(List.of("thanhtra2"), List.of("thanhtra"), null))
                .refuses(InspectionCode.HEAD_NOT_IN_TEAM, "/head");
        given().event(OPENED)
                .when(INSPECTOR, team(List.of(), List.of("thanhtra"), null))
                .refuses(InspectionCode.NO_TEAM);
        given().event(OPENED)
                .when(INSPECTOR, team(List.of(), List.of("ai"), null))
                .refuses(InspectionCode.NOT_A_MEMBER, "/leaves/0");
        given().event(OPENED)
                .when(INSPECTOR, team(List.of("thanhtra"), List.of(), null))
                .refuses(InspectionCode.ALREADY_A_MEMBER, "/joins/0");
        given().event(OPENED)
                .when(INSPECTOR, team(List.of(), List.of(), "thanhtra"))
                .refuses(InspectionCode.TEAM_UNCHANGED);
        given().event(OPENED).when(INSPECTED, CHANGE_TEAM).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void a_change_of_the_past_needs_the_right_to_import_history() {
        LocalDate yesterday = TODAY.minusDays(1);
        InspectionCommand change =
                new InspectionCommand.ChangeTeam(ID, List.of("b"), List.of(), null, "điều động", yesterday);
        Actor historian = new Actor(new PersonId("nhap"), null, null, Set.of(Role.INSPECTOR), true);
        given().event(OPENED).when(historian, change).records(changed(List.of("b"), List.of(), "thanhtra", yesterday));
        given().event(OPENED).when(INSPECTOR, change).refuses(InspectionCode.HISTORY);
        given().event(OPENED)
                .when(
                        historian,
                        new InspectionCommand.ChangeTeam(
                                ID, List.of("b"), List.of(), null, "điều động", TODAY.plusDays(1)))
                .refuses(InspectionCode.DATE_FUTURE, "/on");
    }

    @Test
    void who_has_spoken_for_the_inspected_body_does_not_join() {
        given().event(OPENED, FOUND)
                .by("thanhtra2", ANSWERED)
                .when(INSPECTOR, CHANGE_TEAM)
                .refuses(InspectionCode.CONFLICT_OF_INTEREST, "/joins/0");
    }

    @Test
    void only_the_team_words_findings() {
        for (InspectionCommand command : List.of(record(F2), AMEND, EXTEND)) {
            given().event(OPENED, FOUND).when(SECOND_INSPECTOR, command).refuses(InspectionCode.NOT_IN_TEAM);
        }
        InspectionEvent joined = changed(List.of("thanhtra2"), List.of(), "thanhtra", TODAY);
        given().event(OPENED, joined).when(SECOND_INSPECTOR, RECORD).records(FOUND);
        InspectionEvent replaced = changed(List.of("thanhtra2"), List.of("thanhtra"), "thanhtra2", TODAY);
        given().event(OPENED, replaced).when(INSPECTOR, RECORD).refuses(InspectionCode.NOT_IN_TEAM);
    }

    @Test
    void nobody_who_acts_for_the_inspected_body_words_verifies_or_closes() {
        Actor own = Given.association("thanhtra", "HB.HOI.HTX", Role.INSPECTOR);
        for (InspectionCommand command : List.of(RECORD, CLOSE, CHANGE_TEAM)) {
            given().event(OPENED).when(own, command).refuses(InspectionCode.CONFLICT_OF_INTEREST);
        }
        for (InspectionCommand command : List.of(VERIFY, REFUSE)) {
            given().event(OPENED, FOUND, REMEDIATED).when(own, command).refuses(InspectionCode.CONFLICT_OF_INTEREST);
        }
    }

    @Test
    void who_submitted_the_remediation_neither_verifies_nor_refuses_it() {
        for (InspectionCommand command : List.of(VERIFY, REFUSE)) {
            given().event(OPENED, FOUND)
                    .by("thanhtra2", REMEDIATED)
                    .when(SECOND_INSPECTOR, command)
                    .refuses(InspectionCode.SAME_PERSON);
        }
        given().event(OPENED, FOUND)
                .by("htx", REMEDIATED)
                .when(SECOND_INSPECTOR, VERIFY)
                .records(VERIFIED);
    }

    @Test
    void the_inspections_of_before_teams_had_a_head_take_findings_from_any_inspector() {
        InspectionEvent old = new InspectionEvent.Opened(
                ID,
                InspectionKind.CHECK,
                null,
                COOPERATIVES,
                "03-QĐ",
                "kinh phí",
                List.of("thanhtra"),
                FROM,
                TO,
                null,
                null,
                null,
                null);
        given().event(old).when(SECOND_INSPECTOR, RECORD).records(FOUND);
        given().event(old, FOUND, REMEDIATED, REFUSED, REMEDIATED, VERIFIED)
                .when(INSPECTOR, CLOSE)
                .records(CLOSED);
        given().event(old, FOUND, REMEDIATED, VERIFIED, CLOSED)
                .when(INSPECTED, ANSWER)
                .records(ANSWERED);
        given().event(old)
                .when(INSPECTOR, CHANGE_TEAM)
                .records(changed(List.of("thanhtra2"), List.of(), "thanhtra", TODAY));
    }

    @Test
    void an_amendment_says_something_else_and_who_amends() {
        given().event(OPENED, FOUND).when(INSPECTOR, AMEND).records(AMENDED);
        given().event(OPENED, FOUND)
                .when(INSPECTOR, amend(Severity.MAJOR, "chưa mở sổ"))
                .refuses(InspectionCode.FINDING_UNCHANGED);
        given().event(OPENED, FOUND).when(OFFICER, AMEND).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void a_due_date_moves_by_a_day_at_least() {
        given().event(OPENED, FOUND)
                .when(INSPECTOR, extend(DUE.plusDays(1)))
                .records(new InspectionEvent.DueDateExtended(ID, F1, DUE.plusDays(1), "cách ly y tế"));
        given().event(OPENED, FOUND).when(INSPECTOR, extend(DUE)).refuses(InspectionCode.DUE_NOT_LATER, "/dueOn");
    }

    private static Given<Inspection> withEarlier(InspectionEvent opened) {
        return given().past(EARLIER, opened, FOUND);
    }

    @Test
    void a_finding_repeats_an_earlier_one_of_the_same_body() {
        FindingRef earlier = new FindingRef(EARLIER, F1);
        InspectionEvent repeated = new InspectionEvent.FindingRecorded(
                ID, F1, Severity.MAJOR, "chưa mở sổ", "Điều 24", "mở sổ", DUE, EXAMINED, null, earlier);
        withEarlier(OPENED).event(OPENED).when(INSPECTOR, repeating(earlier)).records(repeated);
        withEarlier(OPENED_ON_AGENCY)
                .event(OPENED)
                .when(INSPECTOR, repeating(earlier))
                .refuses(InspectionCode.REPEAT_OF_ANOTHER, "/repeats");
        withEarlier(OPENED)
                .event(OPENED)
                .when(INSPECTOR, repeating(new FindingRef(EARLIER, F2)))
                .refuses(InspectionCode.REPEAT_UNKNOWN, "/repeats");
        withEarlier(OPENED)
                .event(OPENED, found(F2))
                .when(INSPECTOR, repeating(new FindingRef(ID, F2)))
                .refuses(InspectionCode.REPEAT_UNKNOWN, "/repeats");
    }

    @Test
    void a_finding_repeats_one_of_the_agency_that_merged_into_the_inspected_one() {
        FindingRef earlier = new FindingRef(EARLIER, F1);
        InspectionEvent repeated = new InspectionEvent.FindingRecorded(
                ID, F1, Severity.MAJOR, "chưa mở sổ", "Điều 24", "mở sổ", DUE, EXAMINED, null, earlier);
        withEarlier(opened(KY_SON, null))
                .event(opened(HOA_BINH, null))
                .when(INSPECTOR, repeating(earlier))
                .records(repeated);
        withEarlier(opened(KY_SON, null))
                .event(OPENED_ON_AGENCY)
                .when(INSPECTOR, repeating(earlier))
                .refuses(InspectionCode.REPEAT_OF_ANOTHER);
    }
}
