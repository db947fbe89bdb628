package vn.danvan.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL on a folder of this machine, on 127.0.0.1 only, durable (fsync and synchronous_commit on, and checked), and
 * a password for everyone. A server that outlived its JVM (kill -9) is taken over as it runs.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database's name. */
    public static final String NAME = "danvan";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(90); // recovery after a crash can take long
    private static final Duration TRY_LIMIT = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final Path cluster;
    private final Properties passwords;
    private int port;
    private boolean attached;

    private EmbeddedDatabase(Path folder) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.passwords = passwords(folder.resolve("passwords.properties"));
    }

    /**
     * Starts the server, or takes over the one that still runs on this folder, and makes sure of the database, its roles
     * and schemas.
     *
     * @throws StartError when no server can be had within 90 s
     */
    public static EmbeddedDatabase start(Path folder) {
        EmbeddedDatabase database = new EmbeddedDatabase(folder);
        database.launch();
        try {
            database.bootstrap();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be made ready", e);
        }
        return database;
    }

    private static Properties passwords(Path file) {
        Properties passwords = PrivateFiles.properties(file);
        boolean known = passwords.containsKey(SUPERUSER);
        passwords.computeIfAbsent(SUPERUSER, _ -> Secrets.next());
        for (DatabaseRole role : DatabaseRole.values()) {
            known &= passwords.containsKey(role.user());
            passwords.computeIfAbsent(role.user(), _ -> Secrets.next());
        }
        if (!known) {
            PrivateFiles.write(file, passwords);
        }
        return passwords;
    }

    private void launch() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        Exception last = new IllegalStateException("not tried");
        while (System.nanoTime() < deadline) {
            @Nullable Postmaster running = Postmaster.of(cluster);
            try {
                if (running == null) {
                    startServer();
                    return;
                }
                attach(running);
                return;
            } catch (IOException | SQLException e) {
                // a server that is on its way up or down, or one whose children still hold its memory
                LOG.info("PostgreSQL is not ready: {}", e.getMessage());
                last = e;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        throw new StartError(
                "PostgreSQL không khởi động được, xem " + folder.resolve("postgresql.log")
                        + ". PostgreSQL does not start: see that file.",
                last);
    }

    private void attach(Postmaster running) throws SQLException {
        port = running.port();
        try (Connection connection = superuser("postgres")) {
            String directory = show(connection, "data_directory");
            if (!Path.of(directory).equals(cluster)) {
                throw new SQLException("another server, on " + directory + ", has port " + port);
            }
        }
        attached = true;
        LOG.info("attached to the PostgreSQL that still runs on port {}", port);
    }

    private void startServer() throws IOException {
        attached = false;
        port = Ports.remembered(folder.resolve("ports.properties"), "postgresql");
        Files.deleteIfExists(cluster.resolve("epg-lock")); // the launcher's own; the data folder has a lock already
        Path passwordFile = folder.resolve("superuser.tmp");
        PrivateFiles.write(passwordFile, passwords.getProperty(SUPERUSER));
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(
                folder.resolve("postgresql.log").toFile());
        try {
            // What runs is watched and stopped by its process id, the same for a server that was attached to: the
            // launcher's object is not kept.
            EmbeddedPostgres launched = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                    .setDataDirectory(cluster.toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(TRY_LIMIT)
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .setConnectConfig("password", passwords.getProperty(SUPERUSER))
                    // of initdb, at the first start only
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    // of the server
                    .setServerConfig("listen_addresses", Ports.HOST)
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("timezone", "UTC")
                    .start();
            LOG.info("started PostgreSQL on port {}", launched.getPort());
        } catch (IllegalStateException e) { // how the launcher says that a program of PostgreSQL failed
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void bootstrap() throws SQLException {
        try (Connection connection = superuser("postgres")) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                if (!show(connection, setting).equals("on")) {
                    throw new IllegalStateException(setting + " is off: what is acknowledged would not be durable");
                }
            }
            DatabaseBootstrap.database(connection);
        }
        try (Connection connection = superuser(NAME)) {
            DatabaseBootstrap.rolesAndSchemas(connection, this::password);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, passwords.getProperty(SUPERUSER));
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('" + setting + "')")) {
            row.next();
            return row.getString(1);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database;
    }

    /** JDBC address of the database. */
    public String url() {
        return url(NAME);
    }

    /** The password that a role logs in with. */
    public String password(DatabaseRole role) {
        return passwords.getProperty(role.user());
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Whether the server was already running when this object was made. */
    public boolean attached() {
        return attached;
    }

    /** Stops the server cleanly: no new connections, the old ones ended, a checkpoint. */
    @Override
    public void close() {
        @Nullable Postmaster running = Postmaster.of(cluster);
        if (running == null) {
            return;
        }
        try (Connection connection = superuser("postgres")) {
            running.stopAccepting();
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
            }
        } catch (SQLException e) {
            LOG.warn("PostgreSQL is stopped without a word to its clients", e);
            running.stopAccepting();
        }
        if (!running.awaitEnd(STOP_LIMIT)) {
            LOG.error("PostgreSQL (pid {}) did not stop within {}", running.pid(), STOP_LIMIT);
        }
    }
}
