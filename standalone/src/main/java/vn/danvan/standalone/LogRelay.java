package vn.danvan.standalone;

import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.log.EventLogMigrations;
import vn.danvan.log.EventLogSettings;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;

/** The log between its database and the broker: its schema is brought up to date, its events are relayed. */
final class LogRelay implements AutoCloseable {

    private final PostgresEventLog log;
    private final Relay relay;

    private LogRelay(PostgresEventLog log, Relay relay) {
        this.log = log;
        this.relay = relay;
    }

    /** Brings the schema up to date; the services need it so. */
    static void migrate(LogId log, EmbeddedDatabase database) {
        EventLogMigrations.migrate(source(database, DatabaseRole.LOG_OWNER), log);
    }

    /** Starts to relay, as a role that can only read. */
    static LogRelay start(LogId log, EmbeddedDatabase database, KafkaSettings broker) {
        PostgresEventLog reader = new PostgresEventLog(EventLogSettings.of(
                log, database.url(), DatabaseRole.LOG_READER.user(), database.password(DatabaseRole.LOG_READER)));
        Relay relay = new Relay(reader, source(database, DatabaseRole.LOG_READER), broker);
        relay.start();
        return new LogRelay(reader, relay);
    }

    private static PGSimpleDataSource source(EmbeddedDatabase database, DatabaseRole role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(role.user());
        source.setPassword(database.password(role));
        return source;
    }

    @Override
    public void close() {
        relay.close();
        log.close();
    }
}
