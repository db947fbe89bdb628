package vn.danvan.log.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Envelope;
import vn.danvan.proof.TreeHasher;

/**
 * One row as PostgreSQL's binary COPY brings it: index, version, recorded at, id, stream, type, leaf hash, envelope. Looks at
 * the bytes where they lie.
 */
final class Columns {

    /** Microseconds from 1970 to 2000, where PostgreSQL's time begins. */
    private static final long EPOCH = 946_684_800_000_000L;

    private static final int ID = 3;
    private static final int STREAM = 4;
    private static final int TYPE = 5;
    private static final int LEAF = 6;
    private static final int ENVELOPE = 7;

    private final int[] starts = new int[ENVELOPE + 1];
    private final int[] lengths = new int[ENVELOPE + 1];
    private byte[] row = new byte[0];
    private ByteBuffer buffer = ByteBuffer.wrap(row);

    /** Looks at a row from now on. */
    void locate(byte[] bytes, int from) {
        row = bytes;
        buffer = ByteBuffer.wrap(bytes);
        int at = from;
        for (int field = 0; field <= ENVELOPE; field++) {
            int length = buffer.getInt(at);
            at += Integer.BYTES;
            starts[field] = at;
            lengths[field] = Math.max(length, 0); // -1 is null
            at += lengths[field];
        }
    }

    long index() {
        return buffer.getLong(starts[0]);
    }

    long version() {
        return buffer.getLong(starts[1]);
    }

    private long recordedAt() {
        return buffer.getLong(starts[2]) + EPOCH;
    }

    private UUID id() {
        return new UUID(buffer.getLong(starts[ID]), buffer.getLong(starts[ID] + Long.BYTES));
    }

    String stream() {
        return text(STREAM);
    }

    private String text(int field) {
        return new String(row, starts[field], lengths[field], StandardCharsets.UTF_8);
    }

    /** FNV-1a of the stream's name, mixed once more. */
    long streamHash() {
        long hash = 0xcbf29ce484222325L;
        for (int i = starts[STREAM]; i < starts[STREAM] + lengths[STREAM]; i++) {
            hash = (hash ^ row[i]) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    int envelopeLength() {
        return lengths[ENVELOPE];
    }

    void hashEnvelope(TreeHasher hasher, byte[] into, int at) {
        hasher.leaf(row, starts[ENVELOPE], lengths[ENVELOPE], into, at);
    }

    /** Whether the column beside the envelope has this hash. */
    boolean hasHash(byte[] hash, int at) {
        return Arrays.equals(row, starts[LEAF], starts[LEAF] + lengths[LEAF], hash, at, at + TreeHasher.LENGTH);
    }

    /**
     * Whether the envelope, in the form in which the platform writes it, begins with what the columns say. If not, it may
     * still be so in another form.
     */
    boolean areThoseOfTheEnvelope() {
        EnvelopeHead head = new EnvelopeHead(row, starts[ENVELOPE], starts[ENVELOPE] + lengths[ENVELOPE]);
        return head.after("{\"specversion\":\"1.0\",\"id\":\"")
                && head.uuid(buffer, starts[ID])
                && head.after("\",\"source\":\"")
                && head.anything()
                && head.after("\",\"type\":\"")
                && head.same(starts[TYPE], lengths[TYPE])
                && head.after("\",\"subject\":\"")
                && head.same(starts[STREAM], lengths[STREAM])
                && head.after("\",\"time\":\"")
                && head.instant(recordedAt())
                && head.after("\",\"datacontenttype\":\"application/json\",\"streamversion\":")
                && head.number(version());
    }

    /** In what the envelope and the columns differ; null when they do not. */
    @Nullable
    String difference() {
        Envelope envelope;
        try {
            envelope = Envelope.parse(Arrays.copyOfRange(row, starts[ENVELOPE], starts[ENVELOPE] + lengths[ENVELOPE]));
        } catch (RuntimeException unreadable) {
            return "the envelope cannot be read: " + unreadable.getClass().getSimpleName();
        }
        if (!envelope.id().equals(id())) {
            return "id " + id() + ", envelope " + envelope.id();
        }
        if (!envelope.subject().equals(stream()) || envelope.streamversion() != version()) {
            return stream() + " " + version() + ", envelope " + envelope.subject() + " " + envelope.streamversion();
        }
        if (!envelope.type().equals(text(TYPE))) {
            return "type " + text(TYPE) + ", envelope " + envelope.type();
        }
        Instant recorded = Instant.EPOCH.plus(recordedAt(), ChronoUnit.MICROS);
        return envelope.time().truncatedTo(ChronoUnit.MICROS).equals(recorded)
                ? null
                : "recorded at " + recorded + ", envelope " + envelope.time();
    }
}
