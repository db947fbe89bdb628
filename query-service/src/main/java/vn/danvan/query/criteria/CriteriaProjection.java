package vn.danvan.query.criteria;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link CriteriaView}. */
public final class CriteriaProjection implements Projection {

    @Override
    public String name() {
        return "criteria";
    }

    /** All versions of a subject are one stream: each row shows the version of it that a command may name. */
    @EventHandler
    void on(CriteriaEvent event, Recorded at) {
        String subject = event.criteria().key();
        String key = subject + "/" + event.version().code();
        CriteriaView before = CriteriaView.TABLE.find(key).orElse(null);
        CriteriaView.TABLE.put(key, null, CriteriaView.fold(before, event, at));
        CriteriaView.TABLE
                .keysWhere("subject", subject, row -> row.version() != at.version())
                .forEach(other -> CriteriaView.TABLE.change(other, row -> row.withVersion(at.version())));
    }
}
