package vn.danvan.kernel.staffing;

import java.time.LocalDate;
import vn.danvan.kernel.LimitMove;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaVersion;

/** The life of one association's posts of one year. */
public sealed interface StaffingEvent {

    /** The association and the year. */
    StaffingId staffing();

    /** The limit that all associations of a year share. */
    static String limitKey(StaffingYear year) {
        return "staffing/" + year.year();
    }

    /** What moves the posts that are allotted in a year. */
    sealed interface Move extends StaffingEvent, LimitMove.Source {

        /** Posts that the association has more than before; negative when it has fewer. */
        int delta();

        @Override
        default LimitMove limitMove() {
            return new LimitMove(limitKey(staffing().year()), delta(), null);
        }
    }

    /**
     * Posts were allotted to an association that had none.
     *
     * @param posts 1 or more
     * @param criteria the criteria in force on which it rests
     */
    @StoredAs("staffing.allotted")
    record Allotted(StaffingId staffing, int posts, CriteriaVersion criteria, String decision) implements Move {
        @Override
        public int delta() {
            return posts;
        }
    }

    /**
     * Another number of posts was allotted.
     *
     * @param criteria the criteria in force on which it rests
     */
    @StoredAs("staffing.adjusted")
    record Adjusted(StaffingId staffing, int from, int to, CriteriaVersion criteria, String reason, String decision)
            implements Move {
        @Override
        public int delta() {
            return to - from;
        }
    }

    /** All posts were withdrawn. */
    @StoredAs("staffing.withdrawn")
    record Withdrawn(StaffingId staffing, int posts, String reason, String decision) implements Move {
        @Override
        public int delta() {
            return -posts;
        }
    }

    /** Posts passed to another association when associations were merged, consolidated or split. */
    @StoredAs("staffing.posts-given")
    record PostsGiven(StaffingId staffing, int posts, AssociationId to, String decision) implements Move {
        @Override
        public int delta() {
            return -posts;
        }
    }

    /** Posts came from another association when associations were merged, consolidated or split. */
    @StoredAs("staffing.posts-received")
    record PostsReceived(StaffingId staffing, int posts, AssociationId from, String decision) implements Move {
        @Override
        public int delta() {
            return posts;
        }
    }

    /**
     * The association says how many people it has on a day.
     *
     * @param headcount 0 or more
     * @param allotted posts that it had when it reported
     */
    @StoredAs("staffing.headcount-reported")
    record HeadcountReported(StaffingId staffing, LocalDate on, int headcount, int allotted) implements StaffingEvent {

        /** People above the posts allotted; 0 when there are none. */
        public int over() {
            return Math.max(0, headcount - allotted);
        }
    }
}
