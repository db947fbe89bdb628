package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;

/**
 * A summary report: which figures it shows, what was written to it, and what of it went out.
 *
 * @param period what it is about
 * @param version from 1: the one that is being made or counts
 * @param generatedIndex log index of the event that gave it its figures
 * @param figuresAt log index of the figures
 * @param figures their hash
 * @param template hash of the template that it is made in; absent for the bundled one
 * @param texts what was written to it, by code of the section
 * @param issued what went out, in order
 */
public record SummaryReportFact(
        SummaryId summary,
        PeriodId period,
        SummaryKind kind,
        int version,
        Stage stage,
        long generatedIndex,
        long figuresAt,
        ContentHash figures,
        @Nullable ContentHash template,
        Map<String, Text> texts,
        List<Issue> issued) {

    /** Copies map and list. */
    public SummaryReportFact {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        issued = List.copyOf(issued);
    }

    /** Where it stands. */
    public enum Stage {
        /** Đang soạn. */
        DRAFT,
        /** Chờ ký. */
        SUBMITTED,
        /** Đã ký. */
        SIGNED,
        /** Đã ban hành. */
        ISSUED,
        /** Đã thu hồi. */
        REVOKED;

        /** Whether there is a version that has not gone out. */
        public boolean inTheMaking() {
            return this == DRAFT || this == SUBMITTED || this == SIGNED;
        }
    }

    /**
     * What was written to a section.
     *
     * @param figuresAt log index of the figures that it was written to
     * @param logIndex of the event
     */
    public record Text(String text, long figuresAt, long logIndex) {}

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
     * @param ruleVersion the rule that says the symbol
     * @param generatedIndex log index of the event that gave it its figures
     * @param figuresAt log index of its figures
     * @param template hash of the template that it was made in; absent for the bundled one
     * @param narratives text by section
     * @param content hash of figures, texts and template, which was signed
     * @param issuedIndex log index of its issue
     * @param because why it is or was corrected or revoked; absent while it counts
     */
    public record Issue(
            int version,
            AgencyId issuer,
            int number,
            String symbol,
            String ruleVersion,
            LocalDate issuedOn,
            long generatedIndex,
            long figuresAt,
            ContentHash figures,
            @Nullable ContentHash template,
            Map<String, String> narratives,
            ContentHash content,
            long issuedIndex,
            Standing standing,
            @Nullable String because) {

        /** Copies the map. */
        public Issue {
            narratives = Collections.unmodifiableSortedMap(new TreeMap<>(narratives));
        }

        Issue now(Standing next, @Nullable String reason) {
            return new Issue(
                    version,
                    issuer,
                    number,
                    symbol,
                    ruleVersion,
                    issuedOn,
                    generatedIndex,
                    figuresAt,
                    figures,
                    template,
                    narratives,
                    content,
                    issuedIndex,
                    next,
                    reason);
        }

        /** Its number and symbol: {@code 12-BC/BDVTU} as the Party writes it, {@code 12/BC-SNV} as the State does. */
        public String name() {
            return number + (symbol.contains("/") ? "-" : "/") + symbol;
        }
    }

    /** The row after the event. */
    public static SummaryReportFact fold(@Nullable SummaryReportFact before, SummaryEvent event, Moment at) {
        if (before == null && event instanceof SummaryEvent.Generated e) {
            return new SummaryReportFact(
                    e.summary(),
                    e.summary().period(),
                    e.summary().kind(),
                    e.version(),
                    Stage.DRAFT,
                    at.logIndex(),
                    e.logIndex(),
                    e.figures(),
                    e.template(),
                    Map.of(),
                    List.of());
        }
        SummaryReportFact it = Fold.existing(before, event);
        return switch (event) {
            case SummaryEvent.Generated e -> it.generated(e, at);
            case SummaryEvent.NarrativeEdited e ->
                it.tell(e.section(), new Text(e.text(), it.figuresAt, at.logIndex()));
            case SummaryEvent.NarrativeWithdrawn e -> it.tell(e.section(), null);
            case SummaryEvent.Submitted _ -> it.become(Stage.SUBMITTED);
            case SummaryEvent.Returned _ -> it.become(Stage.DRAFT);
            case SummaryEvent.Signed _ -> it.become(Stage.SIGNED);
            case SummaryEvent.Issued e -> it.issue(e, at);
            case SummaryEvent.CorrectionBegun e ->
                it.last(issue -> issue.now(Standing.IN_CORRECTION, e.reason())).correcting(e.version());
            case SummaryEvent.Revoked e ->
                it.last(issue -> issue.now(Standing.REVOKED, e.reason())).become(Stage.REVOKED);
            case SummaryEvent.MadeOnClosing _, SummaryEvent.Distributed _, SummaryEvent.Acknowledged _ -> it;
        };
    }

    /** What a signature of the version at hand names. */
    public SummaryContent content() {
        Map<String, String> narratives = new TreeMap<>();
        texts.forEach((section, text) -> narratives.put(section, text.text()));
        return new SummaryContent(figures, narratives, template);
    }

    /** The version that the one being made takes the place of. */
    public Optional<Issue> replaced() {
        return stage.inTheMaking() && !issued.isEmpty() ? Optional.of(issued.getLast()) : Optional.empty();
    }

    private SummaryReportFact generated(SummaryEvent.Generated e, Moment at) {
        return new SummaryReportFact(
                summary,
                period,
                kind,
                e.version(),
                Stage.DRAFT,
                at.logIndex(),
                e.logIndex(),
                e.figures(),
                e.template(),
                texts,
                issued);
    }

    private SummaryReportFact tell(String section, @Nullable Text text) {
        Map<String, Text> told = new TreeMap<>(texts);
        if (text == null) {
            told.remove(section);
        } else {
            told.put(section, text);
        }
        return new SummaryReportFact(
                summary,
                period,
                kind,
                version,
                Stage.DRAFT,
                generatedIndex,
                figuresAt,
                figures,
                template,
                told,
                issued);
    }

    private SummaryReportFact issue(SummaryEvent.Issued e, Moment at) {
        SummaryReportFact earlier = issued.isEmpty()
                ? this
                : last(issue ->
                        issue.standing == Standing.REVOKED ? issue : issue.now(Standing.CORRECTED, issue.because));
        List<Issue> all = new ArrayList<>(earlier.issued);
        all.add(new Issue(
                e.version(),
                e.issuer(),
                e.number(),
                e.symbol(),
                e.ruleVersion(),
                e.issuedOn(),
                generatedIndex,
                figuresAt,
                figures,
                template,
                content().narratives(),
                e.content(),
                at.logIndex(),
                Standing.COUNTS,
                null));
        return with(all).become(Stage.ISSUED);
    }

    private SummaryReportFact last(UnaryOperator<Issue> change) {
        List<Issue> all = new ArrayList<>(issued);
        all.add(change.apply(all.removeLast()));
        return with(all);
    }

    private SummaryReportFact correcting(int next) {
        return new SummaryReportFact(
                summary, period, kind, next, Stage.DRAFT, generatedIndex, figuresAt, figures, template, texts, issued);
    }

    private SummaryReportFact become(Stage next) {
        return new SummaryReportFact(
                summary, period, kind, version, next, generatedIndex, figuresAt, figures, template, texts, issued);
    }

    private SummaryReportFact with(List<Issue> out) {
        return new SummaryReportFact(
                summary, period, kind, version, stage, generatedIndex, figuresAt, figures, template, texts, out);
    }
}
