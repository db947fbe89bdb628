package vn.danvan.log.kafka;

import static org.apache.kafka.clients.admin.AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic that keeps the log for ever, and what can be learnt from its end. */
final class LogTopic {

    /** A command's body is at most 1 MiB; its event, escaped and wrapped, is well within this. */
    static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    private static final Duration TAIL_WITHIN = Duration.ofSeconds(30);

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);
    private static final Duration KNOWN_POLL = Duration.ofMillis(20);

    private LogTopic() {}

    /**
     * Creates the topic unless it is there.
     *
     * @throws IllegalStateException when the topic that is there would lose events or lacks the log's partition
     */
    static void ensure(KafkaSettings settings) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()))) {
            create(admin, settings);
            long deadline = System.nanoTime() + KNOWN_WITHIN.toNanos();
            while (!isKnown(admin, settings)) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("topic " + settings.topic() + " was created and is still unknown");
                }
                Thread.sleep(KNOWN_POLL);
            }
        }
    }

    /** Right after its creation a broker may not have heard of a topic yet. */
    private static boolean isKnown(Admin admin, KafkaSettings settings)
            throws InterruptedException, ExecutionException {
        try {
            check(admin, settings);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private static void check(Admin admin, KafkaSettings settings) throws InterruptedException, ExecutionException {
        TopicDescription description = admin.describeTopics(List.of(settings.topic()))
                .allTopicNames()
                .get()
                .get(settings.topic());
        if (description == null || description.partitions().size() < settings.logId()) {
            throw new IllegalStateException(
                    "topic " + settings.topic() + " has no partition for log " + settings.logId());
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        if (config == null
                || !"-1".equals(config.get(TopicConfig.RETENTION_MS_CONFIG).value())
                || !"-1".equals(config.get(TopicConfig.RETENTION_BYTES_CONFIG).value())
                || !TopicConfig.CLEANUP_POLICY_DELETE.equals(
                        config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value())) {
            throw new IllegalStateException("topic " + settings.topic() + " does not keep its records for ever");
        }
    }

    private static void create(Admin admin, KafkaSettings settings) throws InterruptedException, ExecutionException {
        if (admin.listTopics().names().get().contains(settings.topic())) {
            return;
        }
        NewTopic topic = new NewTopic(settings.topic(), settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(MAX_RECORD_BYTES),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        settings.replication() > 2 ? "2" : "1"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** A consumer that sees committed records only, belongs to no group and never jumps by itself. */
    static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings settings, int maxRecords) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        maxRecords,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        MAX_RECORD_BYTES,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * The last committed record of the log's partition, if there is any. Behind it there may be transaction markers and
     * aborted records, so the search goes back in growing steps.
     */
    static Optional<ConsumerRecord<byte[], byte[]>> last(KafkaSettings settings) {
        TopicPartition partition = settings.partition();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings, 500)) {
            consumer.assign(List.of(partition));
            long begin = offset(consumer.beginningOffsets(List.of(partition)), partition);
            long end = offset(consumer.endOffsets(List.of(partition)), partition);
            for (long span = 64; ; span *= 16) {
                long from = Math.max(begin, end - span);
                Optional<ConsumerRecord<byte[], byte[]>> found = lastBetween(consumer, partition, from, end);
                if (found.isPresent()) {
                    return found;
                }
                if (from == begin) {
                    if (begin > 0) {
                        throw new IllegalStateException(partition + " begins at " + begin + " and holds no event");
                    }
                    return Optional.empty();
                }
            }
        }
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> lastBetween(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        consumer.seek(partition, from);
        Optional<ConsumerRecord<byte[], byte[]>> last = Optional.empty();
        long deadline = System.nanoTime() + TAIL_WITHIN.toNanos();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the end of " + partition + " could not be read");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(250))) {
                last = Optional.of(record);
            }
        }
        return last;
    }

    static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new IllegalStateException("Kafka did not say where " + partition + " is");
        }
        return offset;
    }
}
