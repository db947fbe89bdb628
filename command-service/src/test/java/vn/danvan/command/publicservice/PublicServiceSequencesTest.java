package vn.danvan.command.publicservice;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.publicservice.PublicServiceSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.Quality;
import vn.danvan.kernel.publicservice.ServiceEnding;

/** Random commands by people with overlapping roles: an assignment does what the model says, and the invariants hold. */
class PublicServiceSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 50;

    private static final Register REGISTER = new Register();

    private static final List<Actor> PEOPLE = List.of(
            NTD,
            NTD,
            HEAD,
            HEAD,
            STRANGER,
            DN,
            STATE,
            new Actor(new PersonId("haivai"), HEALTH, CONSUMERS, Set.of(Role.ASSOCIATION, Role.AGENCY_HEAD), false));

    private static final Set<String> EVENTS =
            Set.of("Assigned", "Amended", "ResultReported", "ResultConfirmed", "ResultReturned", "Ended");
    private static final Set<String> SEEN = new HashSet<>();

    @BeforeAll
    static void tell_what_happened_before() {
        tell(REGISTER::happened);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        for (PublicServiceCode code : PublicServiceCode.values()) {
            if (code != PublicServiceCode.HISTORY) {
                expected.add(code.id());
            }
        }
        assertThat(SEEN).containsAll(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_assignment_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        LocalDate today = LocalDate.of(2020, 2, 1);
        PublicServiceModel model = new PublicServiceModel(today);
        PublicServiceId id = new PublicServiceId(new UUID(0x7100L, seed));
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(3) == 0) {
                today = today.plusDays(1);
            }
            REGISTER.on(today);
            model.on(today);
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            PublicServiceCommand command =
                    model.exists() ? command(id, today, model, random) : assignment(id, today, random);
            Set<String> reasons = model.take(actor, command);
            String outcome = REGISTER.outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s", command, actor)
                    .contains(outcome);
            SEEN.add(outcome);
        }
        PublicServiceInvariants.hold(REGISTER.of(id, PublicServiceEvent.class));
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        PublicServiceInvariants.mustFail(
                "reported_never_above_the_contract", List.of(ASSIGNED, REPORTED_60, reported(2, 41)));
        PublicServiceInvariants.mustFail(
                "accepted_never_above_reported", List.of(ASSIGNED, REPORTED_60, confirmed(1, 61)));
        PublicServiceInvariants.mustFail(
                "a_result_is_judged_once_by_another_person", List.of(ASSIGNED, REPORTED_60, CONFIRMED_50, RETURNED));
        PublicServiceInvariants.mustFail(
                "a_result_is_judged_once_by_another_person",
                List.of(ASSIGNED, REPORTED_60, new PublicServiceEvent.ResultReturned(ID, 1, "x", MEMBER)));
        PublicServiceInvariants.mustFail(
                "the_end_says_what_was_accepted",
                List.of(ASSIGNED, REPORTED_60, CONFIRMED_50, ended(ServiceEnding.FINISHED, 49, null)));
        PublicServiceInvariants.mustFail(
                "nothing_follows_the_end", List.of(ASSIGNED, REPORTED_60, CONFIRMED_50, FINISHED, reported(2, 1)));
    }

    private static PublicServiceCommand assignment(PublicServiceId id, LocalDate today, Random random) {
        LocalDate from = today.plusDays(2L - random.nextInt(6));
        return new PublicServiceCommand.AssignService(
                id,
                random.nextInt(6) == 0 ? RED_CROSS : CONSUMERS,
                random.nextInt(6) == 0 ? OLD : HEALTH,
                "tư vấn",
                "đủ điều kiện",
                "05/HĐ",
                new Money(random.nextInt(8) == 0 ? 0 : 10 + random.nextInt(20)),
                5,
                "vụ",
                from,
                from.plusDays(random.nextInt(20) - 1L));
    }

    private static PublicServiceCommand command(
            PublicServiceId id, LocalDate today, PublicServiceModel model, Random random) {
        LocalDate day = today.plusDays(2L - random.nextInt(8));
        Money value = new Money(random.nextInt(12));
        int result = random.nextInt(model.results() + 2);
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                new PublicServiceCommand.AmendService(
                        id, new Money(random.nextInt(50)), 5, day.plusDays(random.nextInt(8)), "PL", "x");
            case 2, 3, 4, 5 ->
                new PublicServiceCommand.ReportServiceResult(
                        id, day.minusDays(random.nextInt(4)).plusDays(1), day, random.nextInt(6), value, "tốt");
            case 6, 7, 8 ->
                new PublicServiceCommand.ConfirmServiceResult(
                        id, result, random.nextInt(6), value, Quality.PARTLY_MET, "đạt");
            case 9, 10 -> new PublicServiceCommand.ReturnServiceResult(id, result, "x");
            default -> {
                ServiceEnding ending = List.of(ServiceEnding.values()).get(random.nextInt(2));
                boolean reason = (ending == ServiceEnding.TERMINATED) != (random.nextInt(5) == 0);
                yield new PublicServiceCommand.EndService(
                        id, ending, random.nextInt(5) == 0 ? today.plusDays(1) : null, reason ? "x" : null);
            }
        };
    }
}
