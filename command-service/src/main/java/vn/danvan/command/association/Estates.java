package vn.danvan.command.association;

import java.util.List;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;

/** All estates together. */
public final class Estates {

    private final List<Estate> all;

    /** @param all one of each feature that keeps something for associations */
    public Estates(List<Estate> all) {
        this.all = List.copyOf(all);
    }

    /** All that any feature holds for the association. */
    public List<Holding> heldBy(AssociationId association, Past past) {
        return all.stream()
                .flatMap(estate -> estate.heldBy(association, past).stream())
                .toList();
    }

    /** Passes a thing by the estate that holds it. */
    public void pass(Estate.Passing passing, Past past, Aggregates aggregates) {
        all.stream()
                .filter(estate -> estate.heldBy(passing.from(), past).stream()
                        .anyMatch(held -> held.item().equals(passing.holding().item())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody holds " + passing.holding()))
                .pass(passing, aggregates);
    }
}
