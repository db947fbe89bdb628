package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.log.Samples.command;
import static vn.danvan.log.Samples.event;
import static vn.danvan.log.Samples.keyed;
import static vn.danvan.log.Samples.one;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danvan.log.Append.StreamVersion;

/** What the log promises to one caller. */
class PostgresEventLogIT {

    private final TestPostgres postgres = TestPostgres.shared();
    private final LogId id = postgres.newLog();
    private final PostgresEventLog log = new PostgresEventLog(postgres.writer(id));

    @AfterEach
    void close() {
        log.close();
    }

    private Outcome append(Append command) throws Exception {
        return log.append(command).get(20, TimeUnit.SECONDS);
    }

    @Test
    void what_was_appended_is_read_back_byte_for_byte() throws Exception {
        Append whole = command(event("subplan/KH158/X", 0), event("subplan/KH158/X", 1), event("progress/Q1/X", 0));

        assertThat(append(whole)).isEqualTo(new Outcome.Appended(0, 2, "subplan/KH158/X", 1, false));

        List<StoredEvent> stored = log.read(0, 10);
        assertThat(stored).extracting(StoredEvent::index).containsExactly(0L, 1L, 2L);
        for (int i = 0; i < 3; i++) {
            Append.NewEvent sent = whole.events().get(i);
            StoredEvent read = stored.get(i);
            assertThat(read.id()).isEqualTo(sent.id());
            assertThat(read.stream()).isEqualTo(sent.stream());
            assertThat(read.version()).isEqualTo(sent.version());
            assertThat(read.type()).isEqualTo(sent.type());
            assertThat(read.recordedAt()).isEqualTo(sent.recordedAt());
            assertThat(read.envelope()).isEqualTo(sent.envelope());
            assertThat(read.leafHash()).isEqualTo(Pending.leaf(sent.envelope()));
        }
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void a_stream_and_a_category_are_read_by_themselves() throws Exception {
        append(command(event("subplan/A", 0), event("progress/A", 0), event("subplan/B", 0), event("subplan/A", 1)));

        assertThat(log.readStream("subplan/A", 0))
                .extracting(StoredEvent::index)
                .containsExactly(0L, 3L);
        assertThat(log.readStream("subplan/A", 1))
                .extracting(StoredEvent::index)
                .containsExactly(3L);
        assertThat(log.readCategory("subplan", 1, 10))
                .extracting(StoredEvent::index)
                .containsExactly(2L, 3L);
        assertThat(log.readCategory("subplan", 0, 2))
                .extracting(StoredEvent::index)
                .containsExactly(0L, 2L);
        assertThat(log.readCategory("sub", 0, 10)).isEmpty();
    }

    @Test
    void a_version_is_written_once() throws Exception {
        append(one("subplan/A", 0));

        assertThat(append(one("subplan/A", 0))).isEqualTo(new Outcome.Conflict("subplan/A", -1));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_stream_has_no_hole() throws Exception {
        append(one("subplan/A", 0));

        assertThat(append(one("subplan/A", 2))).isEqualTo(new Outcome.Conflict("subplan/A", 1));
        assertThat(append(one("subplan/B", 1))).isEqualTo(new Outcome.Conflict("subplan/B", 0));
        assertThatThrownBy(() -> log.append(command(event("subplan/C", 0), event("subplan/C", 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not follow");
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_decision_does_not_outlive_what_it_rests_on() throws Exception {
        append(one("plan/KH158", 0));
        Append seen = new Append(List.of(event("subplan/A", 0)), List.of(new StreamVersion("plan/KH158", 0)), null);
        Append outdated =
                new Append(List.of(event("subplan/B", 0)), List.of(new StreamVersion("plan/KH158", -1)), null);
        Append absent = new Append(List.of(event("subplan/C", 0)), List.of(new StreamVersion("plan/KH159", -1)), null);

        assertThat(append(seen)).isInstanceOf(Outcome.Appended.class);
        assertThat(append(outdated)).isEqualTo(new Outcome.Conflict("plan/KH158", -1));
        assertThat(append(absent)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void a_command_is_written_whole_or_not_at_all() throws Exception {
        append(one("subplan/A", 0));

        assertThat(append(command(event("subplan/B", 0), event("subplan/A", 0), event("subplan/C", 0))))
                .isEqualTo(new Outcome.Conflict("subplan/A", -1));
        assertThat(log.read(0, 10)).hasSize(1);
    }

    @Test
    void the_same_request_under_the_same_key_is_answered_as_before() throws Exception {
        append(one("subplan/Z", 0));
        append(keyed("k", 1, event("subplan/A", 0), event("subplan/B", 0), event("subplan/A", 1)));
        append(one("subplan/A", 2));
        Outcome.Appended then = new Outcome.Appended(1, 3, "subplan/A", 1, true);

        assertThat(append(keyed("k", 1, event("subplan/A", 3)))).isEqualTo(then);
        assertThat(append(keyed("k", 2, event("subplan/A", 3)))).isEqualTo(new Outcome.KeyReused());
        assertThat(append(keyed("l", 1, event("subplan/A", 3)))).isInstanceOf(Outcome.Appended.class);
        assertThat(log.findKey("k").orElseThrow().appended()).isEqualTo(then);
        assertThat(log.findKey("k").orElseThrow().requestHash()).startsWith(1).hasSize(32);
        assertThat(log.findKey("m")).isEmpty();
    }

    @Test
    void the_same_events_asked_again_get_the_numbers_they_got() throws Exception {
        Append whole = command(event("subplan/A", 0), event("subplan/A", 1), event("subplan/B", 0));
        Outcome first = append(whole);
        append(one("subplan/A", 2));

        assertThat(append(whole)).isEqualTo(first);
        assertThat(log.head()).isEqualTo(4);
    }

    @Test
    void commands_that_meet_keep_their_order() throws Exception {
        List<CompletableFuture<Outcome>> asked = new ArrayList<>();
        for (int version = 0; version < 200; version++) {
            asked.add(log.append(one("subplan/A", version)));
            asked.add(log.append(one("progress/" + version, 0)));
        }
        for (CompletableFuture<Outcome> future : asked) {
            assertThat(future.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Appended.class);
        }
        assertThat(log.read(0, 1_000))
                .extracting(StoredEvent::index)
                .containsExactlyElementsOf(LongStream.range(0, 400).boxed().toList());
    }

    @Test
    void a_conflict_or_a_poisoned_command_leaves_its_neighbours_durable() throws Exception {
        append(one("subplan/A", 0));
        Append.NewEvent sound = event("subplan/P", 0);
        Append poisoned = command(new Append.NewEvent(
                sound.id(), sound.stream(), 0, "no\u0000such", sound.recordedAt(), sound.envelope(), null));
        List<CompletableFuture<Outcome>> neighbours = new ArrayList<>();
        neighbours.add(log.append(one("subplan/N1", 0)));
        CompletableFuture<Outcome> conflict = log.append(one("subplan/A", 0));
        neighbours.add(log.append(one("subplan/N2", 0)));
        CompletableFuture<Outcome> poison = log.append(poisoned);
        neighbours.add(log.append(one("subplan/N3", 0)));

        for (CompletableFuture<Outcome> neighbour : neighbours) {
            assertThat(neighbour.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Appended.class);
        }
        assertThat(conflict.get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.Conflict("subplan/A", -1));
        assertThatThrownBy(() -> poison.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(EventLogException.class);
        assertThat(log.read(0, 10)).extracting(StoredEvent::index).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void a_reader_is_woken_by_another_instance() throws Exception {
        try (PostgresEventLog reader = new PostgresEventLog(postgres.reader(id))) {
            assertThat(reader.awaitPast(0, Duration.ofMillis(300))).isFalse();
            CompletableFuture<Boolean> woken = CompletableFuture.supplyAsync(() -> {
                try {
                    return reader.awaitPast(0, Duration.ofSeconds(20));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            append(one("subplan/A", 0));
            assertThat(woken.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(reader.awaitPast(0, Duration.ZERO)).isTrue();
            assertThat(reader.awaitPast(1, Duration.ZERO)).isFalse();
        }
    }

    @Test
    void closing_answers_all_that_was_asked_and_refuses_the_rest() throws Exception {
        List<CompletableFuture<Outcome>> asked = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            asked.add(log.append(one("subplan/" + i, 0)));
        }
        log.close();

        assertThat(asked).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
        assertThat(log.append(one("subplan/late", 0))).isCompletedExceptionally();
    }
}
