package vn.danvan.command.staffing;

import java.util.List;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYearEvent;

/**
 * The posts that associations have in the years whose books are open: they can be divided among successors. Posts are
 * allotted only in a year with a ceiling, so every stream that could have some is asked, also one that is not there yet:
 * no allotment slips in beside the decision.
 */
final class StaffingEstate implements Estate {

    private static final String CATEGORY = "staffing";

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        return past.ofAll("staffing-year", StaffingYearEvent.class).stream()
                .map(StaffingYearEvent::year)
                .distinct()
                .filter(year -> !YearOfPosts.closed(year, past))
                .map(year -> new StaffingId(year, association))
                .map(staffing -> new Holding(Holding.Kind.POSTS, staffing.stream(), posts(staffing, past)))
                .filter(holding -> holding.quantity() > 0)
                .toList();
    }

    private static int posts(StaffingId staffing, Past past) {
        return past.of(staffing, StaffingEvent.class).stream()
                .filter(StaffingEvent.Move.class::isInstance)
                .mapToInt(event -> ((StaffingEvent.Move) event).delta())
                .sum();
    }

    /** First they leave the one and then they reach the other, so that the year's total never rises in between. */
    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String item = passing.holding().item();
        StaffingId from = StaffingId.parse(item.substring(CATEGORY.length() + 1));
        StaffingId to = new StaffingId(from.year(), passing.to());
        int posts = Math.toIntExact(passing.holding().quantity());
        aggregates.change(Staffing.class, from, staffing -> staffing.give(posts, passing.to(), passing.decision()));
        aggregates.changeOrMake(
                Staffing.class, to, _ -> Staffing.receive(to, posts, passing.from(), passing.decision()));
    }
}
