package vn.danvan.query.progress;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link ReportView}; a successor reads those of its predecessor. */
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
                AgencyView.answering(event.report().agency()),
                ReportView.fold(ReportView.TABLE.find(key).orElse(null), event, at));
    }

    @EventHandler
    void on(AgencyEvent.MergedInto event) {
        ReportView.TABLE
                .ownedBy(event.agency())
                .forEach(key -> ReportView.TABLE.give(key, AgencyView.answering(event.successor())));
    }
}
