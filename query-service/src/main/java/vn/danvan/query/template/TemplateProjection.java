package vn.danvan.query.template;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.template.TemplateEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link TemplateView}. Everybody reads it: a form of documents is no secret. */
public final class TemplateProjection implements Projection {

    @Override
    public String name() {
        return "template";
    }

    @EventHandler
    void on(TemplateEvent event, Recorded at) {
        String key = event.template().key();
        TemplateView before = TemplateView.TABLE.find(key).orElse(null);
        TemplateView.TABLE.put(key, null, TemplateView.fold(before, event, at));
    }
}
