package vn.danvan.log.kafka;

import org.apache.kafka.common.TopicPartition;

/**
 * Where a log is in Kafka. One topic carries all provinces, a partition each, so that a log's total order survives.
 *
 * @param bootstrapServers comma-separated {@code host:port}
 * @param topic such as {@code danvan.log}
 * @param logId number of the log, from 1; its partition is one less
 * @param partitions how many partitions a topic made by the relay gets, at least {@code logId}
 * @param replication how many brokers keep a copy, from 1
 */
public record KafkaSettings(String bootstrapServers, String topic, int logId, int partitions, short replication) {

    /** Refuses settings under which the log's partition would not exist. */
    public KafkaSettings {
        if (logId < 1 || partitions < logId || replication < 1) {
            throw new IllegalArgumentException("log " + logId + " of " + partitions + " partitions, " + replication
                    + " copies: a log needs its own partition and a copy");
        }
    }

    /** One broker, as many partitions as the log needs: development, tests and a single machine. */
    public static KafkaSettings single(String bootstrapServers, String topic, int logId) {
        return new KafkaSettings(bootstrapServers, topic, logId, logId, (short) 1);
    }

    /** The partition that carries the log. */
    public TopicPartition partition() {
        return new TopicPartition(topic, logId - 1);
    }
}
