package vn.danvan.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: one thread takes all that waits and sends it in one round trip; while that is under way the next batch
 * gathers. Nobody is answered before the outcome is known: a batch whose connection died is asked again as it was, and the
 * event ids tell what had been written.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** Opens the appender's own connection. */
    interface Connector {
        Connection open() throws SQLException;
    }

    private final EventLogSettings settings;
    private final Connector connector;
    private final LongConsumer advanced;
    private final BlockingQueue<Pending> queue;
    private final Batches batches;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;
    private long awaySince;
    private boolean away;

    /** @param advanced told the head after each batch */
    Appender(EventLogSettings settings, Connector connector, LongConsumer advanced) {
        this.settings = settings;
        this.connector = connector;
        this.advanced = advanced;
        this.queue = new LinkedBlockingQueue<>(settings.queueCommands());
        this.batches = new Batches(queue, settings.batchCommands(), settings.batchBytes());
        this.thread = Thread.ofPlatform()
                .name("event-log-appender-" + settings.log().name())
                .daemon()
                .unstarted(this::run);
        thread.start();
    }

    /** Commands that wait to be taken. */
    int backlog() {
        return queue.size();
    }

    /** Queues a command; waits for room. */
    void add(Pending pending) throws InterruptedException {
        while (!closed) {
            if (queue.offer(pending, 100, TimeUnit.MILLISECONDS)) {
                if (ended) {
                    refuseAll(batches.left());
                }
                return;
            }
        }
        pending.result.completeExceptionally(new IllegalStateException("the log is closed"));
    }

    private void run() {
        List<Pending> batch = List.of();
        try {
            for (batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                settle(batch);
            }
        } catch (InterruptedException e) {
            LOG.warn("appender of {} interrupted", settings);
        } finally {
            closed = true;
            ended = true;
            disconnect();
            refuseAll(batch);
            refuseAll(batches.left());
        }
    }

    /** Nobody is left without an answer, however this ends. */
    private static void refuseAll(List<Pending> left) {
        left.forEach(pending -> pending.result.completeExceptionally(new IllegalStateException("the log is closed")));
    }

    private void settle(List<Pending> batch) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            Exception failure;
            try {
                answer(batch, send(batch));
                away = false;
                return;
            } catch (SQLException e) {
                failure = e;
                boolean passes = connection == null || SqlFailure.passes(e, connection);
                if (!passes) {
                    refuse(batch, e);
                    return;
                }
            } catch (RuntimeException e) {
                refuse(batch, e);
                return;
            }
            disconnect();
            if (givenUp()) {
                EventLogException unreachable =
                        new EventLogException(settings + " cannot be reached; outcome unknown", failure, true);
                batch.forEach(pending -> pending.result.completeExceptionally(unreachable));
                return;
            }
            LOG.warn("{}: {}; asking the same {} commands again", settings, failure.getMessage(), batch.size());
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /** Of several commands one is to blame: each is asked by itself. */
    private void refuse(List<Pending> batch, Exception failure) throws InterruptedException {
        if (batch.size() > 1) {
            for (Pending pending : batch) {
                settle(List.of(pending));
            }
            return;
        }
        batch.getFirst()
                .result
                .completeExceptionally(
                        new EventLogException(settings + " refused the command: " + failure.getMessage(), failure));
    }

    private boolean givenUp() {
        long now = System.nanoTime();
        if (!away) {
            away = true;
            awaySince = now;
        }
        return now - awaySince >= settings.giveUpAfter().toNanos();
    }

    private Outcome[] send(List<Pending> batch) throws SQLException {
        Connection current = connection;
        PreparedStatement call = statement;
        if (current == null || call == null) {
            current = connector.open();
            connection = current;
            call = current.prepareStatement(AppendCall.SQL);
            statement = call;
        }
        return AppendCall.execute(current, call, settings.log().number(), batch);
    }

    private void answer(List<Pending> batch, Outcome[] outcomes) {
        long last = -1;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Appended appended) {
                last = Math.max(last, appended.lastIndex());
            }
        }
        if (last >= 0) {
            advanced.accept(last + 1);
        }
        for (int i = 0; i < outcomes.length; i++) {
            batch.get(i).result.complete(outcomes[i]);
        }
    }

    private void disconnect() {
        Connection current = connection;
        connection = null;
        statement = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                LOG.debug("closing a lost connection", e);
            }
        }
    }

    /** Answers all that was added, then ends. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                if (queue.offer(Pending.END, 100, TimeUnit.MILLISECONDS)) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
