package vn.danvan.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an event was recorded.
 *
 * @param logIndex its number in the log, from 0
 * @param recordedAt when it entered the log (UTC)
 * @param effectiveOn the date on which the act takes effect, when it is not the day of recording
 */
public record Moment(
        long logIndex, Instant recordedAt, @Nullable LocalDate effectiveOn) {

    /** Where the register's dates are read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The calendar day of recording, in Vietnam. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, ZONE);
    }

    /** The day on which the act counts: when it takes effect, or else the day of recording. */
    public LocalDate day() {
        return effectiveOn == null ? recordedOn() : effectiveOn;
    }
}
