package vn.danvan.query.period;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link PeriodView}, but for its counts; it comes before the projection of obligations, which keeps those. */
public final class PeriodProjection implements Projection {

    @Override
    public String name() {
        return "period";
    }

    @EventHandler
    void on(PeriodEvent event, Recorded at) {
        String key = event.period().key();
        PeriodView.TABLE.put(
                key, null, PeriodView.fold(PeriodView.TABLE.find(key).orElse(null), event, at));
    }
}
