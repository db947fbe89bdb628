package vn.danvan.log.kafka;

import org.jspecify.annotations.Nullable;

/**
 * How a relay is, for health and metrics.
 *
 * @param next log index of the next event to bring to Kafka; -1 while this instance does not lead
 * @param problem what holds it up; none when all is well
 */
public record RelayState(Status status, long next, @Nullable String problem) {

    /** What a relay is doing. */
    public enum Status {
        /** Not started, or closed. */
        STOPPED,
        /** Another instance leads; this one takes over when that one is gone. */
        STANDBY,
        /** Brings events to Kafka as they are appended. */
        LEADING,
        /** The log or Kafka cannot be reached; tried again and again. */
        FAULT
    }

    /** Whether nobody needs to look. */
    public boolean healthy() {
        return status == Status.STANDBY || status == Status.LEADING;
    }
}
