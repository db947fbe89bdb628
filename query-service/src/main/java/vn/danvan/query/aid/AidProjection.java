package vn.danvan.query.aid;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link AidGrantView}. Whoever holds the grant reads it. */
public final class AidProjection implements Projection {

    @Override
    public String name() {
        return "aid";
    }

    @EventHandler
    void on(AidEvent event, Recorded at) {
        String key = event.grant().key();
        AidGrantView after = AidGrantView.fold(AidGrantView.TABLE.find(key).orElse(null), event, at);
        AidGrantView.TABLE.put(key, after.association(), after);
    }
}
