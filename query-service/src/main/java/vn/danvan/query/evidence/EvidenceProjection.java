package vn.danvan.query.evidence;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link EvidenceView}. */
public final class EvidenceProjection implements Projection {

    @Override
    public String name() {
        return "evidence";
    }

    @EventHandler
    void on(EvidenceEvent.Stored event, Recorded at) {
        EvidenceView.TABLE.put(event.evidence().key(), event.evidence().body(), EvidenceView.of(event, at));
    }
}
