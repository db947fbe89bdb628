package vn.danvan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.log.EventLogMigrations;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.EventLogSettings;
import vn.danvan.log.LogId;
import vn.danvan.log.proof.ProofMigrations;

/** An embedded PostgreSQL, as durable as in production, with an empty log and a plain table of the same shape beside it. */
final class Database implements AutoCloseable {

    static final LogId LOG = LogId.of(1, "hb");
    private static final String PASSWORD = "benchmark";

    private final EmbeddedPostgres postgres;

    Database() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        EventLogRoles.create(as("postgres"), PASSWORD, PASSWORD, PASSWORD);
        EventLogMigrations.migrate(as(EventLogRoles.OWNER), LOG);
        execute(
                "create role " + ProofMigrations.OWNER + " login password '" + PASSWORD + "'",
                "create role " + ProofMigrations.SEALER + " login password '" + PASSWORD + "'",
                "create schema proof authorization " + ProofMigrations.OWNER);
        ProofMigrations.migrate(as(ProofMigrations.OWNER));
        execute(
                "create sequence public.bare_index minvalue 0",
                "create table public.bare (like event_log.event including all)");
    }

    EventLogSettings writer() {
        return EventLogSettings.of(LOG, url(), EventLogRoles.WRITER, PASSWORD);
    }

    /** Connections of the sealer's role, pooled as in the service. */
    HikariDataSource sealer() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(ProofMigrations.SEALER);
        pool.setPassword(PASSWORD);
        pool.setMaximumPoolSize(8);
        return pool;
    }

    Connection superuser() throws SQLException {
        return as("postgres").getConnection();
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** One line of what was measured on. */
    String describe() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 'PostgreSQL ' || current_setting('server_version')"
                        + " || ', fsync ' || current_setting('fsync')"
                        + " || ', synchronous_commit ' || current_setting('synchronous_commit')")) {
            row.next();
            return row.getString(1) + ", Java " + Runtime.version().feature() + ", "
                    + Runtime.getRuntime().availableProcessors() + " processors for client and server together";
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    PGSimpleDataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        source.setPassword(PASSWORD);
        return source;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
