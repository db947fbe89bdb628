package vn.danvan.command.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.leader.LeaderSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeEvent.AgeCheck;
import vn.danvan.kernel.leader.OfficeEvent.Eligibility;
import vn.danvan.kernel.leader.OfficeEvent.EndGround;
import vn.danvan.kernel.leader.OfficeEvent.Service;
import vn.danvan.kernel.leader.OfficeEvent.Term;

/** Random commands about one office around the day on which the rules begin, by people of whom some turn 66 or 71 then. */
class OfficeSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 40;
    private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2023, 7, 15);

    private static final LeaderId YOUNG = person(201);
    private static final LeaderId TURNS_66 = person(202);
    private static final LeaderId TURNS_71 = person(203);
    private static final Map<LeaderId, LocalDate> BIRTHS = Map.of(
            YOUNG, LocalDate.of(1970, 1, 2),
            TURNS_66, LocalDate.of(1957, 9, 20),
            TURNS_71, LocalDate.of(1952, 9, 20));
    private static final List<LeaderId> PEOPLE = List.of(YOUNG, TURNS_66, TURNS_71);

    private static final List<Actor> ACTORS = List.of(BOARD, BOARD, BOARD, BOARD_OF_TODAY, RED_CROSS_ITSELF);
    private static final Set<String> EVENTS =
            Set.of("Appointed", "Reelected", "TermEnded", "DutyDeclared", "DutyLifted");
    private static final Set<String> SEEN = new HashSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        expected.addAll(List.of("actor.not-permitted", "field.dates", "resource.not-found"));
        for (LeaderCode code : LeaderCode.values()) {
            switch (code) {
                case UNKNOWN,
                        BIRTH_DATE,
                        UNCHANGED,
                        NO_EXEMPTION,
                        DUTY_NOT_ASSIGNED -> {} // not of a chair, or of persons
                default -> expected.add(code.id());
            }
        }
        assertThat(SEEN).containsAll(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_office_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = new Register().on(TODAY);
        tellAssociations(register::happened);
        tellRules(register::happened);
        BIRTHS.forEach((leader, day) -> register.happened(leader, born(leader, RED_CROSS, day.toString())));
        OfficeModel model = new OfficeModel(BIRTHS, TODAY);
        LocalDate near = FIRST;
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
            OfficeCommand command = command(near, random);
            Set<String> reasons = model.take(actor, command);
            String outcome = register.outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s", command, actor)
                    .contains(outcome);
            SEEN.add(outcome);
            near = near.plusDays(random.nextInt(12));
        }
        OfficeInvariants.hold(register.of(CHAIR, OfficeEvent.class), BIRTHS);
    }

    private static OfficeCommand command(LocalDate near, Random random) {
        LocalDate day = near.plusDays(random.nextInt(40) - 10L);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                new OfficeCommand.AppointLeader(CHAIR, PEOPLE.get(random.nextInt(PEOPLE.size())), mandate(day, random));
            case 3, 4 -> new OfficeCommand.ReelectLeader(CHAIR, mandate(day, random));
            case 5, 6 -> new OfficeCommand.EndTerm(CHAIR, day, EndGround.RESIGNED, null);
            default ->
                random.nextBoolean()
                        ? new OfficeCommand.DeclareDuty(CHAIR, "32-CT/TU")
                        : new OfficeCommand.LiftDuty(CHAIR, "15-QĐ/TU");
        };
    }

    private static OfficeCommand.Mandate mandate(LocalDate from, Random random) {
        return new OfficeCommand.Mandate(
                from,
                from.plusDays(random.nextInt(45) - 2L),
                random.nextBoolean() ? Service.RETIRED : Service.SERVING,
                "812-QĐ/TU",
                random.nextInt(3) == 0 ? "44-QĐ/TU" : null);
    }

    private static Term term(LeaderId leader, int number, String from, String to, Eligibility eligibility) {
        return new Term(
                leader, number, LocalDate.parse(from), LocalDate.parse(to), Service.RETIRED, "812-QĐ/TU", eligibility);
    }

    private static Eligibility judged(AgeCheck age, @Nullable String ageRule, @Nullable String exemption) {
        return new Eligibility(age, ageRule, exemption == null ? null : "rule", exemption, null);
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        Eligibility within = judged(AgeCheck.WITHIN, "rule", null);
        Eligibility exempted = judged(AgeCheck.EXEMPTED, "rule", "44-QĐ/TU");
        OfficeEvent first = new OfficeEvent.Appointed(CHAIR, term(YOUNG, 1, "2023-09-01", "2023-12-31", within));
        OfficeInvariants.mustFail(
                "one_holder_on_a_day",
                List.of(first, new OfficeEvent.Appointed(CHAIR, term(YOUNG, 2, "2023-12-31", "2024-01-31", within))),
                BIRTHS);
        OfficeInvariants.mustFail(
                "nobody_over_age_without_a_decision",
                List.of(new OfficeEvent.Appointed(CHAIR, term(TURNS_66, 1, "2023-09-20", "2023-12-31", within))),
                BIRTHS);
        OfficeInvariants.mustFail(
                "nobody_over_the_exemption",
                List.of(new OfficeEvent.Appointed(CHAIR, term(TURNS_71, 1, "2023-09-20", "2023-12-31", exempted))),
                BIRTHS);
        OfficeInvariants.mustFail(
                "every_judgement_names_its_rule",
                List.of(new OfficeEvent.Appointed(
                        CHAIR, term(YOUNG, 1, "2023-09-20", "2023-12-31", judged(AgeCheck.WITHIN, null, null)))),
                BIRTHS);
        OfficeInvariants.mustFail(
                "at_most_two_terms_under_the_rule",
                List.of(
                        first,
                        new OfficeEvent.Reelected(CHAIR, term(YOUNG, 2, "2024-01-01", "2024-01-31", within)),
                        new OfficeEvent.Reelected(CHAIR, term(YOUNG, 3, "2024-02-01", "2024-02-28", within))),
                BIRTHS);
    }
}
