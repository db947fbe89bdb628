package vn.danvan.query.dissemination;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link DisseminationView}; a successor reads that of its predecessor. */
public final class DisseminationProjection implements Projection {

    @Override
    public String name() {
        return "dissemination";
    }

    @EventHandler
    void on(DisseminationEvent event, Recorded at) {
        String key = event.dissemination().key();
        switch (event) {
            case DisseminationEvent.Recorded e ->
                DisseminationView.TABLE.put(
                        key, AgencyView.answering(e.agency()), DisseminationView.recorded(e, district(e.agency()), at));
            case DisseminationEvent.Corrected e -> DisseminationView.TABLE.change(key, act -> act.corrected(e, at));
            case DisseminationEvent.Voided e -> DisseminationView.TABLE.change(key, act -> act.voided(e, at));
        }
    }

    /** The district's agency that it is or that stands above it. */
    private static @Nullable AgencyId district(AgencyId agency) {
        Set<AgencyId> seen = new HashSet<>();
        AgencyView at = AgencyView.TABLE.find(agency.key()).orElse(null);
        while (at != null && seen.add(at.agency())) {
            if (at.level() == Level.DISTRICT) {
                return at.agency();
            }
            AgencyId parent = at.parent();
            at = parent == null ? null : AgencyView.TABLE.find(parent.key()).orElse(null);
        }
        return null;
    }
}
