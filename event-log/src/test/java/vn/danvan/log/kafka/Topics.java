package vn.danvan.log.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What tests read from and write to topics behind the relay's back. */
final class Topics {

    private Topics() {}

    /** Every committed record of the log's partition. */
    static List<ConsumerRecord<byte[], byte[]>> committed(KafkaSettings settings) {
        TopicPartition partition = settings.partition();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = LogTopic.consumer(settings, 1000)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = LogTopic.offset(consumer.endOffsets(List.of(partition)), partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    static List<Long> indexes(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(LogRecords::indexOf).toList();
    }

    /** A producer with the relay's transactional id: a leader that went before, or one that takes its place. */
    static KafkaProducer<byte[], byte[]> rival(KafkaSettings settings) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        settings.bootstrapServers(),
                        "transactional.id",
                        "danvan-relay-" + settings.partition()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes records as they are given, outside of any transaction. */
    static void write(KafkaSettings settings, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(record));
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
    }
}
