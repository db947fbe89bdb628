package vn.danvan.query.recipient;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link RecipientGroupView}; everybody may read it, as it stands under every document. */
public final class RecipientGroupProjection implements Projection {

    @Override
    public String name() {
        return "recipient-group";
    }

    @EventHandler
    void on(RecipientGroupEvent event, Recorded at) {
        String key = event.group().key();
        RecipientGroupView before = RecipientGroupView.TABLE.find(key).orElse(null);
        RecipientGroupView.TABLE.put(key, null, RecipientGroupView.fold(before, event, at));
    }
}
