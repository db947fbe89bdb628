package vn.danvan.reporting.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.reporting.facts.SummaryReportFact;
import vn.danvan.service.view.Snapshot;

/** The summaries that went out. */
public final class IssuedSummaries {

    private IssuedSummaries() {}

    /** A version that went out, with what it is a version of. */
    public record Issued(SummaryReportFact report, SummaryReportFact.Issue issue) {}

    /** The report with all its versions, if there is one. */
    public static Optional<SummaryReportFact> find(Snapshot snapshot, SummaryId summary) {
        return snapshot.find(FactTables.SUMMARY_REPORT, summary.key());
    }

    /** All of them, the last issued first. */
    public static List<Issued> all(Snapshot snapshot) {
        return snapshot.all(FactTables.SUMMARY_REPORT).stream()
                .flatMap(report -> report.issued().stream().map(issue -> new Issued(report, issue)))
                .sorted(Comparator.comparingLong((Issued each) -> each.issue().issuedIndex())
                        .reversed())
                .toList();
    }
}
