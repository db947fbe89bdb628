package vn.danvan.reporting.store;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.facts.ReportTextFact;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps what reports say in words. No figure comes from it. */
public final class ReportTextProjection implements Projection {

    @Override
    public String name() {
        return "report-texts";
    }

    @EventHandler
    void on(ProgressReportEvent event, Recorded at) {
        String key = event.report().key();
        FactTables.REPORT_TEXT.put(
                key,
                null,
                ReportTextFact.fold(
                        FactTables.REPORT_TEXT.find(key).orElse(null),
                        event,
                        new Moment(at.index(), at.recordedAt(), at.effectiveOn())));
    }
}
