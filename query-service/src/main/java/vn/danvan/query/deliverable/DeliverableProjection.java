package vn.danvan.query.deliverable;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.query.agency.AgencyView;
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
        DeliverableView now = DeliverableView.fold(before, event, at);
        DeliverableView.TABLE.put(key, null, now.answeredBy(answering(now)));
        if (event instanceof DeliverableEvent.Superseded e) {
            DeliverableView.TABLE.change(e.by().key(), later -> later.superseding(e.deliverable()));
        }
    }

    /** Whoever takes an agency's place answers for the documents that passed to it. In a projection's handler. */
    public static void handOver(AgencyId giver) {
        for (String key : DeliverableView.TABLE.keysWhere("answering", giver.key(), _ -> true)) {
            DeliverableView.TABLE.change(key, it -> it.answeredBy(answering(it)));
        }
    }

    private static AgencyId answering(DeliverableView it) {
        return AgencyView.answering(it.lead(), it.deliverable().stream());
    }
}
