package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one year.
 *
 * @param ceiling posts that all associations together may not pass; absent while none is set
 * @param remaining ceiling less what is allotted; absent while no ceiling is set
 * @param associations how many have posts
 * @param reported how many have said how many people they have
 * @param headcount people of those
 * @param over people above the posts of their association
 * @param items associations that have posts or people
 */
public record StaffingYear(
        int year,
        @Nullable Integer ceiling,
        int allotted,
        @Nullable Integer remaining,
        int associations,
        int reported,
        int headcount,
        int over,
        List<PostsLine> items) {

    /**
     * One association's posts.
     *
     * @param headcount people on the latest day up to the period's end that was reported; absent before a report
     * @param headcountOn that day
     * @param over people above the posts
     */
    public record PostsLine(
            String association,
            String name,
            int posts,
            @Nullable Integer headcount,
            @Nullable LocalDate headcountOn,
            int over,
            List<Long> sources) {}
}
