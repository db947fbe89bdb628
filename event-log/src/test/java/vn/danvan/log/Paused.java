package vn.danvan.log;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.danvan.log.Append.NewEvent;

/**
 * Stops appends between the lock of the head and the insert: a trigger, for events of one type only, waits for an advisory
 * lock that this holds.
 */
final class Paused implements AutoCloseable {

    static final String TYPE = "test.paused.v1";
    private static final long LOCK = 4829;

    private final Connection control;

    Paused(TestPostgres postgres) throws SQLException {
        control = postgres.superuser("danvan").getConnection();
        try (Statement statement = control.createStatement()) {
            statement.execute("create or replace function public.pause() returns trigger language plpgsql as"
                    + " 'begin perform pg_advisory_xact_lock_shared(" + LOCK + "); return new; end'");
            statement.execute("create or replace trigger pause before insert on event_log.event for each row"
                    + " when (new.type = '" + TYPE + "') execute function public.pause()");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        }
    }

    static NewEvent event(String stream, long version) {
        return new NewEvent(UUID.randomUUID(), stream, version, TYPE, Instant.EPOCH, new byte[] {1}, null);
    }

    void awaitPaused() {
        await().atMost(Duration.ofSeconds(9)).until(() -> count("locktype = 'advisory'") == 1);
    }

    /** Waits until so many sessions wait for the head. */
    void awaitBehindTheHead(int sessions) {
        await().atMost(Duration.ofSeconds(9)).until(() -> count("locktype in ('transactionid', 'tuple')") == sessions);
    }

    private long count(String locks) throws SQLException {
        try (Statement statement = control.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(distinct pid) from pg_locks where not granted and " + locks)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Kills the sessions of these process numbers. */
    void kill(List<Integer> processes) throws SQLException {
        try (PreparedStatement statement = control.prepareStatement("select pg_terminate_backend(?)")) {
            for (int process : processes) {
                statement.setInt(1, process);
                statement.execute();
            }
        }
    }

    /** Kills whoever is paused. */
    void killPaused() throws SQLException {
        try (Statement statement = control.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_locks where not granted and locktype = 'advisory'");
        }
    }

    void release() throws SQLException {
        try (Statement statement = control.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    @Override
    public void close() throws SQLException {
        release();
        try (Statement statement = control.createStatement()) {
            statement.execute("drop trigger if exists pause on event_log.event");
        }
        control.close();
    }
}
