package vn.danvan.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.log.Append;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.Outcome;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.TestPostgres;

class RelayIT {

    private static final int COMMAND = 50;

    private final List<Relay> relays = new ArrayList<>();
    private final String stream = "subplan/" + UUID.randomUUID();
    private EventLog log;
    private KafkaSettings topic;

    @BeforeEach
    void a_log_and_a_topic() {
        TestPostgres postgres = TestPostgres.shared();
        LogId id = postgres.newLog();
        log = new PostgresEventLog(postgres.writer(id));
        topic = TestKafka.newTopic(id.number());
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::close);
        log.close();
    }

    @Test
    void every_event_reaches_kafka_once_and_in_order_with_its_very_bytes() throws Exception {
        append(2_600);
        start();
        awaitRelayed(2_600);
        append(400);
        awaitRelayed(3_000);

        List<ConsumerRecord<byte[], byte[]>> records = Topics.committed(topic);
        List<StoredEvent> events = log.read(0, 3_000);
        assertThat(Topics.indexes(records))
                .isEqualTo(LongStream.range(0, 3_000).boxed().toList());
        for (int i = 0; i < 3_000; i++) {
            assertThat(records.get(i).value()).isEqualTo(events.get(i).envelope());
            assertThat(new String(records.get(i).key(), UTF_8)).isEqualTo(stream);
            assertThat(new String(
                            records.get(i).headers().lastHeader("content-type").value(), UTF_8))
                    .isEqualTo("application/cloudevents+json; charset=UTF-8");
        }
    }

    @Test
    void a_restarted_relay_goes_on_where_the_topic_ends() throws Exception {
        append(120);
        Relay first = start();
        awaitRelayed(120);
        first.close();
        assertThat(first.state().status()).isEqualTo(RelayState.Status.STOPPED);
        append(130);
        start();
        awaitRelayed(250);
        assertNothingLostOrDoubled(250);
    }

    @Test
    void a_leader_that_died_in_the_middle_of_a_batch_loses_and_doubles_nothing() throws Exception {
        append(100);
        Relay first = start();
        awaitRelayed(100);
        first.close();
        append(100);
        KafkaProducer<byte[], byte[]> dead = Topics.rival(topic);
        dead.initTransactions();
        dead.beginTransaction();
        for (StoredEvent event : log.read(100, 60)) {
            dead.send(LogRecords.of(topic.partition(), event)).get(30, TimeUnit.SECONDS);
        }
        start();
        awaitRelayed(200);
        assertNothingLostOrDoubled(200);
        dead.close(Duration.ZERO);
    }

    @Test
    void a_leader_that_another_has_shut_out_writes_nothing_more_and_recovers() throws Exception {
        append(50);
        Relay relay = start();
        awaitRelayed(50);
        KafkaProducer<byte[], byte[]> other = Topics.rival(topic);
        other.initTransactions();
        other.beginTransaction();
        append(50);
        Eventually.holds(relay::state, () -> relay.state().next() == 100);
        other.close(Duration.ZERO);
        assertNothingLostOrDoubled(100);
    }

    @Test
    void of_two_relays_one_leads_and_the_other_takes_over() throws Exception {
        Relay one = start();
        Eventually.holds(one::state, () -> one.state().status() == RelayState.Status.LEADING);
        Relay other = start();
        Eventually.holds(other::state, () -> other.state().status() == RelayState.Status.STANDBY);
        append(70);
        awaitRelayed(70);
        assertThat(other.state().status()).isEqualTo(RelayState.Status.STANDBY);

        one.close();
        Eventually.holds(other::state, () -> other.state().status() == RelayState.Status.LEADING);
        append(70);
        awaitRelayed(140);
        assertNothingLostOrDoubled(140);
    }

    @Test
    void leadership_goes_with_the_connection() throws Exception {
        Relay relay = start();
        append(10);
        awaitRelayed(10);
        try (Connection connection = TestPostgres.shared().superuser("danvan").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and"
                    + " ((classid::bigint << 32) | objid::bigint) = hashtextextended('danvan.relay/" + topic.partition()
                    + "', 0)");
        }
        append(10);
        awaitRelayed(20);
        assertNothingLostOrDoubled(20);
        assertThat(relay.state().healthy()).isTrue();
    }

    @Test
    void a_topic_of_another_log_is_refused() throws Exception {
        append(5);
        start();
        awaitRelayed(5);
        relays.forEach(Relay::close);
        log.close();
        // as if the log had been lost and begun again
        LogId again = TestPostgres.shared().newLog();
        log = new PostgresEventLog(TestPostgres.shared().writer(again));
        append(3);
        Relay relay = start();
        Eventually.holds(relay::state, () -> relay.state().status() == RelayState.Status.FAULT);
        assertThat(relay.state().problem()).contains("not this log's");
        assertThat(Topics.committed(topic)).hasSize(5);
    }

    private Relay start() {
        Relay relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), topic);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void append(int events) {
        long version = log.head();
        for (int done = 0; done < events; done += COMMAND) {
            List<NewEvent> command = new ArrayList<>();
            for (int i = 0; i < Math.min(COMMAND, events - done); i++) {
                UUID id = UUID.randomUUID();
                command.add(new NewEvent(
                        id,
                        stream,
                        version + done + i,
                        "test.happened.v1",
                        Instant.parse("2020-03-31T07:30:00Z"),
                        ("{\"id\":\"" + id + "\"}").getBytes(UTF_8),
                        null));
            }
            assertThat(log.append(new Append(command, List.of(), null)).join()).isInstanceOf(Outcome.Appended.class);
        }
    }

    private void awaitRelayed(long events) throws Exception {
        Eventually.holds(
                () -> relays.stream().map(Relay::state).toList(),
                () -> relays.stream().anyMatch(relay -> relay.state().next() == events));
    }

    private void assertNothingLostOrDoubled(long events) {
        assertThat(Topics.indexes(Topics.committed(topic)))
                .isEqualTo(LongStream.range(0, events).boxed().toList());
    }
}
