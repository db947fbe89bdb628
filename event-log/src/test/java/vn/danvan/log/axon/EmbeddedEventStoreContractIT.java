package vn.danvan.log.axon;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.TestPostgres;

/** Axon's own contract of its event store, over our engine, whole. */
class EmbeddedEventStoreContractIT extends EmbeddedEventStoreTest {

    private final TestPostgres postgres = TestPostgres.shared();
    private final PostgresEventLog log = new PostgresEventLog(postgres.writer(postgres.newLog()));
    private final SerializerCodec codec = new SerializerCodec();

    @Override
    public EventStorageEngine createStorageEngine() {
        return new LogEventStorageEngine(log, log.snapshots(), codec, codec);
    }

    @AfterEach
    void close() {
        log.close();
    }
}
