package vn.danvan.query.deliverable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableId;

/**
 * What is overdue on a day, computed when it is asked for.
 *
 * @param on the day
 * @param asOfIndex log index that was applied
 */
public record Overdue(LocalDate on, List<Item> items, long asOfIndex) {

    /**
     * A step, or the document itself, that is not there although its day is past.
     *
     * @param milestone code of the step; absent for the document itself
     * @param lead who answers for it now
     */
    public record Item(
            DeliverableId deliverable,
            String title,
            AgencyId lead,
            @Nullable String milestone,
            @Nullable String name,
            LocalDate dueOn,
            long daysLate) {}

    static Overdue of(List<DeliverableView> all, LocalDate on, long asOfIndex) {
        List<Item> items = new ArrayList<>();
        for (DeliverableView view : all) {
            if (view.open()) {
                view.milestones().stream()
                        .filter(step -> step.reachedOn() == null && step.dueOn().isBefore(on))
                        .forEach(step -> items.add(item(view, step.code(), step.name(), step.dueOn(), on)));
                if (view.dueOn().isBefore(on)) {
                    items.add(item(view, null, null, view.dueOn(), on));
                }
            }
        }
        items.sort(Comparator.comparing(Item::dueOn)
                .thenComparing(item -> item.deliverable().key())
                .thenComparing(item -> item.milestone() == null ? "" : item.milestone()));
        return new Overdue(on, List.copyOf(items), asOfIndex);
    }

    private static Item item(
            DeliverableView view, @Nullable String milestone, @Nullable String name, LocalDate dueOn, LocalDate on) {
        return new Item(
                view.deliverable(),
                view.title(),
                view.answering(),
                milestone,
                name,
                dueOn,
                ChronoUnit.DAYS.between(dueOn, on));
    }
}
