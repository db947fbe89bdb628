package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.summary.Duties.DutyCount;

/**
 * What was owed, against other periods.
 *
 * @param before against the period before; absent when there is none
 * @param lastYear against the same period last year; absent when there is none
 */
public record ComparedDuties(
        @Nullable Compared before, @Nullable Compared lastYear) {

    /**
     * Against one other period.
     *
     * @param subPlans as they were owed at the end of that period; absent when none was owed
     * @param reports of that period; absent when none was owed
     */
    public record Compared(
            String period,
            String title,
            @Nullable Change subPlans,
            @Nullable Change reports) {}

    /**
     * From then to now.
     *
     * @param then what was counted in the other period
     * @param owed how many more are owed now, negative for fewer; likewise the other counts
     * @param completeness how many percentage points more are received now, with two decimals, negative for fewer
     * @param timeliness how many percentage points more are on time now, with two decimals, negative for fewer
     */
    public record Change(
            DutyCount then,
            int owed,
            int received,
            int onTime,
            int late,
            int missing,
            @Nullable BigDecimal completeness,
            @Nullable BigDecimal timeliness) {}
}
