package vn.danvan.command.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.leader.LeaderSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeEvent.AgeCheck;
import vn.danvan.kernel.leader.OfficeEvent.Eligibility;
import vn.danvan.kernel.leader.OfficeEvent.EndGround;
import vn.danvan.kernel.leader.OfficeEvent.Service;
import vn.danvan.kernel.leader.OfficeId;

class AssociationOfficeTest {

    private static final LeaderId ONE = person(1);
    private static final LeaderId OTHER = person(2);
    private static final LeaderId OF_GARDENERS = person(3);

    private final Register register = new Register().on(LocalDate.of(2020, 6, 15));

    @BeforeEach
    void tell() {
        tellAssociations(register::happened);
        register.happened(ONE, born(ONE, RED_CROSS, "1962-05-19"));
        register.happened(OTHER, born(OTHER, RED_CROSS, "1970-01-02"));
        register.happened(OF_GARDENERS, born(OF_GARDENERS, GARDENERS, "1940-01-01"));
    }

    private static OfficeCommand.AppointLeader appoint(OfficeId office, LeaderId leader, String from, String to) {
        return new OfficeCommand.AppointLeader(office, leader, mandate(from, to));
    }

    private static OfficeCommand.ReelectLeader reelect(String from, String to) {
        return new OfficeCommand.ReelectLeader(CHAIR, mandate(from, to));
    }

    private static OfficeCommand.EndTerm end(String on) {
        return new OfficeCommand.EndTerm(CHAIR, LocalDate.parse(on), EndGround.RESIGNED, null);
    }

    private Register held(String from, String to) {
        assertThat(register.outcome(BOARD, appoint(CHAIR, ONE, from, to))).isEqualTo("Appointed");
        return register;
    }

