package vn.danvan.log;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The latest state of streams, to save reading them from the start. Derived from the log, which alone is the truth. */
public interface Snapshots {

    /** Keeps a state; an older one than is kept already is ignored. */
    void store(Snapshot snapshot);

    /** The latest state of a stream, if one is kept. */
    Optional<Snapshot> find(String stream);

    /**
     * A stream's state.
     *
     * @param stream whose state
     * @param version of the last event that went into it
     * @param id of the snapshot itself
     * @param type what the body is
     * @param recordedAt when it was made (UTC, microseconds)
     * @param body the state, serialised
     */
    record Snapshot(String stream, long version, UUID id, String type, Instant recordedAt, byte[] body) {}
}
