package vn.danvan.query.association;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link AssociationView}. */
public final class AssociationProjection implements Projection {

    @Override
    public String name() {
        return "association";
    }

    @EventHandler
    void on(AssociationEvent event, Recorded at) {
        String key = event.association().key();
        AssociationView before = AssociationView.TABLE.find(key).orElse(null);
        AssociationView.TABLE.put(key, null, AssociationView.fold(before, event, at));
    }
}
