package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.reporting.facts.DutyState;

/**
 * What was owed, in all, by kind of agency, by district, and one by one.
 *
 * @param byDistrict by the district that the agency was or belonged to on the period's last day, in the order of the
 *     districts' codes, then the agencies of the province without a district
 * @param restated the same duties under the structure of the day on which the last event was recorded
 */
public record Duties(
        DutyCount total, List<KindCount> byKind, List<DistrictCount> byDistrict, List<Duty> items, Restated restated) {

    /**
     * The same duties under another day's structure; the total is the same.
     *
     * @param on the structure's day
     * @param moved duties for which another body answers then
     */
    public record Restated(
            LocalDate on, List<KindCount> byKind, List<DistrictCount> byDistrict, List<MovedDuty> moved) {}

    /**
     * A duty for which another body answers now.
     *
     * @param agency who owed it, as in the items
     * @param now who answers for it now
     * @param sources log indexes of what was decided about the agencies on the way
     */
    public record MovedDuty(
            String stream, String agency, String name, String now, String nowName, List<Long> sources) {}

    /**
     * What the agencies of one district owed.
     *
     * @param district the district's agency; absent for the agencies of the province
     */
    public record DistrictCount(
            @Nullable String district, @Nullable String name, DutyCount count) {}

    /** What one kind of agency owed. */
    public record KindCount(AgencyKind kind, DutyCount count) {}

    /**
     * Counts of what was owed: {@code owed = onTime + late + missing + notYetDue}, {@code received = onTime + late}.
     *
     * @param nil of those received, how many say that there is nothing to report
     * @param submitted of those received, how many wait for a decision
     * @param completeness received of owed, in percent with two decimals, from 0 to 100; absent when nothing is owed
     * @param timeliness on time of owed, in percent with two decimals, from 0 to 100; absent when nothing is owed
     */
    public record DutyCount(
            int owed,
            int received,
            int onTime,
            int late,
            int missing,
            int notYetDue,
            int nil,
            int submitted,
            int returned,
            int accepted,
            @Nullable BigDecimal completeness,
            @Nullable BigDecimal timeliness) {}

    /** How a duty was met. */
    public enum Standing {
        /** Đúng hạn. */
        ON_TIME,
        /** Chậm. */
        LATE,
        /** Chưa gửi, đã quá hạn. */
        MISSING,
        /** Chưa gửi, chưa đến hạn. */
        NOT_YET_DUE
    }

    /**
     * One thing that an agency owed.
     *
     * @param agency who owes it
     * @param forAgency the agency that owed it before it was merged into {@code agency}, if so
     * @param stream where it is recorded, such as {@code report/2020-Q1/BM01/HB.HU.DABAC}
     * @param dueOn last day on which it is on time, as extended
     * @param submittedOn day of the submission by which it is judged; absent when nothing was submitted
     * @param daysLate days between the due date and that submission; absent unless late
     * @param sources log indexes that this comes from: the duty itself, then what was submitted or decided last
     */
    public record Duty(
            String agency,
            String name,
            AgencyKind kind,
            @Nullable String forAgency,
            String stream,
            LocalDate dueOn,
            Standing standing,
            DutyState state,
            boolean nil,
            @Nullable LocalDate submittedOn,
            @Nullable Long daysLate,
            List<Long> sources) {}
}
