package vn.danvan.reporting.store;

import java.util.Comparator;
import java.util.List;
import vn.danvan.reporting.facts.SummaryReportFact;
import vn.danvan.service.view.Snapshot;

/** The summaries that went out. */
public final class IssuedSummaries {

    private IssuedSummaries() {}

    /** A version that went out, with what it is a version of. */
    public record Issued(SummaryReportFact report, SummaryReportFact.Issue issue) {}

    /** All of them, the last issued first. */
    public static List<Issued> all(Snapshot snapshot) {
        return snapshot.all(FactTables.SUMMARY_REPORT).stream()
                .flatMap(report -> report.issued().stream().map(issue -> new Issued(report, issue)))
                .sorted(Comparator.comparingLong((Issued each) -> each.issue().issuedIndex())
                        .reversed())
                .toList();
    }
}
