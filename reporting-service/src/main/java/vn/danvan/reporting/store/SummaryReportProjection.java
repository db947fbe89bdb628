package vn.danvan.reporting.store;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.facts.SummaryReportFact;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps which summaries went out, and with the figures of which log index. */
public final class SummaryReportProjection implements Projection {

    @Override
    public String name() {
        return "summary-reports";
    }

    @EventHandler
    void on(SummaryEvent event, Recorded at) {
        String key = event.summary().key();
        FactTables.SUMMARY_REPORT.put(
                key,
                null,
                SummaryReportFact.fold(
                        FactTables.SUMMARY_REPORT.find(key).orElse(null),
                        event,
                        new Moment(at.index(), at.recordedAt(), at.effectiveOn())));
    }
}