    static Stream<Arguments> table() {
        return Table.of("""
                         | appoint            | re-elect             | end                  | declare              | lift
                none     | Appointed          | resource.not-found   | resource.not-found   | DutyDeclared         | resource.not-found
                held     | leader.office-held | Reelected            | TermEnded            | DutyDeclared         | leader.duty-not-declared
                expired  | Appointed          | Reelected            | TermEnded            | DutyDeclared         | leader.duty-not-declared
                ended    | Appointed          | leader.not-in-office | leader.not-in-office | DutyDeclared         | leader.duty-not-declared
                declared | Appointed          | leader.not-in-office | leader.not-in-office | leader.duty-declared | DutyLifted
                lifted   | Appointed          | leader.not-in-office | leader.not-in-office | DutyDeclared         | leader.duty-not-declared""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        List<OfficeCommand> before = switch (state) {
            case "none" -> List.of();
            case "held" -> List.of(appoint(CHAIR, ONE, "2020-06-15", "2025-06-14"));
            case "expired" -> List.of(appoint(CHAIR, ONE, "2015-06-15", "2020-06-14"));
            case "ended" -> List.of(appoint(CHAIR, ONE, "2015-06-15", "2025-06-14"), end("2020-06-14"));
            case "declared" -> List.of(new OfficeCommand.DeclareDuty(CHAIR, "32-CT/TU"));
            case "lifted" -> List.of(new OfficeCommand.DeclareDuty(CHAIR, "1"), new OfficeCommand.LiftDuty(CHAIR, "2"));
            default -> throw new IllegalArgumentException(state);
        };
        before.forEach(each -> register.send(BOARD, each));
        OfficeCommand asked = switch (command) {
            case "appoint" -> appoint(CHAIR, OTHER, "2020-06-15", "2025-06-14");
            case "re-elect" -> reelect("2020-07-01", "2025-06-30");
            case "end" -> end(state.equals("held") ? "2020-06-15" : "2020-06-14");
            case "declare" -> new OfficeCommand.DeclareDuty(CHAIR, "32-CT/TU");
            case "lift" -> new OfficeCommand.LiftDuty(CHAIR, "15-QĐ/TU");
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(register.outcome(BOARD, asked)).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "born {1}, {0} {2} on {3}, exempted by {4}: {5}")
    @CsvSource({
        "CHAIR, 1958-03-02, RETIRED, 2024-03-01, , WITHIN",
        "CHAIR, 1958-03-01, RETIRED, 2024-03-01, , leader.too-old /leader",
        "CHAIR, 1958-03-01, RETIRED, 2024-02-29, , WITHIN",
        "CHAIR, 1958-03-01, SERVING, 2024-03-01, , leader.too-old /leader",
        "CHAIR, 1958-03-02, SERVING, 2024-03-01, , WITHIN",
        "CHAIR, 1958-03-01, RETIRED, 2024-03-01, 44-QĐ, EXEMPTED",
        "CHAIR, 1953-03-02, RETIRED, 2024-03-01, 44-QĐ, EXEMPTED",
        "CHAIR, 1953-03-01, RETIRED, 2024-03-01, 44-QĐ, leader.over-exemption /leader",
        "CHAIR, 1953-03-01, RETIRED, 2024-03-01, , leader.too-old /leader",
        "CHAIR, 1958-03-02, RETIRED, 2024-03-01, 44-QĐ, leader.exemption-not-needed /exemption",
        "VICE_CHAIR, 1958-03-01, RETIRED, 2024-03-01, 44-QĐ, leader.no-exemption /exemption",
        "VICE_CHAIR, 1958-03-02, RETIRED, 2024-03-01, , WITHIN",
        "CHAIR, 1940-01-01, RETIRED, 2023-08-21, , NO_RULE_IN_FORCE",
        "CHAIR, 1940-01-01, RETIRED, 2023-08-21, 44-QĐ, leader.exemption-not-needed /exemption",
        "CHAIR, 1940-01-01, RETIRED, 2023-08-22, , leader.too-old /leader",
        "CHAIR, 1957-08-23, RETIRED, 2023-08-22, , WITHIN",
        "CHAIR, 1957-08-22, RETIRED, 2023-08-22, , leader.too-old /leader",
        "CHAIR, 1960-02-29, RETIRED, 2026-02-28, , WITHIN",
        "CHAIR, 1960-02-29, RETIRED, 2026-03-01, , leader.too-old /leader"
    })
    void age_is_judged_by_the_rule_in_force_on_the_first_day(
            Office office, String born, Service service, String from, @Nullable String exemption, String outcome) {
        tellRules(register::happened);
        LeaderId leader = person(9);
        register.happened(leader, born(leader, RED_CROSS, born)).on(LocalDate.parse(from));
        OfficeCommand command = new OfficeCommand.AppointLeader(
                new OfficeId(RED_CROSS, office, 1),
                leader,
                new OfficeCommand.Mandate(
                        LocalDate.parse(from), LocalDate.parse(from).plusYears(5), service, "812-QĐ/TU", exemption));
        if (outcome.startsWith("leader.")) {
            assertThat(register.refused(BOARD, command)).isEqualTo(outcome);
        } else {
            OfficeEvent.Appointed appointed =
                    (OfficeEvent.Appointed) register.send(BOARD, command).getFirst();
            assertThat(appointed.term().eligibility().age()).isEqualTo(AgeCheck.valueOf(outcome));
        }
    }

    @Test
    void the_event_names_the_versions_and_the_decision_that_exempts() {
        tellRules(register::happened);
        LeaderId leader = person(9);
        register.happened(leader, born(leader, RED_CROSS, "1955-03-01")).on(LocalDate.of(2024, 3, 1));
        OfficeCommand.Mandate mandate = mandate("2024-03-01", "2029-02-28", "44-QĐ/TU");
        assertThat(register.send(BOARD, new OfficeCommand.AppointLeader(CHAIR, leader, mandate)))
                .containsExactly(new OfficeEvent.Appointed(
                        CHAIR,
                        new OfficeEvent.Term(
                                leader,
                                1,
                                mandate.from(),
                                mandate.to(),
                                Service.RETIRED,
                                "812-QĐ/TU",
                                new Eligibility(
                                        AgeCheck.EXEMPTED,
                                        AGE.versionName(),
                                        EXCEPTION.versionName(),
                                        "44-QĐ/TU",
                                        TERMS.versionName()))));
    }

    @Test
    void where_no_rule_was_in_force_the_event_says_so() {
        OfficeEvent.Appointed appointed =
                (OfficeEvent.Appointed) register.send(BOARD, appoint(CHAIR, ONE, "2020-06-15", "2025-06-14"))
                        .getFirst();
        assertThat(appointed.term().eligibility())
                .isEqualTo(new Eligibility(AgeCheck.NO_RULE_IN_FORCE, null, null, null, null));
    }

    @Test
    void a_rule_for_assigned_associations_does_not_bind_the_others() {
        tellRules(register::happened);
        register.on(LocalDate.of(2024, 3, 1));
        OfficeEvent.Appointed appointed = (OfficeEvent.Appointed)
                register.send(GARDENERS_THEMSELVES, appoint(GARDENERS_CHAIR, OF_GARDENERS, "2024-03-01", "2029-02-28"))
                        .getFirst();
        assertThat(appointed.term().eligibility().age()).isEqualTo(AgeCheck.NO_RULE_IN_FORCE);
    }

    @Test
    void a_rule_for_serving_officers_goes_before_the_one_for_retired_ones() {
        tellRules(register::happened);
        register.happened(
                AGE.rule(), rule("officer.max-age.at-appointment", "ASSIGNED serving officers", "60", "years"));
        LeaderId leader = person(9);
        register.happened(leader, born(leader, RED_CROSS, "1963-03-01")).on(LocalDate.of(2024, 3, 1));
        OfficeCommand.Mandate serving = new OfficeCommand.Mandate(
                LocalDate.of(2024, 3, 1), LocalDate.of(2029, 2, 28), Service.SERVING, "812-QĐ/TU", null);
        assertThat(register.refused(BOARD, new OfficeCommand.AppointLeader(CHAIR, leader, serving)))
                .isEqualTo("leader.too-old /leader");
        assertThat(register.outcome(
                        BOARD, new OfficeCommand.AppointLeader(CHAIR, leader, mandate("2024-03-01", "2029-02-28"))))
                .isEqualTo("Appointed");
    }

    @Test
    void two_terms_are_allowed_and_a_third_is_not() {
        tellRules(register::happened);
        held("2015-06-15", "2020-06-14");
        assertThat(register.outcome(BOARD, reelect("2023-08-22", "2024-06-14"))).isEqualTo("Reelected");
        assertThat(register.refused(BOARD, reelect("2024-06-15", "2025-06-14"))).isEqualTo("leader.too-many-terms");
        assertThat(register.refused(BOARD, appoint(CHAIR, ONE, "2024-06-15", "2025-06-14")))
                .isEqualTo("leader.too-many-terms");
        assertThat(register.outcome(BOARD, appoint(CHAIR, OTHER, "2024-06-15", "2025-06-14")))
                .isEqualTo("Appointed");
    }

    @Test
    void before_the_rule_a_third_term_was_nothing_to_refuse() {
        tellRules(register::happened);
        held("2008-06-15", "2012-06-14");
        assertThat(register.outcome(BOARD, reelect("2012-06-15", "2016-06-14"))).isEqualTo("Reelected");
        OfficeEvent.Reelected third = (OfficeEvent.Reelected)
                register.send(BOARD, reelect("2016-06-15", "2020-06-14")).getFirst();
        assertThat(third.term().number()).isEqualTo(3);
        assertThat(third.term().eligibility().termsRule()).isNull();
        assertThat(register.refused(BOARD, reelect("2023-08-22", "2024-06-14"))).isEqualTo("leader.too-many-terms");
    }

    @Test
    void terms_in_another_office_are_not_counted() {
        tellRules(register::happened);
        held("2008-06-15", "2012-06-14");
        assertThat(register.outcome(BOARD, reelect("2012-06-15", "2016-06-14"))).isEqualTo("Reelected");
        assertThat(register.outcome(BOARD, appoint(VICE, ONE, "2023-08-22", "2024-06-14")))
                .isEqualTo("Appointed");
    }

    @Test
    void an_office_has_one_holder_on_a_day() {
        held("2020-06-15", "2025-06-14");
        assertThat(register.refused(BOARD, appoint(CHAIR, OTHER, "2025-06-14", "2030-06-13")))
                .isEqualTo("leader.office-held /from");
        assertThat(register.refused(BOARD, appoint(CHAIR, OTHER, "2019-06-14", "2020-06-14")))
                .isEqualTo("leader.office-held /from");
        assertThat(register.outcome(BOARD, appoint(CHAIR, OTHER, "2025-06-15", "2030-06-14")))
                .isEqualTo("Appointed");
    }

    @Test
    void after_a_term_that_ended_early_the_office_is_free_on_the_next_day() {
        held("2020-06-15", "2025-06-14");
        assertThat(register.outcome(BOARD, end("2021-03-31"))).isEqualTo("TermEnded");
        assertThat(register.refused(BOARD, appoint(CHAIR, OTHER, "2021-03-31", "2025-06-14")))
                .isEqualTo("leader.office-held /from");
        assertThat(register.outcome(BOARD, appoint(CHAIR, OTHER, "2021-04-01", "2025-06-14")))
                .isEqualTo("Appointed");
    }

    @Test
    void a_new_term_begins_after_the_one_before_began() {
        held("2020-06-15", "2025-06-14");
        assertThat(register.refused(BOARD, reelect("2020-06-15", "2025-06-14")))
                .isEqualTo("leader.term-not-later /from");
        assertThat(register.outcome(BOARD, reelect("2020-06-16", "2025-06-14"))).isEqualTo("Reelected");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2020-06-14, leader.end-outside-term /on",
        "2020-06-15, TermEnded",
        "2025-06-14, TermEnded",
        "2025-06-15, leader.end-outside-term /on"
    })
    void a_term_ends_within_its_days(String on, String outcome) {
        held("2020-06-15", "2025-06-14");
        assertThat(outcome.startsWith("leader.") ? register.refused(BOARD, end(on)) : register.outcome(BOARD, end(on)))
                .isEqualTo(outcome);
    }

    @Test
    void a_term_does_not_end_before_it_begins() {
        assertThat(register.refused(BOARD, appoint(CHAIR, ONE, "2020-06-15", "2020-06-14")))
                .isEqualTo("field.dates /to");
        assertThat(register.outcome(BOARD, appoint(CHAIR, ONE, "2020-06-15", "2020-06-15")))
                .isEqualTo("Appointed");
    }

    @Test
    void what_took_effect_before_today_is_history() {
        assertThat(register.refused(BOARD_OF_TODAY, appoint(CHAIR, ONE, "2020-06-14", "2025-06-14")))
                .isEqualTo("leader.not-history");
        assertThat(register.outcome(BOARD_OF_TODAY, appoint(CHAIR, ONE, "2020-06-15", "2025-06-14")))
                .isEqualTo("Appointed");
        register.on(LocalDate.of(2021, 1, 2));
        assertThat(register.refused(BOARD_OF_TODAY, end("2021-01-01"))).isEqualTo("leader.not-history");
        assertThat(register.refused(BOARD_OF_TODAY, reelect("2021-01-01", "2025-01-01")))
                .isEqualTo("leader.not-history");
        assertThat(register.outcome(BOARD_OF_TODAY, end("2021-01-02"))).isEqualTo("TermEnded");
    }

    @Test
    void the_board_records_where_tasks_are_assigned_and_the_association_where_they_are_not() {
        OfficeCommand ofRedCross = appoint(CHAIR, ONE, "2020-06-15", "2025-06-14");
        OfficeCommand ofGardeners = appoint(GARDENERS_CHAIR, OF_GARDENERS, "2020-06-15", "2025-06-14");
        assertThat(register.refused(RED_CROSS_ITSELF, ofRedCross)).isEqualTo("actor.not-permitted");
        assertThat(register.refused(BOARD, ofGardeners)).isEqualTo("actor.not-permitted");
        assertThat(register.refused(ADMIN, ofRedCross)).isEqualTo("actor.not-permitted");
        assertThat(register.refused(RED_CROSS_ITSELF, ofGardeners)).isEqualTo("resource.not-found");
        assertThat(register.refused(GARDENERS_THEMSELVES, ofRedCross)).isEqualTo("resource.not-found");
        assertThat(register.outcome(BOARD, ofRedCross)).isEqualTo("Appointed");
        assertThat(register.outcome(GARDENERS_THEMSELVES, ofGardeners)).isEqualTo("Appointed");
    }

    @Test
    void an_association_does_not_learn_of_others_leaders() {
        assertThat(register.refused(GARDENERS_THEMSELVES, appoint(GARDENERS_CHAIR, ONE, "2020-06-15", "2025-06-14")))
                .isEqualTo(register.refused(
                        GARDENERS_THEMSELVES, appoint(GARDENERS_CHAIR, person(77), "2020-06-15", "2025-06-14")))
                .startsWith("leader.unknown");
    }

    @Test
    void an_association_does_not_learn_that_another_s_leader_was_erased() {
        register.happened(ONE, new LeaderEvent.Erased(ONE, LeaderEvent.ErasureGround.ORDERED, "x"));
        assertThat(register.refused(GARDENERS_THEMSELVES, appoint(GARDENERS_CHAIR, ONE, "2020-06-15", "2025-06-14")))
                .isEqualTo("leader.unknown /leader");
    }

    @Test
    void nobody_is_appointed_who_is_not_known_or_was_erased() {
        assertThat(register.refused(BOARD, appoint(CHAIR, person(77), "2020-06-15", "2025-06-14")))
                .isEqualTo("leader.unknown /leader");
        register.happened(ONE, new LeaderEvent.Erased(ONE, LeaderEvent.ErasureGround.ORDERED, "x"));
        assertThat(register.refused(BOARD, appoint(CHAIR, ONE, "2020-06-15", "2025-06-14")))
                .isEqualTo("person.erased /leader");
    }

    @Test
    void an_ended_association_has_no_leaders_and_a_suspended_one_no_new_ones() {
        held("2020-06-15", "2025-06-14");
        PersonId approver = new PersonId("ubnd");
        register.happened(
                RED_CROSS,
                new AssociationEvent.Suspended(
                        RED_CROSS, "1-QĐ", "x", LocalDate.of(2020, 6, 15), LocalDate.of(2020, 12, 15), approver));
        assertThat(register.refused(BOARD, reelect("2020-07-01", "2025-06-14")))
                .isEqualTo("association.suspended /association");
        assertThat(register.refused(BOARD, appoint(VICE, OTHER, "2020-06-15", "2025-06-14")))
                .isEqualTo("association.suspended /association");
        assertThat(register.outcome(BOARD, end("2020-06-30"))).isEqualTo("TermEnded");
        register.happened(
                RED_CROSS,
                new AssociationEvent.Dissolved(
                        RED_CROSS,
                        DissolutionGround.SELF_DISSOLUTION,
                        "2-QĐ",
                        "x",
                        LocalDate.of(2020, 7, 1),
                        List.of(),
                        approver));
        assertThat(register.refused(BOARD, appoint(CHAIR, OTHER, "2020-07-15", "2025-06-14")))
                .isEqualTo("association.ended /association");
        assertThat(register.refused(BOARD, end("2020-06-30"))).isEqualTo("association.ended /association");
    }

    @Test
    void the_duty_is_the_office_s_where_tasks_are_assigned() {
        assertThat(register.refused(BOARD, new OfficeCommand.DeclareDuty(GARDENERS_CHAIR, "32-CT/TU")))
                .isEqualTo("leader.duty-not-assigned");
        assertThat(register.refused(RED_CROSS_ITSELF, new OfficeCommand.DeclareDuty(CHAIR, "32-CT/TU")))
                .isEqualTo("actor.not-permitted");
        assertThat(register.send(BOARD, new OfficeCommand.DeclareDuty(CHAIR, "32-CT/TU")))
                .containsExactly(new OfficeEvent.DutyDeclared(CHAIR, "32-CT/TU"));
    }

    @ParameterizedTest
    @CsvSource({"CHAIR.2", "chair", "VICE_CHAIR.1", "VICE_CHAIR.21", "VICE_CHAIR.", "KING", "CHAIR/x"})
    void what_is_no_office_is_none(String office) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> OfficeId.parse("HB.HOI.CTD/" + office))
                .hasMessageStartingWith("field.code");
    }

    @ParameterizedTest
    @CsvSource({"CHAIR", "VICE_CHAIR", "VICE_CHAIR.2", "VICE_CHAIR.20", "SECRETARY_GENERAL", "HEAD_OF_INSPECTION"})
    void an_office_is_named_as_it_is_read(String office) {
        assertThat(OfficeId.parse("HB.HOI.CTD/" + office).key()).isEqualTo("HB.HOI.CTD/" + office);
    }
}
