package vn.danvan.command.aid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;

/** Grants that are neither refused nor closed pass with their balance. */
final class AidEstate implements Estate {

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        Set<AidGrantId> touched = new LinkedHashSet<>();
        for (AidEvent event : past.ofAll("aid", AidEvent.class)) {
            if (association.equals(newHolder(event))) {
                touched.add(event.grant());
            }
        }
        List<Holding> held = new ArrayList<>();
        for (AidGrantId grant : touched) {
            AidLedger ledger = new AidLedger();
            if (association.equals(openHolder(past.of(grant, AidEvent.class), ledger))) {
                held.add(new Holding(
                        Holding.Kind.AID, grant.stream(), ledger.balance().dong()));
            }
        }
        return held;
    }

    private static @Nullable AssociationId newHolder(AidEvent event) {
        return switch (event) {
            case AidEvent.Registered e -> e.association();
            case AidEvent.Passed e -> e.to();
            default -> null;
        };
    }

    /** Who holds the grant, or none when nobody answers for it any more. */
    private static @Nullable AssociationId openHolder(List<AidEvent> events, AidLedger ledger) {
        AssociationId holder = null;
        boolean approved = false;
        for (AidEvent event : events) {
            switch (event) {
                case AidEvent.Registered e -> holder = e.association();
                case AidEvent.Passed e -> holder = e.to();
                case AidEvent.Approved _ -> approved = true;
                case AidEvent.Refused _ -> holder = approved ? holder : null;
                case AidEvent.Closed _ -> holder = null;
                case AidEvent.Received e -> ledger.on(e);
                case AidEvent.Spent e -> ledger.on(e);
                case AidEvent.EntryCancelled e -> ledger.on(e);
                case AidEvent.PledgeAmended _, AidEvent.UseReported _ -> {}
            }
        }
        return holder;
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String item = passing.holding().item();
        AidGrantId grant = new AidGrantId(UUID.fromString(item.substring(item.indexOf('/') + 1)));
        aggregates.change(AidGrant.class, grant, held -> held.pass(passing));
    }
}
