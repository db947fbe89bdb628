package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;

/**
 * One association's posts of one year.
 *
 * @param posts allotted, as they stand
 * @param headcounts what the association said of its people, in log order
 * @param moveIndexes log indexes of what gave it the posts and took them
 */
public record StaffingFact(StaffingId staffing, int posts, List<Headcount> headcounts, List<Long> moveIndexes) {

    /** How many people there were on a day. */
    public record Headcount(LocalDate on, int people, long logIndex) {}

    static StaffingFact fold(@Nullable StaffingFact before, StaffingEvent event, Moment at) {
        StaffingFact it = before == null ? new StaffingFact(event.staffing(), 0, List.of(), List.of()) : before;
        return switch (event) {
            case StaffingEvent.Move e ->
                new StaffingFact(it.staffing, it.posts + e.delta(), it.headcounts, with(it.moveIndexes, at.logIndex()));
            case StaffingEvent.HeadcountReported e ->
                new StaffingFact(
                        it.staffing,
                        it.posts,
                        with(it.headcounts, new Headcount(e.on(), e.headcount(), at.logIndex())),
                        it.moveIndexes);
        };
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    /** The people on the latest day up to a day that was reported; of two reports of one day the later holds. */
    public Optional<Headcount> upTo(LocalDate day) {
        return headcounts.stream()
                .filter(headcount -> !headcount.on.isAfter(day))
                .reduce((one, other) -> other.on.isBefore(one.on) ? one : other);
    }
}
