package vn.danvan.query.form;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link FormView}. */
public final class FormProjection implements Projection {

    @Override
    public String name() {
        return "form";
    }

    @EventHandler
    void on(FormEvent event, Recorded at) {
        String key = event.form().key();
        FormView.TABLE.put(key, null, FormView.fold(FormView.TABLE.find(key).orElse(null), event, at));
    }
}
