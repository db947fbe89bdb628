package vn.danvan.log.kafka;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A session advisory lock of PostgreSQL on a connection of its own: at most one process holds a name, and one that dies
 * loses it with its connection. It chooses who works; that two never both work is the business of the work itself (a
 * fenced producer, a compared position), because a process may learn of its loss late.
 */
public final class AdvisoryLock {

    private static final Duration TRUSTED_FOR = Duration.ofMillis(500);
    private static final int VALID_WITHIN_SECONDS = 5;

    private final DataSource source;
    private final String name;
    private @Nullable Connection connection;
    private long seenHeldAt;

    /**
     * @param source gives the connection that is kept while the lock is held
     * @param name what is locked, such as {@code danvan.relay/hb}; the same in every process
     */
    public AdvisoryLock(DataSource source, String name) {
        this.source = source;
        this.name = name;
    }

    /**
     * Whether this process holds the lock now; takes it when it is free. An answer is trusted for half a second before
     * the connection is asked again.
     */
    public synchronized boolean hold() throws SQLException {
        Connection held = connection;
        if (held != null) {
            if (System.nanoTime() - seenHeldAt < TRUSTED_FOR.toNanos()) {
                return true;
            }
            if (held.isValid(VALID_WITHIN_SECONDS)) {
                seenHeldAt = System.nanoTime();
                return true;
            }
            release();
        }
        return take();
    }

    private boolean take() throws SQLException {
        Connection fresh = source.getConnection();
        boolean taken = false;
        try {
            fresh.setAutoCommit(true);
            taken = call(fresh, "select pg_try_advisory_lock(hashtextextended(?, 0))");
        } finally {
            if (taken) {
                connection = fresh;
                seenHeldAt = System.nanoTime();
            } else {
                fresh.close();
            }
        }
        return taken;
    }

    private boolean call(Connection on, String sql) throws SQLException {
        try (PreparedStatement statement = on.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Lets go of the lock, if it is held. */
    public synchronized void release() throws SQLException {
        Connection held = connection;
        connection = null;
        if (held != null) {
            try (held) {
                // A pooled connection outlives its use; the lock must not.
                if (held.isValid(VALID_WITHIN_SECONDS)) {
                    call(held, "select pg_advisory_unlock(hashtextextended(?, 0))");
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
