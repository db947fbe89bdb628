package vn.danvan.query.deliverable;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link DeliverableView}. Everybody reads it: who leads, who coordinates, who is asked. */
public final class DeliverableProjection implements Projection {

    @Override
    public String name() {
        return "deliverable";
    }

    @EventHandler
    void on(DeliverableEvent event, Recorded at) {
        String key = event.deliverable().key();
        DeliverableView before = DeliverableView.TABLE.find(key).orElse(null);
        DeliverableView.TABLE.put(key, null, DeliverableView.fold(before, event, at));
        if (event instanceof DeliverableEvent.Superseded e) {
            DeliverableView.TABLE.change(e.by().key(), later -> later.superseding(e.deliverable()));
        }
    }
}
