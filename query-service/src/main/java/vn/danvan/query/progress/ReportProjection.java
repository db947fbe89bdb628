package vn.danvan.query.progress;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link ReportView}; who answers for one reads it. */
public final class ReportProjection implements Projection {

    @Override
    public String name() {
        return "report";
    }

    @EventHandler
    void on(ProgressReportEvent event, Recorded at) {
        String key = event.report().key();
        ReportView.TABLE.put(
                key,
                AgencyView.answering(event.report().agency(), event.report().stream()),
                ReportView.fold(ReportView.TABLE.find(key).orElse(null), event, at));
    }
}
