package vn.danvan.query.summary;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.template.TemplateId;
import vn.danvan.query.template.TemplateView;
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
        SummaryView.TABLE.put(key, null, SummaryView.fold(before, event, at, SummaryProjection::template));
    }

    /** The template in use with that file; the command has made sure that there is one. */
    private static TemplateId template(ContentHash content) {
        return TemplateView.TABLE
                .keysWhere(
                        "status",
                        TemplateView.Status.IN_USE.name(),
                        template -> template.content().equals(content))
                .stream()
                .findFirst()
                .map(TemplateId::new)
                .orElseThrow(() -> new IllegalStateException("no template in use: " + content.value()));
    }
}
