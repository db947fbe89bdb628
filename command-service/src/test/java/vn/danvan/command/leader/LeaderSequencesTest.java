package vn.danvan.command.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.PERSONAL;
import static vn.danvan.command.leader.LeaderSamples.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderEvent.CorrectionGround;
import vn.danvan.kernel.leader.LeaderEvent.ErasureGround;
import vn.danvan.kernel.leader.LeaderId;

/** Random commands about one person: what is recorded can be read back, never stands in the clear, and ends with erasure. */
class LeaderSequencesTest {

    private static final int SEEDS = 200;
    private static final int COMMANDS = 20;
    private static final List<Actor> ACTORS = List.of(BOARD, BOARD, ADMIN, RED_CROSS_ITSELF, GARDENERS_THEMSELVES);
    private static final List<String> NAMES = List.of("Bùi Văn Ví Dụ", "Quách Thị Minh Họa");
    private static final Set<String> SEEN = new HashSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        assertThat(SEEN)
                .contains(
                        "Recorded",
                        "Corrected",
                        "Erased",
                        "actor.not-permitted",
                        "resource.not-found",
                        "leader.birth-date",
                        "leader.unchanged",
                        "person.erased");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_person_is_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = new Register();
        tellAssociations(register::happened);
        LeaderId leader = person(10_000 + seed);
        String known = "";
        boolean erased = false;
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
            LeaderCommand.Details details = details(random);
            String said = details.name() + details.birthDate();
            LeaderCommand command = known.isEmpty()
                    ? new LeaderCommand.RecordLeader(leader, RED_CROSS, details)
                    : random.nextInt(12) == 0
                            ? new LeaderCommand.EraseLeader(leader, ErasureGround.REQUESTED, "Luật")
                            : new LeaderCommand.CorrectLeader(leader, details, CorrectionGround.WRONGLY_ENTERED);
            String expected;
            if (command instanceof LeaderCommand.EraseLeader) {
                expected = !actor.equals(ADMIN) ? "actor.not-permitted" : erased ? "person.erased" : "Erased";
            } else if (actor.equals(GARDENERS_THEMSELVES)) {
                expected = "resource.not-found";
            } else if (!actor.equals(BOARD)) {
                expected = "actor.not-permitted";
            } else if (erased) {
                expected = "person.erased";
            } else if (details.birthDate().getYear() > 2019) {
                expected = "leader.birth-date";
            } else if (said.equals(known)) {
                expected = "leader.unchanged";
            } else {
                expected = known.isEmpty() ? "Recorded" : "Corrected";
                known = said;
            }
            assertThat(register.outcome(actor, command))
                    .as("%s by %s", command, actor)
                    .isEqualTo(expected);
            erased |= expected.equals("Erased");
            SEEN.add(expected);
        }
        List<LeaderEvent> history = register.of(leader, LeaderEvent.class);
        assertThat(nothingInTheClear(history)).isTrue();
        assertThat(nothingFollowsErasure(history)).isTrue();
        assertThat(read(history)).isEqualTo(known);
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        LeaderId leader = person(9_999);
        LeaderEvent.Recorded recorded = born(leader, RED_CROSS, "1962-05-19");
        LeaderEvent erased = new LeaderEvent.Erased(leader, ErasureGround.ORDERED, "1962, Bùi Văn Ví Dụ");
        assertThat(nothingInTheClear(List.of(recorded, erased))).isFalse();
        assertThat(nothingFollowsErasure(List.of(erased, recorded))).isFalse();
    }

    private static LeaderCommand.Details details(Random random) {
        return new LeaderCommand.Details(
                NAMES.get(random.nextInt(NAMES.size())),
                LocalDate.of(random.nextInt(8) == 0 ? 2021 : 1960 + random.nextInt(2), 5, 19));
    }

    private static boolean nothingInTheClear(List<LeaderEvent> history) {
        String stored = Json.MAPPER.writeValueAsString(history);
        return NAMES.stream().noneMatch(stored::contains) && !stored.contains("-05-19");
    }

    private static boolean nothingFollowsErasure(List<LeaderEvent> history) {
        return history.stream().limit(Math.max(0, history.size() - 1)).noneMatch(LeaderEvent.Erased.class::isInstance);
    }

    private static String read(List<LeaderEvent> history) {
        String read = "";
        for (LeaderEvent event : history) {
            read = switch (event) {
                case LeaderEvent.Recorded e ->
                    PERSONAL.open(e.leader(), LeaderEvent.NAME, e.name())
                            + PERSONAL.open(e.leader(), LeaderEvent.BIRTH_DATE, e.birthDate());
                case LeaderEvent.Corrected e ->
                    PERSONAL.open(e.leader(), LeaderEvent.NAME, e.name())
                            + PERSONAL.open(e.leader(), LeaderEvent.BIRTH_DATE, e.birthDate());
                case LeaderEvent.Erased _ -> read;
            };
        }
        return read;
    }
}
