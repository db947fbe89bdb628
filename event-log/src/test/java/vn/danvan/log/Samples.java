package vn.danvan.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.LimitMove;
import vn.danvan.log.Append.NewEvent;

/** Commands to append in tests. */
public final class Samples {

    private static final Instant RECORDED = Instant.parse("2020-03-31T07:30:00.123456Z");

    private Samples() {}

    static NewEvent event(String stream, long version) {
        return event(stream, version, null);
    }

    static NewEvent event(String stream, long version, @Nullable LimitMove move) {
        UUID id = UUID.randomUUID();
        byte[] envelope = ("{\"id\":\"" + id + "\",\"subject\":\"" + stream + "\"}").getBytes(StandardCharsets.UTF_8);
        return new NewEvent(id, stream, version, "test.happened.v1", RECORDED, envelope, move);
    }

    public static Append one(String stream, long version) {
        return command(event(stream, version));
    }

    static Append command(NewEvent... events) {
        return new Append(List.of(events), List.of(), null);
    }

    static Append keyed(String key, int request, NewEvent... events) {
        byte[] hash = new byte[32];
        hash[0] = (byte) request;
        return new Append(List.of(events), List.of(), new Append.Key(key, hash));
    }

    static Append moving(String stream, String key, long delta, @Nullable Long limit) {
        return command(event(stream, 0, new LimitMove(key, delta, limit)));
    }

    static String unique(String category) {
        return category + "/" + UUID.randomUUID();
    }
}
