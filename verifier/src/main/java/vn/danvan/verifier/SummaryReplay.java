package vn.danvan.verifier;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryManifest.Issue;
import vn.danvan.kernel.summary.SummaryManifest.Version;
import vn.danvan.reporting.facts.FactFolds;
import vn.danvan.reporting.facts.MemoryRows;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.summary.SummaryCalculator;

/**
 * A log read again for one summary: its figures by the register's own arithmetic, without the register, and what the log has
 * of the summary itself.
 */
final class SummaryReplay {

    private final SummaryId summary;
    private final long until;
    private final MemoryRows rows = new MemoryRows();
    private final Map<Long, byte[]> events = new HashMap<>();
    private long next;
    private Instant recordedAt = Instant.EPOCH;

    private SummaryReplay(SummaryId summary, long until) {
        this.summary = summary;
        this.until = until;
    }

    /**
     * Reads a log that was verified.
     *
     * @param until the event after which the figures stand
     */
    static SummaryReplay of(Path log, SummaryId summary, long until) {
        SummaryReplay replay = new SummaryReplay(summary, until);
        new Export(log, true).read(replay::take);
        if (replay.next <= until) {
            throw Refusal.notVerified(
                    "Nhật ký đã xuất chưa đến vị trí " + until + " của báo cáo",
                    "The exported log does not reach index " + until + " of the summary");
        }
        return replay;
    }

    private boolean take(Lines lines) {
        for (int i = 0; i < lines.count(); i++) {
            boolean ofSummary = lines.head(i).subject().equals(summary.stream());
            if (next <= until || ofSummary) {
                byte[] bytes = lines.line(i);
                if (ofSummary) {
                    events.put(next, bytes);
                }
                if (next <= until) {
                    fold(SummaryInPack.read(bytes, Envelope.class));
                }
            }
            next++;
        }
        return true;
    }

    private void fold(Envelope envelope) {
        recordedAt = envelope.time();
        FactFolds.apply(rows, SummaryInPack.event(envelope), new Moment(next, envelope.time(), envelope.effectiveon()));
    }

    /** The events of the summary itself, by index. */
    Map<Long, byte[]> events() {
        return events;
    }

    /** The figures as JSON, under the letterhead of those that were handed out: that is the office's setting, no figure. */
    byte[] figures(JsonNode given) {
        try {
            Letterhead letterhead = Json.MAPPER.treeToValue(given.path("header").path("letterhead"), Letterhead.class);
            return Json.bytes(SummaryCalculator.calculate(
                    rows.facts(summary.period().key(), summary.kind(), until, recordedAt), letterhead));
        } catch (DomainError e) {
            throw Refusal.notVerified(
                    "Nhật ký đến đó không có kỳ báo cáo này", "Up to there the log has no such period");
        }
    }

    /** What was issued is what was signed: these figures and the narratives that the log has. */
    void checkContent(Version version, Words words) {
        Issue issue = version.issue();
        if (issue == null) {
            words.open("Bản này chưa ban hành", "This version was not issued");
            return;
        }
        Map<String, String> narratives = new TreeMap<>();
        new TreeMap<>(events).headMap(issue.issuedAt()).values().forEach(bytes -> {
            switch (SummaryInPack.event(SummaryInPack.read(bytes, Envelope.class))) {
                case SummaryEvent.NarrativeEdited edited -> narratives.put(edited.section(), edited.text());
                case SummaryEvent.NarrativeWithdrawn withdrawn -> narratives.remove(withdrawn.section());
                default -> {}
            }
        });
        if (!new SummaryContent(version.figures(), narratives, version.template())
                .hash()
                .equals(issue.content())) {
            throw Refusal.notVerified(
                    "Nội dung đã ký không phải số liệu và phần viết trong nhật ký",
                    "What was signed is not the figures and narratives that the log has");
        }
        words.right(
                "Bản đã ban hành số " + issue.number() + "-" + issue.symbol() + " đúng số liệu và phần viết đã ký",
                "Issue " + issue.number() + "-" + issue.symbol()
                        + " is of the figures and narratives that were signed");
    }
}
