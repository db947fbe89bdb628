package vn.danvan.reporting.facts;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;

/**
 * How many posts all associations of a year may have together.
 *
 * @param closed whether the year's books are closed
 * @param logIndex of the event that set the ceiling
 */
public record StaffingYearFact(StaffingYear year, int ceiling, boolean closed, long logIndex) {

    static StaffingYearFact fold(@Nullable StaffingYearFact before, StaffingYearEvent event, Moment at) {
        return switch (event) {
            case StaffingYearEvent.CeilingSet e -> new StaffingYearFact(e.year(), e.posts(), false, at.logIndex());
            case StaffingYearEvent.Closed _ -> {
                StaffingYearFact open = Fold.existing(before, event);
                yield new StaffingYearFact(open.year, open.ceiling, true, open.logIndex);
            }
        };
    }
}
