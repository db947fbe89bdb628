package vn.danvan.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import vn.danvan.log.StoredEvent;

/**
 * How an event stands in Kafka: key = stream, value = the stored bytes, headers = content type (CloudEvents Kafka
 * binding, structured mode) and log index.
 */
final class LogRecords {

    /** Header with the event's number in its log: 8 bytes, big-endian. */
    static final String LOG_INDEX = "log-index";

    /** Header that marks a CloudEvents document. */
    static final String CONTENT_TYPE = "content-type";

    private static final byte[] CLOUD_EVENT = "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8);

    private LogRecords() {}

    static ProducerRecord<byte[], byte[]> of(TopicPartition to, StoredEvent event) {
        List<Header> headers = List.of(
                new RecordHeader(CONTENT_TYPE, CLOUD_EVENT),
                new RecordHeader(
                        LOG_INDEX,
                        ByteBuffer.allocate(Long.BYTES).putLong(event.index()).array()));
        return new ProducerRecord<>(
                to.topic(),
                to.partition(),
                event.recordedAt().toEpochMilli(),
                event.stream().getBytes(UTF_8),
                event.envelope(),
                headers);
    }

    /** @throws FeedAlarm when the record is not one that a relay wrote */
    static long indexOf(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader(CONTENT_TYPE);
        Header index = record.headers().lastHeader(LOG_INDEX);
        if (type == null
                || !Arrays.equals(type.value(), CLOUD_EVENT)
                || index == null
                || index.value().length != Long.BYTES
                || record.value() == null) {
            throw new FeedAlarm(
                    record.topic() + " offset " + record.offset() + " holds a record that is no event of the log");
        }
        return ByteBuffer.wrap(index.value()).getLong();
    }
}
