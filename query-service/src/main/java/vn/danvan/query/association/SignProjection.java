package vn.danvan.query.association;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/**
 * Keeps {@link AssociationSign} from every event of the log: whatever somebody records who acts for
 * an association is a sign of its life.
 */
public final class SignProjection implements Projection {

    @Override
    public String name() {
        return "association-sign";
    }

    @EventHandler
    void on(Object event, Recorded at) {
        if (event instanceof AssociationEvent e) {
            String key = e.association().key();
            AssociationSign before = AssociationSign.TABLE.find(key).orElse(null);
            AssociationSign.TABLE.put(key, e.association(), AssociationSign.fold(before, e, at));
        }
        String body = at.actingFor();
        if (body != null) {
            AssociationSign.TABLE
                    .find(body)
                    .ifPresent(sign -> AssociationSign.TABLE.put(
                            body, sign.association(), sign.alive(at.recordedOn(), event, at)));
        }
    }
}
