package vn.danvan.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import vn.danvan.log.Append;
import vn.danvan.log.EventLog;
import vn.danvan.log.Outcome;

/** What is measured: each gives the appends per second of so many concurrent callers. */
final class Contenders {

    private static final String BARE = "insert into public.bare (log_id, idx, id, stream, version, type, recorded_at,"
            + " envelope, leaf_hash) values (1, nextval('public.bare_index'), ?, ?, 0, 'subplan.submitted.v1', ?, ?, ?)";

    private final Duration warmUp;
    private final Duration measured;

    Contenders(Duration warmUp, Duration measured) {
        this.warmUp = warmUp;
        this.measured = measured;
    }

    private interface Once {
        void run() throws SQLException, InterruptedException, ExecutionException;
    }

    private interface Caller {
        /** Runs {@code once} for as long as the measurement lasts. */
        void loop(Callable<Boolean> goesOn, LongAdder count) throws Exception;
    }

    /** A single-row INSERT and its commit, each caller on a connection of its own. */
    double bareInsert(Database database, int callers) throws Exception {
        return rate(callers, Thread.ofPlatform().factory(), (goesOn, count) -> {
            try (Connection connection = database.superuser();
                    PreparedStatement insert = connection.prepareStatement(BARE)) {
                repeat(goesOn, count, () -> {
                    insert.setObject(1, Row.id());
                    insert.setString(2, Row.stream());
                    insert.setObject(3, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
                    insert.setBytes(4, Row.ENVELOPE);
                    insert.setBytes(5, Row.HASH);
                    insert.executeUpdate();
                });
            }
        });
    }

    /** Our append, each caller waiting for the outcome. */
    double append(EventLog log, int callers) throws Exception {
        return rate(
                callers,
                Thread.ofVirtual().factory(),
                (goesOn, count) -> repeat(goesOn, count, () -> {
                    Outcome outcome = log.append(new Append(List.of(Row.event()), List.of(), null))
                            .get();
                    if (!(outcome instanceof Outcome.Appended)) {
                        throw new IllegalStateException("not appended: " + outcome);
                    }
                }));
    }

    private static void repeat(Callable<Boolean> goesOn, LongAdder count, Once once) throws Exception {
        while (goesOn.call()) {
            once.run();
            count.increment();
        }
    }

    private double rate(int callers, ThreadFactory threads, Caller caller) throws Exception {
        LongAdder count = new LongAdder();
        long start = System.nanoTime();
        long end = start + warmUp.toNanos() + measured.toNanos();
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            FutureTask<Void> task = new FutureTask<>(() -> {
                caller.loop(() -> System.nanoTime() < end, count);
                return null;
            });
            tasks.add(task);
            threads.newThread(task).start();
        }
        TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
        long countBefore = count.sum();
        long timeBefore = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(end - timeBefore);
        double rate = (count.sum() - countBefore) * 1e9 / (System.nanoTime() - timeBefore);
        for (FutureTask<Void> task : tasks) {
            task.get();
        }
        return rate;
    }
}
