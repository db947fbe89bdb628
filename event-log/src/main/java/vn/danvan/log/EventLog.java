package vn.danvan.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One province's log. Index order is commit order: whoever has read up to an index has seen everything up to it, and
 * nothing will ever appear before it.
 */
public interface EventLog extends AutoCloseable {

    /**
     * Appends what one command decided: all of it or nothing, exactly once.
     *
     * <p>The future completes when the outcome is durable. It completes exceptionally only when the log cannot be
     * reached; a connection that dies with the outcome unknown is asked again, by event id, before anyone is answered.
     */
    CompletableFuture<Outcome> append(Append command);

    /** Events of one stream from a version on (inclusive, from 0), in order. */
    List<StoredEvent> readStream(String stream, long fromVersion);

    /** Events of the whole log from an index on (inclusive, from 0), at most {@code limit}, in order. */
    List<StoredEvent> read(long fromIndex, int limit);

    /**
     * Events of all streams of a category (the part before the first slash) from an index on, at most {@code limit}, in
     * order.
     */
    List<StoredEvent> readCategory(String category, long fromIndex, int limit);

    /**
     * Leaf hashes of the whole log from an index on (inclusive, from 0), at most {@code limit}, in order: 32 bytes each.
     *
     * @throws EventLogException when one is missing among them
     */
    List<byte[]> readLeafHashes(long fromIndex, int limit);

    /** What was appended under an idempotency key, if anything. */
    Optional<KeyUse> findKey(String key);

    /** The version of a stream's last event; -1 when it has none. */
    long lastVersion(String stream);

    /** The index of the first event recorded at or after an instant; the head when there is none. Reads up to there. */
    long firstIndexSince(Instant instant);

    /** The next index: the number of events in the log. */
    long head();

    /** Waits until the log reaches past {@code index} (some event at {@code index} exists) or the time is over. */
    boolean awaitPast(long index, Duration atMost) throws InterruptedException;

    @Override
    void close();

    /**
     * What was answered to a command under an idempotency key.
     *
     * @param requestHash SHA-256 (32 bytes) of the request that the key was used for
     */
    record KeyUse(byte[] requestHash, Outcome.Appended appended) {}
}
