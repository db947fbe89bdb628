package vn.danvan.query.publicservice;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link PublicServiceView} twice: for who delivers a service, and for who assigned it, or its successor. */
public final class PublicServiceProjection implements Projection {

    @Override
    public String name() {
        return "public_service";
    }

    @EventHandler
    void on(PublicServiceEvent event, Recorded at) {
        String key = event.service().key();
        PublicServiceView after =
                PublicServiceView.fold(PublicServiceView.TABLE.find(key).orElse(null), event, at);
        PublicServiceView.TABLE.put(key, after.association(), after);
        PublicServiceView.ASSIGNED.put(key, AgencyView.answering(after.agency()), after);
    }

    @EventHandler
    void on(AgencyEvent.MergedInto event) {
        PublicServiceView.ASSIGNED
                .ownedBy(event.agency())
                .forEach(key -> PublicServiceView.ASSIGNED.give(key, AgencyView.answering(event.successor())));
    }
}
