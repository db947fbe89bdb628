package vn.danvan.log.kafka;

/**
 * One event as Kafka brought it.
 *
 * @param index log index
 * @param offset Kafka offset of its record
 * @param envelope the stored bytes
 */
public record FeedRecord(long index, long offset, byte[] envelope) {}
