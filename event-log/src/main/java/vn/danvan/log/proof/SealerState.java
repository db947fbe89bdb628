package vn.danvan.log.proof;

import org.jspecify.annotations.Nullable;

/**
 * How a sealer is.
 *
 * @param size leaves that the last checkpoint is about; -1 while it is not known here
 * @param problem why nothing is sealed, if so
 */
public record SealerState(
        Status status, long size, @Nullable String problem) {

    /** What it is doing. */
    public enum Status {
        /** It seals. */
        LEADING,
        /** Another instance does. */
        STANDBY,
        /** It tries again after a fault. */
        FAULT,
        /** The log is not the one that was sealed: nothing is signed any more. */
        ALARM,
        /** It is not running. */
        STOPPED
    }
}
