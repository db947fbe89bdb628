package vn.danvan.command.association;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.Transfer;

/**
 * All estates together. What they hold is complete: if anything comes to a category that an estate looked through before
 * the decision is appended, the decision is made anew.
 */
public final class Estates {

    private final List<Estate> all;

    /** @param all one of each feature that keeps something for associations */
    public Estates(List<Estate> all) {
        this.all = List.copyOf(all);
    }

    /** All that any feature holds for these associations. */
    public Held heldBy(List<AssociationId> associations, Past past) {
        Past complete = past.missingNothing();
        Map<AssociationId, List<Holding>> holdings = new LinkedHashMap<>();
        Map<String, Estate> keepers = new HashMap<>();
        for (AssociationId association : associations) {
            List<Holding> own = new ArrayList<>();
            for (Estate estate : all) {
                for (Holding holding : estate.heldBy(association, complete)) {
                    own.add(holding);
                    keepers.put(holding.item(), estate);
                }
            }
            holdings.put(association, List.copyOf(own));
        }
        return new Held(holdings, keepers);
    }

    /** What some associations hold, and which estate keeps each thing. */
    public static final class Held {

        private final Map<AssociationId, List<Holding>> holdings;
        private final Map<String, Estate> keepers;

        private Held(Map<AssociationId, List<Holding>> holdings, Map<String, Estate> keepers) {
            this.holdings = holdings;
            this.keepers = keepers;
        }

        /** By association, in the order of the features' estates. */
        public Map<AssociationId, List<Holding>> holdings() {
            return holdings;
        }

        /** Passes each thing by the estate that keeps it. */
        void pass(List<Transfer> transfers, String decision, Aggregates aggregates) {
            for (Transfer transfer : transfers) {
                Estate keeper = keepers.get(transfer.item());
                if (keeper == null) {
                    throw new IllegalStateException("nobody keeps " + transfer);
                }
                Holding holding = new Holding(transfer.kind(), transfer.item(), transfer.quantity());
                keeper.pass(new Estate.Passing(holding, transfer.from(), transfer.to(), decision), aggregates);
            }
        }
    }
}
