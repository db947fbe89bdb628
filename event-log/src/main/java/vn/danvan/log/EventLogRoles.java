package vn.danvan.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Creates the log's three roles and its schema: the one step that needs a superuser. */
public final class EventLogRoles {

    /** Owns the schema; migrations run as it, services never do. */
    public static final String OWNER = "danvan_log_owner";

    /** Reads the log and calls the append function: command-service. */
    public static final String WRITER = "danvan_log_writer";

    /** Reads the log: the relay. */
    public static final String READER = "danvan_log_reader";

    private EventLogRoles() {}

    /**
     * Creates what is missing and sets the passwords. Harmless when repeated.
     *
     * @param superuser connected to the database that the log is to be in
     */
    public static void create(
            DataSource superuser, String ownerPassword, String writerPassword, String readerPassword) {
        try (Connection connection = superuser.getConnection()) {
            role(connection, OWNER, ownerPassword);
            role(connection, WRITER, writerPassword);
            role(connection, READER, readerPassword);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists event_log authorization " + OWNER);
                for (String role : new String[] {WRITER, READER}) {
                    statement.execute("alter role " + role + " set idle_in_transaction_session_timeout = '5s'");
                    statement.execute("alter role " + role + " set synchronous_commit = 'on'");
                }
            }
        } catch (SQLException e) {
            throw new EventLogException("cannot create the log's roles", e);
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        try (PreparedStatement exists = connection.prepareStatement(
                        "select case when exists (select from pg_roles where rolname = ?) then 'alter' else 'create' end"
                                + " || format(' role %I login password %L', ?::text, ?::text)");
                Statement statement = connection.createStatement()) {
            exists.setString(1, name);
            exists.setString(2, name);
            exists.setString(3, password);
            try (ResultSet row = exists.executeQuery()) {
                row.next();
                statement.execute(row.getString(1));
            }
        }
    }
}
