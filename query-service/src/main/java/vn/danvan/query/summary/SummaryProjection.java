package vn.danvan.query.summary;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link SummaryView}. */
public final class SummaryProjection implements Projection {

    @Override
    public String name() {
        return "summary";
    }

    @EventHandler
    void on(SummaryEvent event, Recorded at) {
        String key = event.summary().key();
        SummaryView before = SummaryView.TABLE.find(key).orElse(null);
        SummaryView.TABLE.put(key, null, SummaryView.fold(before, event, at));
    }
}
