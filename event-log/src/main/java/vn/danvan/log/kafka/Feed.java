package vn.danvan.log.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danvan.log.kafka.FeedState.Status;

/**
 * Brings a log from Kafka to a sink, each event exactly once in effect: a repeat is skipped, a hole stops the feed with an
 * alarm. Any number may run for one sink; one is active, the others stand by.
 */
public final class Feed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaSettings settings;
    private final Worker worker;
    private final AdvisoryLock lock;
    private final FeedSink sink;
    private volatile FeedState state = new FeedState(Status.STOPPED, FeedPosition.START, null);

    /** @param lock the same for all instances that feed the same rows */
    public Feed(KafkaSettings settings, AdvisoryLock lock, FeedSink sink) {
        this.settings = settings;
        this.lock = lock;
        this.sink = sink;
        this.worker = new Worker("feed-" + lock, lock, new Following());
    }

    /** Starts to feed, in a thread of its own. */
    public void start() {
        worker.start();
    }

    /** How it is. */
    public FeedState state() {
        return state;
    }

    private void is(Status status, @Nullable String problem) {
        state = new FeedState(status, state.position(), problem);
    }

    private void follow() throws Exception {
        TopicPartition partition = settings.partition();
        try (KafkaConsumer<byte[], byte[]> consumer = LogTopic.consumer(settings, BATCH)) {
            consumer.assign(List.of(partition));
            FeedPosition at = sink.position();
            state = new FeedState(Status.FOLLOWING, at, null);
            boolean anchored = seek(consumer, partition, at);
            while (worker.goesOn()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    if (anchored && !isAnchor(records.iterator().next(), at)) {
                        LOG.warn("{}: offset {} is no longer index {}, reading from the start", lock, at.offset(), at);
                        consumer.seekToBeginning(List.of(partition));
                    } else {
                        at = take(records, at);
                    }
                    anchored = false;
                }
                worker.wentWell();
            }
        }
    }

    /**
     * Goes to the record that was applied last, if the topic still has one there; what comes first must then be that very
     * record. Else goes to the start: what was applied before is skipped as a repeat.
     */
    private static boolean seek(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, FeedPosition at) {
        long begin = LogTopic.offset(consumer.beginningOffsets(List.of(partition)), partition);
        long end = LogTopic.offset(consumer.endOffsets(List.of(partition)), partition);
        boolean there = at.offset() >= begin && at.offset() < end;
        consumer.seek(partition, there ? at.offset() : begin);
        return there;
    }

    private static boolean isAnchor(ConsumerRecord<byte[], byte[]> record, FeedPosition at) {
        return record.offset() == at.offset() && LogRecords.indexOf(record) == at.index();
    }

    private FeedPosition take(ConsumerRecords<byte[], byte[]> records, FeedPosition at) {
        List<FeedRecord> fresh = new ArrayList<>(records.count());
        FeedAlarm alarm = null;
        long last = at.index();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                long index = LogRecords.indexOf(record);
                if (index > last + 1) {
                    throw new FeedAlarm("hole in the log: " + settings.partition() + " offset " + record.offset()
                            + " holds index " + index + " where " + (last + 1) + " is due");
                }
                if (index == last + 1) {
                    fresh.add(new FeedRecord(index, record.offset(), record.value()));
                    last = index;
                }
            } catch (FeedAlarm e) {
                alarm = e;
                break;
            }
        }
        FeedPosition now = fresh.isEmpty() ? at : sink.apply(at, fresh);
        state = new FeedState(Status.FOLLOWING, now, null);
        if (alarm != null) {
            throw alarm;
        }
        return now;
    }

    /** Stops after the batch at hand and lets another instance take over. */
    @Override
    public void close() {
        worker.close();
    }

    private final class Following implements Worker.Job {

        @Override
        public void work() throws Exception {
            follow();
        }

        @Override
        public void standsBy() {
            is(Status.STANDBY, null);
        }

        @Override
        public boolean failed(Exception fault) {
            if (fault instanceof FeedAlarm) {
                LOG.error("{}: ALARM, nothing is applied any more", lock, fault);
                is(Status.ALARM, fault.getMessage());
                return false;
            }
            LOG.warn("{}: interrupted, trying again", lock, fault);
            is(Status.FAULT, fault.toString());
            return true;
        }

        @Override
        public void stopped() {
            if (state.status() != Status.ALARM) {
                is(Status.STOPPED, null);
            }
        }
    }
}
