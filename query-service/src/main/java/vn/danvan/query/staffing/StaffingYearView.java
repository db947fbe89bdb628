package vn.danvan.query.staffing;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;
import vn.danvan.query.staffing.StaffingView.Flag;
import vn.danvan.service.view.ViewTable;

/**
 * A year's posts for associations.
 *
 * @param ceiling posts that all associations together may not pass; absent until it is set
 * @param decision number of the decision that set it
 * @param allotted to all associations
 * @param remaining what can still be allotted; absent without a ceiling
 * @param associations how many have posts
 * @param headcount people of all associations, each on the latest day that it reported
 * @param reported how many associations have reported
 * @param overUse how many have more people than posts
 * @param over people above the posts
 * @param closedOn day on which the books were closed; absent while they are open
 */
@RecordBuilder
public record StaffingYearView(
        StaffingYear year,
        @Nullable Integer ceiling,
        @Nullable String decision,
        int allotted,
        @Nullable Integer remaining,
        int associations,
        int headcount,
        int reported,
        int overUse,
        int over,
        @Nullable LocalDate closedOn)
        implements StaffingYearViewBuilder.With {

    /** Its table. */
    public static final ViewTable<StaffingYearView> TABLE = ViewTable.of("staffing_year", StaffingYearView.class)
            .filter("year", "Năm", "Year")
            .sort("allotted", "Đã giao", "Posts allotted");

    static StaffingYearView empty(StaffingYear year) {
        return new StaffingYearView(year, null, null, 0, null, 0, 0, 0, 0, 0, null);
    }

    StaffingYearView fold(StaffingYearEvent event) {
        return switch (event) {
            case StaffingYearEvent.CeilingSet e ->
                with(to -> to.ceiling(e.posts()).decision(e.decision())).counted();
            case StaffingYearEvent.Closed e -> with(to -> to.closedOn(e.on()));
        };
    }

    /** With one association counted as it is after a change, and no longer as it was before. */
    StaffingYearView counting(StaffingView before, StaffingView after) {
        return with(to -> to.allotted(allotted - before.posts() + after.posts())
                        .associations(associations - one(before.posts() > 0) + one(after.posts() > 0))
                        .headcount(headcount - people(before) + people(after))
                        .reported(reported - one(before.headcount() != null) + one(after.headcount() != null))
                        .overUse(overUse - one(before.flag() == Flag.OVER_USE) + one(after.flag() == Flag.OVER_USE))
                        .over(over - before.over() + after.over()))
                .counted();
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static int people(StaffingView view) {
        Integer people = view.headcount();
        return people == null ? 0 : people;
    }

    private StaffingYearView counted() {
        Integer most = ceiling;
        return with(to -> to.remaining(most == null ? null : most - allotted));
    }
}
