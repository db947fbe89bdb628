package vn.danvan.standalone;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The time that the services see: the system's, until the demo sets another. A time that was set stands still until the
 * next. Safe for use by many threads.
 */
public final class DemoClock extends Clock {

    /** The register's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicReference<@Nullable Instant> set;
    private final ZoneId zone;

    /** Shows the system's time. */
    public DemoClock() {
        this(new AtomicReference<>(), ZONE);
    }

    private DemoClock(AtomicReference<@Nullable Instant> set, ZoneId zone) {
        super();
        this.set = set;
        this.zone = zone;
    }

    /** From now on it is {@code instant}. */
    public void set(Instant instant) {
        set.set(instant);
    }

    /** From now on it is the system's time again. */
    public void follow() {
        set.set(null);
    }

    @Override
    public Instant instant() {
        @Nullable Instant instant = set.get();
        return instant == null ? Instant.now() : instant;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, the demo's settings included, in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(set, other);
    }
}
