package vn.danvan.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Where a log is and how an instance works with it.
 *
 * @param log which log
 * @param url JDBC URL of the database
 * @param username role: the writer's to append, the reader's to read
 * @param password of the role
 * @param batchCommands most commands in one batch, 1 or more
 * @param batchBytes envelope bytes after which a batch takes no further command
 * @param queueCommands commands that may wait; {@code append} blocks while so many do
 * @param giveUpAfter how long the log may be away before commands are answered with an exception
 * @param pollEvery how often a waiting reader looks by itself, besides being notified
 * @param readConnections size of the readers' pool
 */
public record EventLogSettings(
        LogId log,
        String url,
        String username,
        String password,
        int batchCommands,
        int batchBytes,
        int queueCommands,
        Duration giveUpAfter,
        Duration pollEvery,
        int readConnections) {

    /**
     * What ends a session whose other side is gone: an open transaction left idle (5 s), any transaction at all that lasts
     * (10 s), a peer that no longer acknowledges (2 s + 3 probes of 1 s, 5 s for unacknowledged bytes), and a closed socket
     * noticed while a statement runs (1 s). An appender that dies holding the head lock thus frees it within about 5 s.
     */
    static final String SESSION = "-c idle_in_transaction_session_timeout=5s -c transaction_timeout=10s"
            + " -c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3"
            + " -c tcp_user_timeout=5s -c client_connection_check_interval=1s"
            + " -c synchronous_commit=on -c default_transaction_isolation=read\\ committed";

    /** The usual figures: 1,000 commands or 4 MiB a batch, 10,000 waiting, 60 s, 200 ms, 4 connections. */
    public static EventLogSettings of(LogId log, String url, String username, String password) {
        return new EventLogSettings(
                log,
                url,
                username,
                password,
                1_000,
                4 << 20,
                10_000,
                Duration.ofSeconds(60),
                Duration.ofMillis(200),
                4);
    }

    /** The same, giving up sooner or later. */
    public EventLogSettings withGiveUpAfter(Duration time) {
        return new EventLogSettings(
                log,
                url,
                username,
                password,
                batchCommands,
                batchBytes,
                queueCommands,
                time,
                pollEvery,
                readConnections);
    }

    /** A connection of its own for {@code purpose}: autocommit, noticed by either side when the other is gone. */
    Connection connect(String purpose) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "danvan-log-" + purpose);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("options", SESSION);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "log " + log + " at " + url + " as " + username;
    }
}
