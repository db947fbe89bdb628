package vn.danvan.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.danvan.log.Append.NewEvent;

/** The row that every contender writes: the first event of a new stream, with an envelope of 600 bytes. */
final class Row {

    static final byte[] ENVELOPE = ("{\"specversion\":\"1.0\",\"source\":\"/logs/hb\",\"data\":{\"narrative\":\""
                    + "Báo cáo kết quả công tác dân vận. ".repeat(12))
            .getBytes(StandardCharsets.UTF_8);

    static final byte[] HASH = hash();

    private Row() {}

    static NewEvent event() {
        return new NewEvent(id(), stream(), 0, "subplan.submitted.v1", Instant.now(), ENVELOPE, null);
    }

    static String stream() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "subplan/" + new UUID(random.nextLong(), random.nextLong());
    }

    /** UUIDv7. */
    static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16;
        return new UUID(
                time | 0x7000 | random.nextInt(0x1000),
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    private static byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ENVELOPE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
