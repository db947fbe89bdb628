package vn.danvan.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code event_log} to the version that this code works with. */
public final class EventLogMigrations {

    private EventLogMigrations() {}

    /**
     * Migrates and makes sure that the logs exist. May be run by several instances at once and again and again.
     *
     * @param owner connects as {@code danvan_log_owner}; the roles {@code danvan_log_writer} and
     *     {@code danvan_log_reader} exist
     * @throws EventLogException when a log exists under another name
     */
    public static void migrate(DataSource owner, LogId... logs) {
        Flyway.configure(EventLogMigrations.class.getClassLoader())
                .dataSource(owner)
                .schemas("event_log")
                .defaultSchema("event_log")
                .locations("classpath:vn/danvan/log/migrations")
                .placeholderReplacement(false)
                .load()
                .migrate();
        for (LogId log : logs) {
            ensure(owner, log);
        }
    }

    private static void ensure(DataSource owner, LogId log) {
        try (Connection connection = owner.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into event_log.log_head (log_id, name) values (?, ?) on conflict (log_id)"
                                + " do update set name = log_head.name where log_head.name = excluded.name")) {
            insert.setShort(1, log.number());
            insert.setString(2, log.name());
            if (insert.executeUpdate() == 0) {
                throw new SQLException("it exists under another name");
            }
        } catch (SQLException e) {
            throw new EventLogException("cannot make sure of log " + log, e);
        }
    }
}
