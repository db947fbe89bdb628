package vn.danvan.log.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a log from Kafka for one who says each time how far: never beyond, never with a gap. */
public final class LogReader implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(250);

    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deque<FeedRecord> ahead = new ArrayDeque<>();
    private long last;
    private boolean fromTheStart;

    /** @param after the last record that is not wanted any more */
    public LogReader(KafkaSettings settings, FeedPosition after) {
        this.partition = settings.partition();
        this.consumer = LogTopic.consumer(settings, BATCH);
        this.last = after.index();
        consumer.assign(List.of(partition));
        long begin = LogTopic.offset(consumer.beginningOffsets(List.of(partition)), partition);
        long end = LogTopic.offset(consumer.endOffsets(List.of(partition)), partition);
        boolean there = after.offset() >= begin && after.offset() < end;
        consumer.seek(partition, there ? after.offset() : begin);
        this.fromTheStart = !there;
    }

    /**
     * The next records, 500 at most; none when none came within a quarter of a second.
     *
     * @param upTo the last index that is wanted
     * @throws FeedAlarm when the log has a hole
     */
    public List<FeedRecord> next(long upTo) {
        if (ahead.isEmpty() && last < upTo) {
            poll();
        }
        List<FeedRecord> records = new ArrayList<>();
        while (records.size() < BATCH && !ahead.isEmpty() && ahead.getFirst().index() <= upTo) {
            FeedRecord record = ahead.removeFirst();
            records.add(record);
            last = record.index();
        }
        return records;
    }

    private void poll() {
        long expected = last + 1;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            long index = LogRecords.indexOf(record);
            if (index > expected) {
                startOver(index, expected);
                return;
            }
            if (index == expected) {
                ahead.addLast(new FeedRecord(index, record.offset(), record.value()));
                expected++;
            }
        }
    }

    /** Offsets may have moved; from the first record on there is no excuse. */
    private void startOver(long index, long expected) {
        if (fromTheStart) {
            throw new FeedAlarm(
                    "hole in the log: " + partition + " holds index " + index + " where " + expected + " is due");
        }
        fromTheStart = true;
        ahead.clear();
        consumer.seekToBeginning(List.of(partition));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
