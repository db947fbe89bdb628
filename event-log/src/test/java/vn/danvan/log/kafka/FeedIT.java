package vn.danvan.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.FeedState.Status;

class FeedIT {

    private final List<Feed> feeds = new ArrayList<>();
    private final Applied applied = new Applied();
    private KafkaSettings topic = TestKafka.newTopic(1);

    @AfterEach
    void stop() {
        feeds.forEach(Feed::close);
    }

    @Test
    void events_are_applied_once_and_in_order() throws Exception {
        write(LongStream.range(0, 1_300));
        start();
        awaitApplied(1_300);
        assertThat(applied.largestBatch).isLessThanOrEqualTo(500);
        write(LongStream.range(1_300, 1_310));
        awaitApplied(1_310);
    }

    @Test
    void a_repeat_is_skipped() throws Exception {
        write(LongStream.of(0, 1, 2, 1, 2, 0, 3));
        start();
        awaitApplied(4);
        assertThat(feeds.getFirst().state().healthy()).isTrue();
    }

    @Test
    void a_hole_is_an_alarm_and_nothing_behind_it_is_applied() throws Exception {
        write(LongStream.of(0, 1, 3, 2, 4));
        Feed feed = start();
        awaitAlarm(feed);
        assertThat(feed.state().problem()).contains("holds index 3 where 2 is due");
        assertThat(applied.indexes).containsExactly(0L, 1L);
        assertThat(feed.state().position().index()).isEqualTo(1);
    }

    @Test
    void a_record_without_an_index_is_an_alarm() throws Exception {
        write(LongStream.of(0));
        Topics.write(
                topic,
                List.of(new ProducerRecord<>(
                        topic.topic(), topic.partition().partition(), null, "{}".getBytes(UTF_8))));
        write(LongStream.of(1));
        Feed feed = start();
        awaitAlarm(feed);
        assertThat(applied.indexes).containsExactly(0L);
    }

    @Test
    void an_index_of_the_wrong_length_is_an_alarm() throws Exception {
        ProducerRecord<byte[], byte[]> record = record(0);
        record.headers().remove(LogRecords.LOG_INDEX).add(LogRecords.LOG_INDEX, new byte[] {0});
        Topics.write(topic(), List.of(record));
        Feed feed = start();
        awaitAlarm(feed);
        assertThat(applied.indexes).isEmpty();
    }

    @Test
    void a_restarted_feed_goes_on_behind_the_stored_position() throws Exception {
        write(LongStream.range(0, 10));
        start().close();
        write(LongStream.range(10, 20));
        start();
        awaitApplied(20);
    }

    @Test
    void when_the_stored_offset_is_gone_the_topic_is_read_again_and_repeats_are_skipped() throws Exception {
        applied.position = new FeedPosition(4, 1_000_000);
        write(LongStream.range(0, 8));
        start();
        awaitApplied(8, 5);
    }

    @Test
    void when_the_stored_offset_holds_another_event_the_topic_is_read_again() throws Exception {
        applied.position = new FeedPosition(4, 6);
        write(LongStream.range(0, 8));
        start();
        awaitApplied(8, 5);
    }

    @Test
    void of_two_feeds_one_applies_and_the_other_takes_over() throws Exception {
        write(LongStream.range(0, 5));
        Feed one = start();
        awaitApplied(5);
        Feed other = start();
        Eventually.holds(other::state, () -> other.state().status() == Status.STANDBY);
        one.close();
        write(LongStream.range(5, 9));
        awaitApplied(9);
        assertThat(other.state().status()).isEqualTo(Status.FOLLOWING);
    }

    @Test
    void a_sink_that_another_has_moved_is_asked_again() throws Exception {
        write(LongStream.range(0, 5));
        start();
        awaitApplied(5);
        applied.position = new FeedPosition(7, -1);
        write(LongStream.range(5, 12));
        awaitApplied(12, 8);
    }

    @Test
    void while_kafka_is_away_the_feed_tries_again() throws Exception {
        int port = TestKafka.freePort();
        topic = KafkaSettings.single("127.0.0.1:" + port, "later", 1);
        Feed feed = start();
        Eventually.holds(feed::state, () -> feed.state().status() == Status.FAULT);
        try (TestKafka broker = TestKafka.start(port)) {
            assertThat(broker.bootstrapServers()).isEqualTo(topic.bootstrapServers());
            write(LongStream.range(0, 3));
            awaitApplied(3);
            feeds.forEach(Feed::close);
        }
    }

    private Feed start() {
        AdvisoryLock lock = new AdvisoryLock(TestPostgres.shared().superuser("danvan"), "test.feed/" + topic.topic());
        Feed feed = new Feed(topic, lock, applied);
        feeds.add(feed);
        feed.start();
        return feed;
    }

    private KafkaSettings topic() throws Exception {
        LogTopic.ensure(topic);
        return topic;
    }

    private void write(LongStream indexes) throws Exception {
        Topics.write(topic(), indexes.mapToObj(this::record).toList());
    }

    private ProducerRecord<byte[], byte[]> record(long index) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic.topic(),
                topic.partition().partition(),
                "test".getBytes(UTF_8),
                Long.toString(index).getBytes(UTF_8));
        record.headers()
                .add(LogRecords.CONTENT_TYPE, "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8))
                .add(
                        LogRecords.LOG_INDEX,
                        ByteBuffer.allocate(Long.BYTES).putLong(index).array());
        return record;
    }

    private void awaitApplied(long events) throws Exception {
        awaitApplied(events, 0);
    }

    private void awaitApplied(long events, long from) throws Exception {
        Eventually.holds(
                () -> applied.indexes + " " + feeds.stream().map(Feed::state).toList(),
                () -> applied.position.index() == events - 1);
        assertThat(applied.indexes.stream().filter(index -> index >= from))
                .containsExactlyElementsOf(
                        LongStream.range(from, events).boxed().toList());
    }

    private void awaitAlarm(Feed feed) throws Exception {
        Eventually.holds(feed::state, () -> feed.state().status() == Status.ALARM);
        assertThat(feed.state().healthy()).isFalse();
    }

    /** Remembers what was applied. */
    private static final class Applied implements FeedSink {

        final List<Long> indexes = new CopyOnWriteArrayList<>();
        volatile int largestBatch;
        volatile FeedPosition position = FeedPosition.START;

        @Override
        public FeedPosition position() {
            return position;
        }

        @Override
        public synchronized FeedPosition apply(FeedPosition from, List<FeedRecord> records) {
            if (!from.equals(position)) {
                throw new PositionMovedException(from);
            }
            for (FeedRecord record : records) {
                assertThat(new String(record.envelope(), UTF_8)).isEqualTo(Long.toString(record.index()));
                indexes.add(record.index());
            }
            largestBatch = Math.max(largestBatch, records.size());
            FeedRecord last = records.getLast();
            position = new FeedPosition(last.index(), last.offset());
            return position;
        }
    }
}
