package vn.danvan.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.LimitMove;

/**
 * What one command wants to append.
 *
 * @param events 1 or more, in order; those of one stream have consecutive versions
 * @param unchanged streams and categories that the decision rests on: the append is refused when one has moved
 * @param key idempotency key of the request, if it brought one
 */
public record Append(
        List<NewEvent> events,
        List<StreamVersion> unchanged,
        @Nullable Key key) {

    /** Copies the lists. */
    public Append {
        events = List.copyOf(events);
        unchanged = List.copyOf(unchanged);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
    }

    /**
     * One event, serialised.
     *
     * @param id UUIDv7
     * @param stream such as {@code subplan/KH158/HB.HU.DABAC}, at most 250 characters
     * @param version from 0; the one after the stream's last
     * @param type stored name and schema version
     * @param recordedAt same instant as the envelope's time
     * @param envelope the bytes to store
     * @param move what it does to a shared limit, if anything
     */
    public record NewEvent(
            UUID id,
            String stream,
            long version,
            String type,
            Instant recordedAt,
            byte[] envelope,
            @Nullable LimitMove move) {}

    /**
     * A stream as it was seen, or a whole category: then {@code stream} is the category with a slash at its end.
     *
     * @param version of the stream's last event, or the log index of the category's last event; -1 when it had none
     */
    public record StreamVersion(String stream, long version) {

        /** A category as it was seen: no event has come to any of its streams since. */
        public static StreamVersion ofCategory(String category, long lastIndex) {
            return new StreamVersion(nameOf(category), lastIndex);
        }

        /** What stands for the category of a stream in a guard. */
        static String categoryOf(String stream) {
            int slash = stream.indexOf('/');
            return nameOf(slash < 0 ? stream : stream.substring(0, slash));
        }

        private static String nameOf(String category) {
            return category + "/";
        }
    }

    /**
     * An idempotency key.
     *
     * @param value at most 200 characters, already bound to principal, method and path
     * @param requestHash SHA-256 of the request's body, 32 bytes
     */
    public record Key(String value, byte[] requestHash) {}
}
