package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.log.Samples.command;
import static vn.danvan.log.Samples.event;
import static vn.danvan.log.Samples.keyed;
import static vn.danvan.log.Samples.moving;
import static vn.danvan.log.Samples.unique;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.LimitMove;

/** What many streams share: a limit is never passed, a key is used once. */
class LimitsIT {

    private static final String YEAR = "budget/2021";

    private final TestPostgres postgres = TestPostgres.shared();
    private final LogId id = postgres.newLog();
    private final PostgresEventLog log = new PostgresEventLog(postgres.writer(id));
    private final PostgresEventLog other = new PostgresEventLog(postgres.writer(id));

    @AfterEach
    void close() {
        log.close();
        other.close();
    }

    private Outcome move(long delta, @Nullable Long limit) throws Exception {
        return log.append(moving(unique("budget"), YEAR, delta, limit)).get(20, TimeUnit.SECONDS);
    }

    private List<Outcome> atOnce(int count, IntFunction<Append> commands) throws Exception {
        List<CompletableFuture<Outcome>> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asked.add((i % 2 == 0 ? log : other).append(commands.apply(i)));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (CompletableFuture<Outcome> future : asked) {
            outcomes.add(future.get(30, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    @Test
    void thirty_two_at_once_fill_a_limit_exactly_and_never_pass_it() throws Exception {
        move(0, 100L);

        List<Outcome> outcomes = atOnce(32, i -> moving(unique("budget"), YEAR, 5, null));

        assertThat(outcomes).filteredOn(Outcome.Appended.class::isInstance).hasSize(20);
        assertThat(outcomes)
                .filteredOn(Outcome.LimitPassed.class::isInstance)
                .hasSize(12)
                .containsOnly(new Outcome.LimitPassed(YEAR, 100, 100, 5));
        assertThat(log.head()).isEqualTo(21);
    }

    @Test
    void nothing_is_taken_before_a_limit_is_set() throws Exception {
        assertThat(move(1, null)).isEqualTo(new Outcome.LimitPassed(YEAR, 0, -1, 1));
    }

    @Test
    void a_limit_may_be_reached_but_not_passed_by_one() throws Exception {
        move(0, 100L);
        assertThat(move(101, null)).isEqualTo(new Outcome.LimitPassed(YEAR, 0, 100, 101));
        assertThat(move(100, null)).isInstanceOf(Outcome.Appended.class);
        assertThat(move(1, null)).isEqualTo(new Outcome.LimitPassed(YEAR, 100, 100, 1));
    }

    @Test
    void a_limit_is_lowered_to_the_total_and_not_below() throws Exception {
        move(0, 100L);
        move(60, null);
        assertThat(move(0, 59L)).isEqualTo(new Outcome.LimitPassed(YEAR, 60, 59, 0));
        assertThat(move(0, 60L)).isInstanceOf(Outcome.Appended.class);
        assertThat(move(1, null)).isEqualTo(new Outcome.LimitPassed(YEAR, 60, 60, 1));
        assertThat(move(0, 61L)).isInstanceOf(Outcome.Appended.class);
        assertThat(move(1, null)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void what_is_given_back_may_be_taken_again() throws Exception {
        move(0, 100L);
        move(100, null);
        assertThat(move(-40, null)).isInstanceOf(Outcome.Appended.class);
        assertThat(move(41, null)).isInstanceOf(Outcome.LimitPassed.class);
        assertThat(move(40, null)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void moves_of_one_command_add_up() throws Exception {
        move(0, 100L);
        LimitMove sixty = new LimitMove(YEAR, 60, null);
        Append both = command(event("budget/A", 0, sixty), event("budget/A", 1), event("budget/B", 0, sixty));
        assertThat(log.append(both).get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.LimitPassed(YEAR, 0, 100, 120));

        Append raising = command(
                event("budget/A", 0, sixty),
                event("budget-year/2021", 0, new LimitMove(YEAR, 0, 120L)),
                event("budget/B", 0, sixty),
                event("budget/C", 0, new LimitMove("budget/2022", 0, 7L)));
        assertThat(log.append(raising).get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Appended.class);
        assertThat(move(1, null)).isEqualTo(new Outcome.LimitPassed(YEAR, 120, 120, 1));
    }

    @Test
    void a_key_used_by_thirty_two_at_once_writes_one_event() throws Exception {
        List<Outcome> outcomes = atOnce(32, i -> keyed("key", 1, event(unique("subplan"), 0)));

        assertThat(outcomes).allMatch(Outcome.Appended.class::isInstance);
        assertThat(outcomes)
                .filteredOn(outcome -> !((Outcome.Appended) outcome).repeated())
                .hasSize(1);
        assertThat(outcomes)
                .extracting(outcome -> ((Outcome.Appended) outcome).firstIndex())
                .containsOnly(0L);
        assertThat(log.head()).isEqualTo(1);
    }
}
