package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/**
 * Two and three appenders, one of them paused between lock, insert and commit, and there killed, rolled back or let go, with
 * readers running all the while.
 */
class InterleavingsIT {

    private static final int EACH = 20;

    private final TestPostgres postgres = TestPostgres.shared();
    private final LogId id = postgres.newLog();
    private final List<PostgresEventLog> logs = new ArrayList<>();
    private final List<Follower> readers = new ArrayList<>();
    private Paused pause;

    enum Where {
        AFTER_LOCK,
        AFTER_INSERT
    }

    enum End {
        COMMIT,
        ROLLBACK,
        KILL
    }

    @BeforeEach
    void start() throws Exception {
        pause = new Paused(postgres);
        for (int page : new int[] {1, 7, 1_000}) {
            readers.add(new Follower(postgres.reader(id), page));
        }
    }

    @AfterEach
    void stop() throws Exception {
        pause.close();
        logs.forEach(PostgresEventLog::close);
        readers.forEach(Follower::close);
    }

    private PostgresEventLog instance() {
        PostgresEventLog log = new PostgresEventLog(postgres.writer(id));
        logs.add(log);
        return log;
    }

    private List<CompletableFuture<Outcome>> others(int instances) {
        List<CompletableFuture<Outcome>> asked = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            PostgresEventLog log = instance();
            for (int i = 0; i < EACH; i++) {
                asked.add(log.append(Samples.one("other/" + instance + "-" + i, 0)));
            }
        }
        return asked;
    }

    private static void appended(List<CompletableFuture<Outcome>> asked) throws Exception {
        for (CompletableFuture<Outcome> future : asked) {
            assertThat(future.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Appended.class);
        }
    }

    private List<StoredEvent> seenByAll(int expected) throws Exception {
        List<StoredEvent> stored = instance().read(0, 10_000);
        assertThat(stored)
                .extracting(StoredEvent::index)
                .containsExactlyElementsOf(LongStream.range(0, expected).boxed().toList());
        for (Follower reader : readers) {
            assertThat(reader.all())
                    .extracting(StoredEvent::id)
                    .containsExactlyElementsOf(
                            stored.stream().map(StoredEvent::id).toList());
        }
        return stored;
    }

    @ParameterizedTest(name = "{0} appenders, one paused {1} then {2}")
    @CsvSource({
        "2, AFTER_LOCK, COMMIT",
        "2, AFTER_LOCK, ROLLBACK",
        "2, AFTER_LOCK, KILL",
        "2, AFTER_INSERT, COMMIT",
        "2, AFTER_INSERT, ROLLBACK",
        "2, AFTER_INSERT, KILL",
        "3, AFTER_LOCK, COMMIT",
        "3, AFTER_LOCK, ROLLBACK",
        "3, AFTER_LOCK, KILL",
        "3, AFTER_INSERT, COMMIT",
        "3, AFTER_INSERT, ROLLBACK",
        "3, AFTER_INSERT, KILL"
    })
    void readers_see_no_gap_skip_repeat_or_reorder(int appenders, Where where, End end) throws Exception {
        appended(others(1));
        try (Connection connection = postgres.writer(id).connect("victim")) {
            connection.setAutoCommit(false);
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            boolean afterLock = where == Where.AFTER_LOCK;
            Append.NewEvent event = afterLock ? Paused.event("victim/A", 0) : Samples.event("victim/A", 0);
            Pending command = new Pending(Samples.command(event, Samples.event("victim/A", 1)));
            PreparedStatement call = connection.prepareStatement(AppendCall.SQL);
            FutureTask<Outcome[]> victim =
                    new FutureTask<>(() -> AppendCall.execute(connection, call, id.number(), List.of(command)));
            Thread.ofPlatform().start(victim);
            if (afterLock) {
                pause.awaitPaused();
            } else {
                assertThat(victim.get(9, TimeUnit.SECONDS)[0]).isInstanceOf(Outcome.Appended.class);
            }

            List<CompletableFuture<Outcome>> asked = new ArrayList<>();
            for (int instance = 1; instance < appenders; instance++) {
                PostgresEventLog log = instance();
                for (int i = 0; i < EACH; i++) {
                    asked.add(log.append(Samples.one("later/" + instance + "-" + i, 0)));
                }
            }
            pause.awaitBehindTheHead(appenders - 1);
            assertThat(asked).noneMatch(CompletableFuture::isDone);
            assertThat(instance().head()).isEqualTo(EACH);

            switch (end) {
                case COMMIT -> {
                    pause.release();
                    victim.get(9, TimeUnit.SECONDS);
                    connection.commit();
                }
                case ROLLBACK -> {
                    if (afterLock) {
                        call.cancel();
                        assertThat(failure(victim)).hasMessageContaining("canceling statement");
                    }
                    connection.rollback();
                }
                case KILL -> pause.kill(List.of(process));
            }
            appended(asked);
        }
        int written = end == End.COMMIT ? 2 : 0;
        List<StoredEvent> stored = seenByAll(EACH * appenders + written);
        assertThat(stored)
                .filteredOn(event -> event.stream().equals("victim/A"))
                .extracting(StoredEvent::index)
                .isEqualTo(written == 0 ? List.of() : List.of((long) EACH, EACH + 1L));
    }

    private static Throwable failure(FutureTask<Outcome[]> task) throws Exception {
        try {
            task.get(9, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            return e;
        }
        throw new AssertionError("it did not fail");
    }

    @Test
    void an_appender_killed_again_and_again_before_its_commit_asks_again_and_writes_once() throws Exception {
        PostgresEventLog log = instance();
        CompletableFuture<Outcome> asked =
                log.append(Samples.command(Paused.event("victim/A", 0), Samples.event("victim/B", 0)));
        List<CompletableFuture<Outcome>> later = new ArrayList<>();
        for (int kill = 0; kill < 3; kill++) {
            pause.awaitPaused();
            later.add(log.append(Samples.one("later/" + kill, 0)));
            pause.killPaused();
        }
        pause.awaitPaused();
        assertThat(asked).isNotDone();
        pause.release();

        assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.Appended(0, 1, "victim/A", 0, false));
        appended(later);
        assertThat(seenByAll(5)).hasSize(5);
    }

    @Test
    void a_connection_that_dies_silently_holding_the_head_stalls_nobody_for_longer_than_its_detection()
            throws Exception {
        try (Connection silent = postgres.writer(id).connect("silent")) {
            silent.setAutoCommit(false);
            try (PreparedStatement call = silent.prepareStatement(AppendCall.SQL)) {
                AppendCall.execute(silent, call, id.number(), List.of(new Pending(Samples.one("silent/A", 0))));
            }
            long since = System.nanoTime();
            appended(others(2));
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(8));
        }
        assertThat(seenByAll(2 * EACH)).noneMatch(event -> event.stream().equals("silent/A"));
    }
}
