package vn.danvan.reporting.store;

import java.util.List;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.ReportTextFact;
import vn.danvan.reporting.facts.Span;
import vn.danvan.service.view.Snapshot;

/** What reports say in words. */
public final class ReportTexts {

    private ReportTexts() {}

    /** The texts of the reports whose figures a summary adds up, by day of the period and report, as of the snapshot. */
    public static List<ReportTextFact> of(Snapshot snapshot, Facts facts) {
        Span own = facts.scope().own();
        return own.reported().stream()
                .flatMap(period -> snapshot
                        .where(FactTables.REPORT_TEXT, "period", period.period().key())
                        .stream()
                        .filter(text -> own.of(text.report().form()).stream()
                                .anyMatch(part -> part.period().equals(period))))
                .toList();
    }
}
