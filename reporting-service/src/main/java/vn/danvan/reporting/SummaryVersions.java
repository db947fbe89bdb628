package vn.danvan.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.reporting.document.Correction;
import vn.danvan.reporting.document.DraftMark;
import vn.danvan.reporting.document.IssueMark;
import vn.danvan.reporting.document.Mark;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.SummaryReportFact;
import vn.danvan.reporting.facts.SummaryReportFact.Issue;
import vn.danvan.reporting.store.IssuedSummaries;
import vn.danvan.reporting.store.StoredChanges;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.trace.Difference;
import vn.danvan.service.view.Snapshot;

/** The versions of a summary report: their figures, and what each changes of the one that it replaces. */
@Component
class SummaryVersions {

    private final SummaryFigures figures;

    SummaryVersions(SummaryFigures figures) {
        this.figures = figures;
    }

    /** A version that went out, with the one that it replaced. */
    record Issued(Issue issue, @Nullable Issue replaced) {}

    /** A version's figures and its document. */
    record Shown(Summary summary, PartyDocument document) {}

    /**
     * A version that went out.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}
     */
    static Issued issued(Snapshot snapshot, SummaryId id, int version) {
        List<Issue> all = IssuedSummaries.find(snapshot, id)
                .orElseThrow(KernelCode.NOT_FOUND::refuse)
                .issued();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).version() == version) {
                return new Issued(all.get(i), i == 0 ? null : all.get(i - 1));
            }
        }
        throw KernelCode.NOT_FOUND.refuse();
    }

    /**
     * The version that is being made.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when none is
     */
    static SummaryReportFact inTheMaking(Snapshot snapshot, SummaryId id) {
        return IssuedSummaries.find(snapshot, id)
                .filter(report -> report.stage().inTheMaking())
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
    }

    /** What the document of an issued version shows. */
    Shown of(Snapshot snapshot, SummaryId id, Issued issued) {
        Issue issue = issued.issue();
        Facts facts = figures.facts(snapshot, id, issue.figuresAt());
        Summary summary = figures.of(facts);
        Correction correction = correction(
                snapshot, id, issued.replaced(), facts, new Correction.Content(summary, issue.narratives()), false);
        return shown(
                facts,
                summary,
                new IssueMark(
                        issue.version(),
                        issue.name(),
                        issue.issuedOn(),
                        issue.issuedIndex(),
                        correction,
                        issue.narratives(),
                        issue.content()));
    }

    /** What the document of the version being made shows. */
    Shown of(Snapshot snapshot, SummaryReportFact report) {
        SummaryId id = report.summary();
        Facts facts = figures.facts(snapshot, id, report.figuresAt());
        Summary summary = figures.of(facts);
        Map<String, String> narratives = report.content().narratives();
        Correction correction = correction(
                snapshot,
                id,
                report.replaced().orElse(null),
                facts,
                new Correction.Content(summary, narratives),
                false);
        return shown(
                facts,
                summary,
                new DraftMark(
                        report.version(),
                        correction,
                        narratives,
                        report.content().hash()));
    }

    private Shown shown(Facts facts, Summary summary, Mark mark) {
        return new Shown(summary, figures.document(facts, summary, mark));
    }

    /**
     * What a version changes, with the events that moved each figure.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when it replaced none
     */
    Correction difference(Snapshot snapshot, SummaryId id, Issued issued) {
        Facts facts = figures.facts(snapshot, id, issued.issue().figuresAt());
        Correction correction = correction(
                snapshot,
                id,
                issued.replaced(),
                facts,
                new Correction.Content(figures.of(facts), issued.issue().narratives()),
                true);
        if (correction == null) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        return correction;
    }

    private @Nullable Correction correction(
            Snapshot snapshot,
            SummaryId id,
            @Nullable Issue replaced,
            Facts facts,
            Correction.Content now,
            boolean traced) {
        if (replaced == null) {
            return null;
        }
        Facts then = traced && replaced.figuresAt() <= facts.logIndex()
                ? figures.earlier(snapshot, facts, replaced.figuresAt())
                : figures.facts(snapshot, id, replaced.figuresAt());
        return Correction.of(
                replaced.name(),
                replaced.because(),
                new Correction.Content(figures.of(then), replaced.narratives()),
                now,
                traced ? traced(snapshot, then, facts) : Difference.figures(then, facts));
    }

    /** The figures that differ; with what moved them, unless too much has happened in between. */
    private static List<Difference.Change> traced(Snapshot snapshot, Facts then, Facts now) {
        return StoredChanges.within(snapshot.at(now.logIndex()), then.logIndex())
                .map(between -> Difference.between(then, now, between))
                .orElseGet(() -> Difference.figures(then, now));
    }
}
