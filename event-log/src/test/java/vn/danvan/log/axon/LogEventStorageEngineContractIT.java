package vn.danvan.log.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngineTest;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.TestPostgres;

/**
 * Axon's own contract of a storage engine.
 *
 * <p>The seven tests of tokens by time append single events of random aggregates at sequence numbers 1, 2, …, without those
 * before. Our log refuses a stream with a hole, by design. They are overridden to make the same assertions on the same times
 * with the events of one aggregate, from 0.
 */
class LogEventStorageEngineContractIT extends EventStorageEngineTest {

    private final TestPostgres postgres = TestPostgres.shared();
    private final PostgresEventLog log = new PostgresEventLog(postgres.writer(postgres.newLog()));
    private final SerializerCodec codec = new SerializerCodec();
    private final LogEventStorageEngine engine = new LogEventStorageEngine(log, log.snapshots(), codec, codec);

    @BeforeEach
    void setUp() {
        setTestSubject(engine);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private List<EventMessage<?>> appendAt(String... secondsPast10h15) {
        List<EventMessage<?>> events = new ArrayList<>();
        for (String second : secondsPast10h15) {
            events.add(new GenericDomainEventMessage<>(
                    "type",
                    "one-aggregate",
                    events.size(),
                    "payload",
                    MetaData.emptyInstance(),
                    UUID.randomUUID().toString(),
                    time(second)));
        }
        engine.appendEvents(events);
        return events;
    }

    private static Instant time(String second) {
        return Instant.parse("2007-12-03T10:15:" + second + ".00Z");
    }

    private void assertRead(TrackingToken after, List<EventMessage<?>> expected) {
        List<EventMessage<?>> read = new ArrayList<>();
        engine.readEvents(after, false).forEach(read::add);
        assertEventStreamsById(expected, read);
    }

    @Test
    @Override
    public void createTailToken() {
        List<EventMessage<?>> events = appendAt("00", "40", "35");
        assertRead(engine.createTailToken(), events);
    }

    @Test
    @Override
    public void createHeadToken() {
        assertThat(appendAt("00", "40", "35")).hasSize(3);
        assertRead(engine.createHeadToken(), List.of());
    }

    @Test
    @Override
    public void createTokenAt() {
        List<EventMessage<?>> events = appendAt("00", "40", "35");
        assertRead(engine.createTokenAt(time("30")), events.subList(1, 3));
    }

    @Test
    @Override
    public void createTokenAtExactTime() {
        List<EventMessage<?>> events = appendAt("30", "40", "35");
        assertRead(engine.createTokenAt(time("30")), events);
    }

    @Test
    @Override
    public void createTokenWithUnorderedEvents() {
        List<EventMessage<?>> events = appendAt("30", "40", "50", "45", "42");
        assertRead(engine.createTokenAt(time("45")), events.subList(2, 5));
    }

    @Test
    @Override
    public void createTokenAtTimeAfterLastEvent() {
        assertThat(appendAt("30", "40", "35")).hasSize(3);
        assertRead(engine.createTokenAt(Instant.parse("2008-12-03T10:15:30.00Z")), List.of());
    }

    @Test
    @Override
    public void createTokenAtTimeBeforeFirstEvent() {
        List<EventMessage<?>> events = appendAt("30", "40", "35");
        assertRead(engine.createTokenAt(Instant.parse("2006-12-03T10:15:30.00Z")), events);
    }
}
