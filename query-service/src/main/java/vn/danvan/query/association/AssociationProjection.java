package vn.danvan.query.association;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.CharterEvent;
import vn.danvan.kernel.association.FoundingEvent;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/**
 * Keeps {@link AssociationView}, {@link CharterView}, {@link SubUnitView} and {@link FoundingView}. The register of
 * associations is public to all who have an account; a charter and a sub-unit are read by their association, a founding by
 * those who read the province, so that it is owned by nobody else.
 */
public final class AssociationProjection implements Projection {

    @Override
    public String name() {
        return "association";
    }

    @EventHandler
    void on(AssociationEvent event, Recorded at) {
        String key = event.association().key();
        AssociationView before = AssociationView.TABLE.find(key).orElse(null);
        AssociationView.TABLE.put(key, null, AssociationView.fold(before, event, at));
    }

    @EventHandler
    void on(CharterEvent event, Recorded at) {
        String key = event.charter().key();
        CharterView before = CharterView.TABLE.find(key).orElse(null);
        CharterView.TABLE.put(key, event.charter().association(), CharterView.fold(before, event, at));
    }

    @EventHandler
    void on(SubUnitEvent event, Recorded at) {
        String key = event.subUnit().key();
        SubUnitView after = SubUnitView.fold(SubUnitView.TABLE.find(key).orElse(null), event, at);
        SubUnitView.TABLE.put(key, after.association(), after);
    }

    @EventHandler
    void on(FoundingEvent event, Recorded at) {
        String key = event.founding().key();
        FoundingView before = FoundingView.TABLE.find(key).orElse(null);
        FoundingView.TABLE.put(key, event.founding(), FoundingView.fold(before, event, at));
    }
}
