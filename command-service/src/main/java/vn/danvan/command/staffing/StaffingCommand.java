package vn.danvan.command.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingId;

/** What may be asked about one association's posts of one year. */
public sealed interface StaffingCommand extends Command {

    /** Which association and year. */
    StaffingId staffing();

    @Override
    default StaffingId target() {
        return staffing();
    }

    /**
     * Allots posts to an association that has none.
     *
     * @param criteria the version that is meant; none when the one in force is
     */
    record AllotPosts(
            StaffingId staffing, int posts, @Nullable CriteriaVersion criteria, String decision)
            implements StaffingCommand {}

    /**
     * Allots another number of posts.
     *
     * @param posts all posts from now on
     */
    record AdjustPosts(
            StaffingId staffing, int posts, @Nullable CriteriaVersion criteria, String reason, String decision)
            implements StaffingCommand {}

    /** Takes all posts back. */
    record WithdrawPosts(StaffingId staffing, String reason, String decision) implements StaffingCommand {}

    /** Says how many people the association has on a day. */
    record ReportHeadcount(StaffingId staffing, LocalDate on, int headcount) implements StaffingCommand {}
}
