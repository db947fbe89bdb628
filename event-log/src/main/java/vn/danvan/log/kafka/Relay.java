package vn.danvan.log.kafka;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;

/**
 * Brings a log to Kafka: every event once, in order, none left out. Any number may run; one leads. Where to go on is read
 * from the topic itself, behind a transactional producer that shuts out every earlier leader, so that a leader that died
 * (or was only slow) in the middle of a batch has neither lost nor doubled anything.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 1000;
    private static final Duration IDLE = Duration.ofMillis(500);

    private final EventLog log;
    private final KafkaSettings settings;
    private final Worker worker;
    private volatile RelayState state = new RelayState(RelayState.Status.STOPPED, -1, null);

    /**
     * @param log the log to read
     * @param lockSource the same database; gives the connection that leadership hangs on
     */
    public Relay(EventLog log, DataSource lockSource, KafkaSettings settings) {
        this.log = log;
        this.settings = settings;
        this.worker = new Worker(
                "relay-" + settings.logId(),
                new AdvisoryLock(lockSource, "danvan.relay/" + settings.partition()),
                new Leading());
    }

    /** Starts to relay, in a thread of its own. */
    public void start() {
        worker.start();
    }

    /** How it is. */
    public RelayState state() {
        return state;
    }

    private void lead() throws Exception {
        LogTopic.ensure(settings);
        KafkaProducer<byte[], byte[]> producer = producer();
        try {
            producer.initTransactions();
            long next = recover();
            LOG.info("relay of {} leads from index {}", settings.partition(), next);
            while (worker.goesOn()) {
                state = new RelayState(RelayState.Status.LEADING, next, null);
                List<StoredEvent> batch = log.read(next, BATCH);
                if (batch.isEmpty()) {
                    log.awaitPast(next, IDLE);
                } else {
                    send(producer, batch, next);
                    next += batch.size();
                }
                worker.wentWell();
            }
        } finally {
            // What is still open is aborted by whoever leads next.
            producer.close(Duration.ZERO);
        }
    }

    /** The index after the last one in the topic; refuses a topic that is not of this log. */
    private long recover() {
        Optional<ConsumerRecord<byte[], byte[]>> last = LogTopic.last(settings);
        if (last.isEmpty()) {
            return 0;
        }
        long index = LogRecords.indexOf(last.get());
        List<StoredEvent> same = log.read(index, 1);
        if (same.isEmpty()
                || !Arrays.equals(same.getFirst().envelope(), last.get().value())) {
            throw new IllegalStateException(settings.partition() + " holds an event " + index
                    + " that is not this log's: another log, or one restored from before that event");
        }
        return index + 1;
    }

    private void send(KafkaProducer<byte[], byte[]> producer, List<StoredEvent> batch, long next)
            throws InterruptedException, ExecutionException {
        TopicPartition to = settings.partition();
        long expected = next;
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        producer.beginTransaction();
        for (StoredEvent event : batch) {
            if (event.index() != expected) {
                throw new IllegalStateException("the log gave index " + event.index() + " where " + expected + " is");
            }
            sent.add(producer.send(LogRecords.of(to, event)));
            expected++;
        }
        producer.commitTransaction();
        for (Future<RecordMetadata> record : sent) {
            record.get();
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        // One request at a time: several at once make the broker complain of sequence numbers when a transaction
        // begins.
        return new KafkaProducer<>(
                Map.ofEntries(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()),
                        entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "danvan-relay-" + settings.partition()),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LogTopic.MAX_RECORD_BYTES),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
                        // by the JDK itself: the others load native code
                        entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip"),
                        entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000),
                        entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Stops after the batch at hand and gives up leadership. */
    @Override
    public void close() {
        worker.close();
    }

    private final class Leading implements Worker.Job {

        @Override
        public void work() throws Exception {
            lead();
        }

        @Override
        public void standsBy() {
            state = new RelayState(RelayState.Status.STANDBY, -1, null);
        }

        @Override
        public boolean failed(Exception fault) {
            LOG.warn("relay of {} interrupted, trying again", settings.partition(), fault);
            state = new RelayState(RelayState.Status.FAULT, -1, fault.toString());
            return true;
        }

        @Override
        public void stopped() {
            state = new RelayState(RelayState.Status.STOPPED, -1, null);
        }
    }
}
