package vn.danvan.command.publicservice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;

/** Services that have not ended pass to whoever delivers them from then on. */
final class PublicServiceEstate implements Estate {

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        Set<PublicServiceId> touched = new LinkedHashSet<>();
        for (PublicServiceEvent event : past.ofAll("public-service", PublicServiceEvent.class)) {
            if (association.equals(deliverer(event, null))) {
                touched.add(event.service());
            }
        }
        List<Holding> held = new ArrayList<>();
        for (PublicServiceId service : touched) {
            AssociationId now = null;
            for (PublicServiceEvent event : past.of(service, PublicServiceEvent.class)) {
                now = deliverer(event, now);
            }
            if (association.equals(now)) {
                held.add(new Holding(Holding.Kind.PUBLIC_SERVICE, service.stream(), 1));
            }
        }
        return held;
    }

    private static @Nullable AssociationId deliverer(PublicServiceEvent event, @Nullable AssociationId before) {
        return switch (event) {
            case PublicServiceEvent.Assigned e -> e.association();
            case PublicServiceEvent.Passed e -> e.to();
            case PublicServiceEvent.Ended _ -> null;
            case PublicServiceEvent.Amended _,
                    PublicServiceEvent.ResultReported _,
                    PublicServiceEvent.ResultConfirmed _,
                    PublicServiceEvent.ResultReturned _ -> before;
        };
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String item = passing.holding().item();
        PublicServiceId service = new PublicServiceId(UUID.fromString(item.substring(item.indexOf('/') + 1)));
        aggregates.change(PublicService.class, service, held -> held.pass(passing));
    }
}
