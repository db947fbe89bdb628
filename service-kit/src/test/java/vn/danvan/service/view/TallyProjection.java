package vn.danvan.service.view;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyEvent;

/** Keeps the tally; never minds what is in an event. */
final class TallyProjection implements Projection {

    @Override
    public String name() {
        return "tally";
    }

    @EventHandler
    void on(AgencyEvent event, Recorded at) {
        long before = Tally.TABLE.find("all").map(Tally::events).orElse(0L);
        Tally.TABLE.put("all", null, new Tally(before + 1, at.index()));
    }
}
