package vn.danvan.service.view;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyEvent;

/** Keeps cards; cannot take the names that it is told to refuse. A card belongs to its parent. */
final class CardProjection implements Projection {

    final Set<String> refused = new HashSet<>();

    @Override
    public String name() {
        return "card";
    }

    @EventHandler
    void on(AgencyEvent event, Recorded at) {
        String key = event.agency().key();
        switch (event) {
            case AgencyEvent.Registered e ->
                Card.TABLE.put(
                        key,
                        e.parent(),
                        new Card(e.agency(), e.name(), e.level(), e.parent(), e.validFrom(), 0, at.version()));
            case AgencyEvent.Renamed e -> {
                Card.TABLE.change(key, card -> card.renamed(e.name(), at));
                if (refused.contains(e.name())) {
                    throw new IllegalArgumentException("not this name: " + e.name());
                }
            }
            case AgencyEvent.MergedInto e -> {
                for (String child : Card.TABLE.keysWhere(
                        "parent", key, card -> card.level() != vn.danvan.kernel.agency.Level.PROVINCE)) {
                    Card.TABLE.change(
                            child,
                            card -> card.renamed(
                                    card.name() + " → " + e.successor().key(), at));
                }
                Card.TABLE.ownedBy(e.agency()).forEach(owned -> Card.TABLE.give(owned, e.successor()));
            }
            case AgencyEvent.ParentChanged _, AgencyEvent.Split _, AgencyEvent.Abolished _ -> {}
        }
    }
}
