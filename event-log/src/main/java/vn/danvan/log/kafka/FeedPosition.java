package vn.danvan.log.kafka;

/**
 * How far a sink has come.
 *
 * @param index log index of the last event applied; -1 before the first
 * @param offset Kafka offset of that event's record; -1 before the first
 */
public record FeedPosition(long index, long offset) {

    /** Nothing applied yet. */
    public static final FeedPosition START = new FeedPosition(-1, -1);
}
