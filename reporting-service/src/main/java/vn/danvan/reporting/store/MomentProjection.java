package vn.danvan.reporting.store;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps when each event was recorded, so that a summary can say how current it is. */
public final class MomentProjection implements Projection {

    @Override
    public String name() {
        return "moments";
    }

    @EventHandler
    void on(Object event, Recorded at) {
        FactTables.MOMENT.put(FactTables.MOMENT_KEY, null, new FactTables.RecordedAt(at.recordedAt()));
    }
}
