package vn.danvan.reporting;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.document.Mark;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.summary.Issuer;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.service.view.Snapshot;

/** The figures that a summary report shows: the one place that knows how they follow from its period and kind. */
@Component
class SummaryFigures {

    private final Letterhead letterhead;

    SummaryFigures(@Qualifier("reportingLetterhead") Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    /** The rows as they stood after an event. */
    Facts facts(Snapshot snapshot, SummaryId summary, long logIndex) {
        return FactsReader.read(snapshot.at(logIndex), summary.period().key(), summary.kind());
    }

    /** The rows of the same summary as they stood after an earlier event, from which one can go on to these. */
    Facts earlier(Snapshot snapshot, Facts later, long logIndex) {
        return FactsReader.earlier(snapshot.at(logIndex), later);
    }

    /** The figures that follow from the rows. */
    Summary of(Facts facts) {
        return SummaryCalculator.calculate(facts, letterhead);
    }

    /** The document of a version, in the form of the body that issues it. */
    PartyDocument document(Facts facts, Summary summary, Mark mark) {
        return SummaryDocument.of(summary, DocumentForm.of(Issuer.kind(facts, letterhead)), mark);
    }

    /** The figures as of an event. */
    Summary of(Snapshot snapshot, SummaryId summary, long logIndex) {
        return of(facts(snapshot, summary, logIndex));
    }
}
