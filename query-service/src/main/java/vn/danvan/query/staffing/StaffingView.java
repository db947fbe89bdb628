package vn.danvan.query.staffing;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * One association's posts of one year. Its key is {@code 2021/HB.HOI.CTD}.
 *
 * @param posts allotted now
 * @param criteria the criteria that the last allotment rests on; absent before one
 * @param decision number of the last decision on the posts; absent before one
 * @param headcount people on the latest day that was reported; absent before a report
 * @param headcountOn that day
 * @param over people above the posts; 0 when there are none
 * @param flag whether there are people above the posts
 * @param moves what was allotted, adjusted, withdrawn, given and received
 * @param headcounts all that was reported, by day; of two for one day the later report holds
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record StaffingView(
        StaffingYear year,
        AssociationId association,
        int posts,
        @Nullable CriteriaVersion criteria,
        @Nullable String decision,
        @Nullable Integer headcount,
        @Nullable LocalDate headcountOn,
        int over,
        Flag flag,
        List<Move> moves,
        List<Headcount> headcounts,
        List<Step> steps,
        long version)
        implements Versioned, StaffingViewBuilder.With {

    /** Its table. */
    public static final ViewTable<StaffingView> TABLE = ViewTable.of("staffing", StaffingView.class)
            .filter("year", "Năm", "Year")
            .filter("association", "Hội", "Association")
            .filter("flag", "Tình trạng sử dụng biên chế", "Use of the posts")
            .filter("criteria", "Tiêu chí", "Criteria")
            .sort("posts", "Biên chế được giao", "Posts allotted")
            .sort("headcount", "Số người có mặt", "Headcount")
            .sort("over", "Số người vượt biên chế", "People above the posts");

    /** How the posts are used. */
    public enum Flag {
        /** Chưa báo cáo số người có mặt. */
        NOT_REPORTED,
        /** Trong biên chế được giao. */
        WITHIN,
        /** Vượt biên chế được giao. */
        OVER_USE
    }

    /**
     * A change of the posts.
     *
     * @param delta posts more, or fewer
     * @param reason why; absent for the first allotment and for what passed
     * @param other who gave them or received them; absent for decisions on the posts themselves
     */
    public record Move(
            int delta,
            String decision,
            @Nullable String reason,
            @Nullable AssociationId other,
            LocalDate recordedOn,
            long logIndex) {}

    /** What the association said of a day. */
    public record Headcount(LocalDate on, int people, int allotted, long logIndex) {}

    static StaffingView empty(StaffingId id) {
        return new StaffingView(
                id.year(),
                id.association(),
                0,
                null,
                null,
                null,
                null,
                0,
                Flag.NOT_REPORTED,
                List.of(),
                List.of(),
                List.of(),
                -1);
    }

    StaffingView fold(StaffingEvent event, Recorded at) {
        StaffingView it = switch (event) {
            case StaffingEvent.Allotted e ->
                moved(e, e.decision(), null, null, at).with(to -> to.criteria(e.criteria()));
            case StaffingEvent.Adjusted e ->
                moved(e, e.decision(), e.reason(), null, at).with(to -> to.criteria(e.criteria()));
            case StaffingEvent.Withdrawn e -> moved(e, e.decision(), e.reason(), null, at);
            case StaffingEvent.PostsGiven e -> moved(e, e.decision(), null, e.to(), at);
            case StaffingEvent.PostsReceived e -> moved(e, e.decision(), null, e.from(), at);
            case StaffingEvent.HeadcountReported e ->
                counted(new Headcount(e.on(), e.headcount(), e.allotted(), at.index()));
        };
        List<Step> longer = Step.append(steps, Step.of(event, at));
        return it.flagged().with(to -> to.steps(longer).version(at.version()));
    }

    private StaffingView moved(
            StaffingEvent.Move move,
            String number,
            @Nullable String reason,
            @Nullable AssociationId other,
            Recorded at) {
        Move made = new Move(move.delta(), number, reason, other, at.recordedOn(), at.index());
        return with(to -> to.posts(posts + move.delta()).decision(number).moves(Step.append(moves, made)));
    }

    private StaffingView counted(Headcount reported) {
        List<Headcount> all = new ArrayList<>(headcounts);
        all.removeIf(before -> before.on.equals(reported.on));
        all.add(reported);
        all.sort(Comparator.comparing(Headcount::on));
        Headcount latest = all.getLast();
        return with(
                to -> to.headcounts(List.copyOf(all)).headcount(latest.people).headcountOn(latest.on));
    }

    private StaffingView flagged() {
        Integer people = headcount;
        int above = people == null ? 0 : Math.max(0, people - posts);
        Flag now = people == null ? Flag.NOT_REPORTED : above > 0 ? Flag.OVER_USE : Flag.WITHIN;
        return with(to -> to.over(above).flag(now));
    }
}
