package vn.danvan.command.staffing;

import vn.danvan.command.Command;
import vn.danvan.kernel.staffing.StaffingYear;

/** What may be asked about a year's posts. */
public sealed interface StaffingYearCommand extends Command {

    /** Which year. */
    StaffingYear year();

    @Override
    default StaffingYear target() {
        return year();
    }

    /** Sets the ceiling that all associations' posts together may not pass. */
    record SetStaffingCeiling(StaffingYear year, int posts, String decision) implements StaffingYearCommand {}

    /** Closes the books of a year that is over. */
    record CloseStaffingYear(StaffingYear year) implements StaffingYearCommand {}
}
