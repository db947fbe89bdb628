package vn.danvan.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The civil calendar of the register: dates are those of Asia/Ho_Chi_Minh, instants are UTC. */
public final class Vietnam {

    /** UTC+7, without summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Vietnam() {}

    /** Today's date. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The date on which an instant falls. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
