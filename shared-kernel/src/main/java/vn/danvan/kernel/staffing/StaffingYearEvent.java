package vn.danvan.kernel.staffing;

import java.time.LocalDate;
import vn.danvan.kernel.LimitMove;
import vn.danvan.kernel.StoredAs;

/** The life of a year's posts for associations. */
public sealed interface StaffingYearEvent {

    /** The year. */
    StaffingYear year();

    /**
     * All associations together may not be allotted more posts than this.
     *
     * @param posts 0 or more
     * @param decision number of the decision that sets it
     */
    @StoredAs("staffing-year.ceiling-set")
    record CeilingSet(StaffingYear year, int posts, String decision) implements StaffingYearEvent, LimitMove.Source {
        @Override
        public LimitMove limitMove() {
            return new LimitMove(StaffingEvent.limitKey(year), 0, (long) posts);
        }
    }

    /** The year is over and its books are closed: its posts change no more. */
    @StoredAs("staffing-year.closed")
    record Closed(StaffingYear year, LocalDate on) implements StaffingYearEvent {}
}
