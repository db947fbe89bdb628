package vn.danvan.query.agency;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link AgencyView}. It comes before projections that ask who answers for whom. */
public final class AgencyProjection implements Projection {

    @Override
    public String name() {
        return "agency";
    }

    @EventHandler
    void on(AgencyEvent event, Recorded at) {
        String key = event.agency().key();
        AgencyView.TABLE.put(
                key, null, AgencyView.fold(AgencyView.TABLE.find(key).orElse(null), event, at));
    }
}
