package vn.danvan.query.leader;

import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link LeaderView} and {@link OfficeView}. */
public final class LeaderProjection implements Projection {

    @Override
    public String name() {
        return "leader";
    }

    @EventHandler
    void on(LeaderEvent event, Recorded at) {
        String key = event.leader().key();
        LeaderView after = LeaderView.fold(LeaderView.TABLE.find(key).orElse(null), event, at);
        LeaderView.TABLE.put(key, after.association(), after);
        if (event instanceof LeaderEvent.Corrected) {
            for (OfficeId office : after.offices()) {
                OfficeView.TABLE.change(office.key(), it -> it.withPerson(after));
            }
        }
    }

    @EventHandler
    void on(OfficeEvent event, Recorded at) {
        String key = event.office().key();
        OfficeView after = OfficeView.fold(OfficeView.TABLE.find(key).orElse(null), event, taking(event), at);
        OfficeView.TABLE.put(key, after.association(), after);
    }

    /** An ended association has no leaders; they do not pass to whoever follows it. */
    @EventHandler
    void on(AssociationEvent.Ended event, Recorded at) {
        for (String office : OfficeView.TABLE.ownedBy(event.association())) {
            OfficeView.TABLE.change(office, it -> it.without(event, at));
        }
    }

    private static @Nullable LeaderView taking(OfficeEvent event) {
        OfficeEvent.Term term = switch (event) {
            case OfficeEvent.Appointed e -> e.term();
            case OfficeEvent.Reelected e -> e.term();
            default -> null;
        };
        if (term == null) {
            return null;
        }
        String key = term.leader().key();
        LeaderView.TABLE.change(key, it -> it.holding(event.office()));
        return LeaderView.TABLE.get(key);
    }
}
