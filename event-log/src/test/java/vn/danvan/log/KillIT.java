package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A process that appends is killed, as by kill -9, in the middle of it, again and again. */
class KillIT {

    private static final int KILLS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 400;

    private final TestPostgres postgres = TestPostgres.shared();

    /** The process: appends without end, 64 at a time, and prints each acknowledged index with its event's id. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            LogId id = LogId.of(Integer.parseInt(arguments[1]), arguments[2]);
            EventLogSettings settings =
                    EventLogSettings.of(id, arguments[0], EventLogRoles.WRITER, TestPostgres.PASSWORD);
            Semaphore under = new Semaphore(64);
            try (PostgresEventLog log = new PostgresEventLog(settings)) {
                while (true) {
                    under.acquire();
                    Append.NewEvent event = Samples.event(Samples.unique("killed"), 0);
                    CompletableFuture<Void> printed = log.append(
                                    Samples.command(event, Samples.event(event.stream(), 1)))
                            .thenAccept(outcome -> {
                                System.out.println(((Outcome.Appended) outcome).firstIndex() + " " + event.id());
                                under.release();
                            });
                    if (printed.isCompletedExceptionally()) {
                        return;
                    }
                }
            }
        }
    }

    private void runAndKill(LogId log, Map<Long, UUID> acknowledged) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        postgres.url(),
                        Short.toString(log.number()),
                        log.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            int read = 0;
            // After the kill, what is still in the pipe was acknowledged too; its last line may be cut off.
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 2 && parts[1].length() == 36) {
                    acknowledged.put(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
                }
                if (++read == ACKNOWLEDGED_BEFORE_KILL) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void every_acknowledged_event_is_in_the_log_once_whatever_was_killed() throws Exception {
        LogId id = postgres.newLog();
        Map<Long, UUID> acknowledged = new HashMap<>();
        try (Follower reader = new Follower(postgres.reader(id), 100);
                PostgresEventLog log = new PostgresEventLog(postgres.writer(id))) {
            for (int kill = 0; kill < KILLS; kill++) {
                runAndKill(id, acknowledged);
                // The next appender is not stalled by the dead one.
                Outcome outcome = log.append(Samples.one(Samples.unique("after"), 0))
                        .get(Duration.ofSeconds(8).toMillis(), TimeUnit.MILLISECONDS);
                assertThat(outcome).isInstanceOf(Outcome.Appended.class);
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_KILL);

            List<StoredEvent> stored = reader.all();
            assertThat(stored)
                    .extracting(StoredEvent::index)
                    .containsExactlyElementsOf(
                            LongStream.range(0, stored.size()).boxed().toList());
            // What a dead one had sent and nobody was told may still be committed after the reader has gone.
            assertThat(log.head()).isGreaterThanOrEqualTo(stored.size());
            assertThat(stored).extracting(StoredEvent::id).doesNotHaveDuplicates();
            acknowledged.forEach((index, event) ->
                    assertThat(stored.get(Math.toIntExact(index)).id()).isEqualTo(event));
            // A command is whole: both of its events, one after the other.
            for (StoredEvent event : stored) {
                if (event.version() == 1) {
                    assertThat(stored.get(Math.toIntExact(event.index()) - 1).stream())
                            .isEqualTo(event.stream());
                }
            }
            assertThat(stored.stream().filter(event -> event.stream().startsWith("killed/")))
                    .hasSize((int) (2
                            * stored.stream()
                                    .filter(event -> event.version() == 1)
                                    .count()));
        }
    }
}
