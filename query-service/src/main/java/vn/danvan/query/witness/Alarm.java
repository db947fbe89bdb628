package vn.danvan.query.witness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the witness found that cannot be. It stays; a person acknowledges it and says why.
 *
 * @param origin which log
 * @param size leaves of the trees that were compared
 * @param root root that the log signed; of an {@code OTHER_LEAF} the leaf's hash. Base64
 * @param ownRoot what the witness has in its place. Base64
 * @param firstLeaf log index at which the trees part; none while the log's tiles do not say
 * @param detail in words
 * @param note the log's signed checkpoint, as it came: it proves to anyone that the log signed it
 * @param cosignedNote the checkpoint that the witness had cosigned last
 * @param reason why it was acknowledged
 */
record Alarm(
        long id,
        Kind kind,
        String origin,
        long size,
        String root,
        String ownRoot,
        @Nullable Long firstLeaf,
        String detail,
        @Nullable String note,
        @Nullable String cosignedNote,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String reason) {

    /** What cannot be. */
    enum Kind {
        /** The log signed a tree that is not the one that was brought to the witness. */
        FORK,
        /** The feed brought an event a second time with other bytes. */
        OTHER_LEAF
    }
}
