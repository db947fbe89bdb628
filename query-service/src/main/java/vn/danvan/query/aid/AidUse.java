package vn.danvan.query.aid;

import java.time.Instant;
import java.time.LocalDate;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.service.view.Recorded;

/**
 * A report on the use, with the sums that the register held when it was made.
 *
 * @param balance at the end of its last day
 */
public record AidUse(
        LocalDate from,
        LocalDate to,
        Money received,
        Money spent,
        Money balance,
        String narrative,
        PersonId reporter,
        Instant reportedAt) {

    static AidUse of(AidEvent.UseReported e, Recorded at) {
        return new AidUse(
                e.from(), e.to(), e.received(), e.spent(), e.balance(), e.narrative(), e.reporter(), at.recordedAt());
    }
}
