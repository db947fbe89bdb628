package vn.danvan.command.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryManifest;
import vn.danvan.kernel.summary.SummaryManifest.Issue;
import vn.danvan.kernel.summary.SummaryManifest.Version;
import vn.danvan.log.StoredEvent;

/** The versions of a summary, from its events: each as it was last generated, and what it was issued as. */
final class SummaryVersions {

    private final SortedMap<Integer, Version> versions = new TreeMap<>();

    private SummaryVersions() {}

    static SummaryManifest of(SummaryId summary, List<StoredEvent> events) {
        SummaryVersions found = new SummaryVersions();
        for (StoredEvent stored : events) {
            Object event = Envelope.parse(stored.envelope()).event(Events.TYPES);
            switch ((SummaryEvent) event) {
                case SummaryEvent.Generated e ->
                    found.versions.put(
                            e.version(),
                            new Version(e.version(), stored.index(), e.logIndex(), e.figures(), e.template(), null));
                case SummaryEvent.Issued e -> found.issued(e, stored.index());
                default -> {}
            }
        }
        return new SummaryManifest(summary, new ArrayList<>(found.versions.values()));
    }

    private void issued(SummaryEvent.Issued e, long index) {
        versions.computeIfPresent(
                e.version(),
                (number, last) -> new Version(
                        number,
                        last.generatedAt(),
                        last.logIndex(),
                        last.figures(),
                        last.template(),
                        new Issue(index, e.issuer(), e.number(), e.symbol(), e.issuedOn(), e.content())));
    }
}
