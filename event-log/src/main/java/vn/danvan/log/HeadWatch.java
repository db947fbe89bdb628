package vn.danvan.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers when the log grows: one connection that listens for the appenders' notifications and looks by itself every
 * now and then, so that a lost notification costs a moment and no more. Connected only while somebody waits.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);

    /** Polls without anybody waiting, after which it stops listening. */
    private static final int IDLE_POLLS = 5;

    private final EventLogSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Thread thread;
    private long head;
    private int waiting;
    private boolean closed;

    HeadWatch(EventLogSettings settings) {
        this.settings = settings;
        this.thread = Thread.ofPlatform()
                .name("event-log-watch-" + settings.log().name())
                .daemon()
                .unstarted(this::run);
        thread.start();
    }

    /** The log has at least so many events. */
    void advanced(long to) {
        lock.lock();
        try {
            if (to > head) {
                head = to;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean awaitPast(long index, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            waiting++;
            if (head <= index) {
                wanted.signal();
            }
            while (head <= index && left > 0 && !closed) {
                left = grown.awaitNanos(left);
            }
            return head > index;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (anybodyWaits()) {
                try (Connection connection = settings.connect("watch")) {
                    listen(connection);
                } catch (SQLException e) {
                    LOG.warn("{}: cannot listen: {}", settings, e.getMessage());
                    TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("watch of {} ended", settings);
        }
    }

    private void listen(Connection connection) throws SQLException, InterruptedException {
        PGConnection notified = connection.unwrap(PGConnection.class);
        int poll = Math.toIntExact(settings.pollEvery().toMillis());
        try (Statement statement = connection.createStatement();
                PreparedStatement ask =
                        connection.prepareStatement("select next_index from event_log.log_head where log_id = ?")) {
            ask.setShort(1, settings.log().number());
            while (anybodyWaits()) {
                statement.execute("listen event_log");
                int idle = 0;
                while (idle < IDLE_POLLS) {
                    look(ask);
                    idle = someoneWaits() ? 0 : idle + 1;
                    notified.getNotifications(poll);
                }
                statement.execute("unlisten event_log");
            }
        }
    }

    private void look(PreparedStatement ask) throws SQLException {
        Long next = null;
        try (ResultSet row = ask.executeQuery()) {
            if (row.next()) {
                next = row.getLong(1);
            }
        }
        if (next != null) {
            advanced(next);
        }
    }

    private boolean someoneWaits() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (closed) {
                throw new InterruptedException("closed");
            }
            return waiting > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody does. */
    private boolean anybodyWaits() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting == 0 && !closed) {
                wanted.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
