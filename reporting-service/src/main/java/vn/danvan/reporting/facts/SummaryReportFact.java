package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;

/**
 * A summary report: which figures it shows, and what of it went out.
 *
 * @param period what it is about
 * @param figuresAt log index of the figures of the version that is being made or counts
 * @param figures their hash
 * @param narratives text by section, of the version that is being made or counts
 * @param issued what went out, in order
 */
public record SummaryReportFact(
        SummaryId summary,
        PeriodId period,
        SummaryKind kind,
        long figuresAt,
        ContentHash figures,
        Map<String, String> narratives,
        List<Issue> issued) {

    /** Copies map and list. */
    public SummaryReportFact {
        narratives = Collections.unmodifiableSortedMap(new TreeMap<>(narratives));
        issued = List.copyOf(issued);
    }

    /** Whether what went out counts. */
    public enum Standing {
        /** Có hiệu lực. */
        COUNTS,
        /** Đang được đính chính. */
        IN_CORRECTION,
        /** Đã có bản đính chính thay thế. */
        CORRECTED,
        /** Đã thu hồi. */
        REVOKED;

        /** Whether it is the version that people have to go by. */
        public boolean counts() {
            return this == COUNTS || this == IN_CORRECTION;
        }
    }

    /**
     * A version that went out.
     *
     * @param version from 1
     * @param number within the issuer's series of the year
     * @param figuresAt log index of its figures
     * @param narratives text by section
     * @param issuedIndex log index of its issue
     * @param because why it is or was corrected or revoked; absent while it counts
     */
    public record Issue(
            int version,
            int number,
            String symbol,
            LocalDate issuedOn,
            long figuresAt,
            ContentHash figures,
            Map<String, String> narratives,
            long issuedIndex,
            Standing standing,
            @Nullable String because) {

        /** Copies the map. */
        public Issue {
            narratives = Collections.unmodifiableSortedMap(new TreeMap<>(narratives));
        }

        Issue now(Standing next, @Nullable String reason) {
            return new Issue(
                    version, number, symbol, issuedOn, figuresAt, figures, narratives, issuedIndex, next, reason);
        }

        /** Its number and symbol, such as {@code 12-BC/BDVTU}. */
        public String name() {
            return number + "-" + symbol;
        }
    }

    /** The row after the event. */
    public static SummaryReportFact fold(@Nullable SummaryReportFact before, SummaryEvent event, Moment at) {
        if (before == null && event instanceof SummaryEvent.Generated e) {
            return new SummaryReportFact(
                    e.summary(),
                    e.summary().period(),
                    e.summary().kind(),
                    e.logIndex(),
                    e.figures(),
                    Map.of(),
                    List.of());
        }
        SummaryReportFact it = Fold.existing(before, event);
        return switch (event) {
            case SummaryEvent.Generated e -> it.with(e.logIndex(), e.figures(), it.issued);
            case SummaryEvent.Issued e -> it.issue(e, at);
            case SummaryEvent.CorrectionBegun e -> it.last(issue -> issue.now(Standing.IN_CORRECTION, e.reason()));
            case SummaryEvent.Revoked e -> it.last(issue -> issue.now(Standing.REVOKED, e.reason()));
            case SummaryEvent.NarrativeEdited e -> it.tell(e.section(), e.text());
            case SummaryEvent.NarrativeWithdrawn e -> it.tell(e.section(), null);
            case SummaryEvent.Submitted _,
                    SummaryEvent.Returned _,
                    SummaryEvent.Signed _,
                    SummaryEvent.Distributed _,
                    SummaryEvent.Acknowledged _ -> it;
        };
    }

    private SummaryReportFact tell(String section, @Nullable String text) {
        Map<String, String> texts = new TreeMap<>(narratives);
        if (text == null) {
            texts.remove(section);
        } else {
            texts.put(section, text);
        }
        return new SummaryReportFact(summary, period, kind, figuresAt, figures, texts, issued);
    }

    private SummaryReportFact issue(SummaryEvent.Issued e, Moment at) {
        SummaryReportFact earlier = issued.isEmpty()
                ? this
                : last(issue ->
                        issue.standing == Standing.REVOKED ? issue : issue.now(Standing.CORRECTED, issue.because));
        List<Issue> all = new ArrayList<>(earlier.issued);
        all.add(new Issue(
                e.version(),
                e.number(),
                e.symbol(),
                e.issuedOn(),
                figuresAt,
                figures,
                narratives,
                at.logIndex(),
                Standing.COUNTS,
                null));
        return with(figuresAt, figures, all);
    }

    private SummaryReportFact last(UnaryOperator<Issue> change) {
        List<Issue> all = new ArrayList<>(issued);
        all.add(change.apply(all.removeLast()));
        return with(figuresAt, figures, all);
    }

    private SummaryReportFact with(long at, ContentHash hash, List<Issue> out) {
        return new SummaryReportFact(summary, period, kind, at, hash, narratives, out);
    }
}
