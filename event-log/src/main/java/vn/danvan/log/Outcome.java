package vn.danvan.log;

/** What became of an {@link Append}. Only {@link Appended} means that something was written by it, now or before. */
public sealed interface Outcome {

    /**
     * It is durable.
     *
     * @param firstIndex log index of its first event
     * @param lastIndex log index of its last event
     * @param stream stream of its first event
     * @param version version of the last event in that stream
     * @param repeated true when the same idempotency key had been used before for the same request: nothing was written
     *     now, the numbers are those of then
     */
    record Appended(long firstIndex, long lastIndex, String stream, long version, boolean repeated)
            implements Outcome {}

    /** A stream has moved on: one that it writes, or one that its decision rests on. */
    record Conflict(String stream, long expectedVersion) implements Outcome {}

    /** The idempotency key has been used for another request. */
    record KeyReused() implements Outcome {}

    /**
     * A shared limit would be passed, or none is set yet.
     *
     * @param total the total without this command
     * @param limit the limit; -1 when none is set
     * @param delta what the command would have added
     */
    record LimitPassed(String key, long total, long limit, long delta) implements Outcome {}
}
