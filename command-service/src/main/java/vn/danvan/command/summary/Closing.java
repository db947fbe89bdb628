package vn.danvan.command.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodKind;

/**
 * Where and when a period was closed last.
 *
 * @param kind of the period
 * @param index of the event in the log
 * @param on day on which it was recorded, in Vietnam
 * @param by the body that whoever closed it acted for; none when for none
 */
public record Closing(
        PeriodKind kind, long index, LocalDate on, @Nullable AgencyId by) {}
