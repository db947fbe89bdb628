package vn.danvan.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.LimitMove;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StreamId;
import vn.danvan.log.Append.NewEvent;

/** Tells events as the command service would record them, without its rules. For tests of what comes behind the log. */
public final class Story {

    private static final AtomicLong IDS = new AtomicLong();

    private final Map<String, Long> versions = new HashMap<>();
    private final List<NewEvent> told = new ArrayList<>();
    private Instant now = Instant.parse("2020-01-06T02:00:00Z");
    private @Nullable PersonId actor;
    private @Nullable LocalDate effectiveOn;

    /** What is told from here on was recorded at this instant. */
    public Story at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** What is told from here on takes effect on this day; null: when it is recorded. */
    public Story effectiveOn(@Nullable String day) {
        effectiveOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    /** What is told from here on was done by this account. */
    public Story by(String account) {
        actor = new PersonId(account);
        return this;
    }

    /** The next event of a stream. */
    public Story tell(StreamId stream, Object event) {
        String name = stream.stream();
        long version = versions.merge(name, 0L, (was, _) -> was + 1);
        UUID id = new UUID(
                0x0170_0000_0000_7000L | (now.toEpochMilli() << 16), 0x8000_0000_0000_0000L | IDS.incrementAndGet());
        String type = Events.TYPES.nameOf(event.getClass());
        Envelope envelope = new Envelope(
                "1.0",
                id,
                "/logs/test",
                type,
                name,
                now,
                "application/json",
                version,
                actor == null ? null : actor.value(),
                null,
                null,
                null,
                null,
                effectiveOn,
                null,
                Json.MAPPER.valueToTree(event));
        LimitMove move = event instanceof LimitMove.Source source ? source.limitMove() : null;
        told.add(new NewEvent(id, name, version, type, now, envelope.bytes(), move));
        return this;
    }

    /** Everything told, in order; the first has log index 0. */
    public List<NewEvent> events() {
        return List.copyOf(told);
    }

    /** The bytes of everything told. */
    public List<byte[]> envelopes() {
        return told.stream().map(NewEvent::envelope).toList();
    }

    /** Appends what was told from an index on, one event after the other. */
    public void append(EventLog log, int from) {
        append(log, from, told.size());
    }

    /** Appends what was told from an index on and before another, one event after the other. */
    public void append(EventLog log, int from, int before) {
        for (NewEvent event : told.subList(from, before)) {
            Outcome outcome =
                    log.append(new Append(List.of(event), List.of(), null)).join();
            if (!(outcome instanceof Outcome.Appended)) {
                throw new IllegalStateException("not appended: " + outcome);
            }
        }
    }
}
