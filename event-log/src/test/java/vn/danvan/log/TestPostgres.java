package vn.danvan.log;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.log.proof.ProofMigrations;

/**
 * One PostgreSQL per test JVM, as durable as in production, with the log's roles and schema. Tests do not clean up (the log
 * refuses it): each takes a log of its own by {@link #newLog()}.
 */
public final class TestPostgres {

    /** Of every role. */
    public static final String PASSWORD = "test";

    private static final AtomicInteger LOGS = new AtomicInteger();
    private static final TestPostgres SHARED = start();

    private final EmbeddedPostgres postgres;

    private TestPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts at first use and ends with the JVM. */
    public static TestPostgres shared() {
        return SHARED;
    }

    private static TestPostgres start() {
        try {
            TestPostgres started = new TestPostgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "300")
                    .start());
            started.createDatabase("danvan");
            EventLogRoles.create(started.superuser("danvan"), PASSWORD, PASSWORD, PASSWORD);
            EventLogMigrations.migrate(started.as(EventLogRoles.OWNER));
            started.proof();
            try (Connection connection = started.superuser("danvan").getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select current_setting('fsync') || current_setting('synchronous_commit')")) {
                row.next();
                if (!row.getString(1).equals("onon")) {
                    throw new IllegalStateException("PostgreSQL is not durable: " + row.getString(1));
                }
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema {@code proof} with its owner and its user. */
    private void proof() throws SQLException {
        try (Connection connection = superuser("danvan").getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {ProofMigrations.OWNER, ProofMigrations.SEALER}) {
                statement.execute("create role " + role + " login noinherit password '" + PASSWORD + "'");
            }
            statement.execute("create schema proof authorization " + ProofMigrations.OWNER);
        }
        ProofMigrations.migrate(as(ProofMigrations.OWNER));
    }

    /** Creates a database; the log's is {@code danvan}. */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    /** JDBC URL of the log's database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/danvan";
    }

    /** Port on the loopback interface. */
    public int port() {
        return postgres.getPort();
    }

    /** Superuser, in a database. */
    public DataSource superuser(String database) {
        PGSimpleDataSource source = source("postgres");
        source.setDatabaseName(database);
        return source;
    }

    /** A role, in the log's database. */
    public DataSource as(String role) {
        return source(role);
    }

    /** A new, empty log. */
    public LogId newLog() {
        int number = LOGS.incrementAndGet();
        LogId log = LogId.of(number, "t" + number);
        EventLogMigrations.migrate(as(EventLogRoles.OWNER), log);
        return log;
    }

    /** Settings for appending. */
    public EventLogSettings writer(LogId log) {
        return EventLogSettings.of(log, url(), EventLogRoles.WRITER, PASSWORD);
    }

    /** Settings for reading. */
    public EventLogSettings reader(LogId log) {
        return EventLogSettings.of(log, url(), EventLogRoles.READER, PASSWORD);
    }

    private PGSimpleDataSource source(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        source.setPassword(PASSWORD);
        return source;
    }
}
