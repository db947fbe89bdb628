package vn.danvan.log.kafka;

import org.jspecify.annotations.Nullable;

/**
 * How a feed is, for health and metrics.
 *
 * @param position as far as this instance has applied; what another instance applied is in the sink
 * @param problem what stopped it or holds it up; none when all is well
 */
public record FeedState(
        Status status, FeedPosition position, @Nullable String problem) {

    /** What a feed is doing. */
    public enum Status {
        /** Not started, or closed. */
        STOPPED,
        /** Another instance applies; this one takes over when that one is gone. */
        STANDBY,
        /** Applies events as they come. */
        FOLLOWING,
        /** Kafka or the database cannot be reached; tried again and again. */
        FAULT,
        /** The feed brought something that cannot be the log. It stays stopped. */
        ALARM
    }

    /** Whether nobody needs to look. */
    public boolean healthy() {
        return status == Status.STANDBY || status == Status.FOLLOWING;
    }
}
