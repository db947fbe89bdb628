package vn.danvan.reporting.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.document.Sections;
import vn.danvan.reporting.facts.SummaryReportFact;
import vn.danvan.reporting.summary.Summary;

/**
 * The version of a summary that is being made, section by section: what its figures say, what the officer wrote in place of
 * that, and what agencies wrote.
 *
 * @param summary such as {@code 2020-Q1/PERIODIC}
 * @param version from 1
 * @param figuresAt log index of its figures
 * @param figures their hash
 * @param content what a signature would name: the hash of the figures and of what was written
 * @param replaces number of the version that it corrects, if it does
 * @param because why that one has to be corrected
 * @param sections every section of the report, in order
 */
public record SummaryDraft(
        String summary,
        int version,
        SummaryReportFact.Stage stage,
        long figuresAt,
        ContentHash figures,
        ContentHash content,
        @Nullable String replaces,
        @Nullable String because,
        List<DraftSection> sections) {

    /**
     * A section.
     *
     * @param generated whether its sentences are written from the figures
     * @param sentences what the figures say, paragraph by paragraph; also where something was written in its place
     * @param edit what was written; absent when nothing was
     * @param quotes what agencies wrote
     */
    public record DraftSection(
            String code,
            String title,
            boolean generated,
            List<String> sentences,
            @Nullable Edit edit,
            List<Quote> quotes) {}

    /**
     * What an officer wrote.
     *
     * @param editedAt log index of the edit
     * @param recordedAt when it was recorded (UTC)
     * @param actor account that wrote it
     * @param figuresAt log index of the figures that were shown then
     * @param sentencesChanged whether the figures say something else now, so that the text should be looked at again
     * @param sentencesThen what they said then, where that has changed
     */
    public record Edit(
            String text,
            long editedAt,
            @Nullable Instant recordedAt,
            @Nullable String actor,
            long figuresAt,
            boolean sentencesChanged,
            List<String> sentencesThen) {}

    /** Who wrote something, and when. */
    public record Writing(Instant recordedAt, @Nullable String actor) {}

    /**
     * The draft.
     *
     * @param summary with the figures of the version being made
     * @param earlier the summary with the figures of an earlier log index
     * @param writings by log index, as far as known
     */
    public static SummaryDraft of(
            SummaryReportFact report,
            Summary summary,
            LongFunction<Summary> earlier,
            Map<SummarySection, List<Quote>> quotes,
            Map<Long, Writing> writings) {
        SentencesAt sentences = new SentencesAt(report.figuresAt(), summary, earlier);
        List<DraftSection> sections = Stream.of(SummarySection.values())
                .map(section -> {
                    List<String> now = sentences.of(section, report.figuresAt());
                    SummaryReportFact.Text text = report.texts().get(section.code());
                    return new DraftSection(
                            section.code(),
                            section.vi(),
                            section.generated(),
                            now,
                            text == null
                                    ? null
                                    : edit(
                                            text,
                                            now,
                                            sentences.of(section, text.figuresAt()),
                                            writings.get(text.logIndex())),
                            quotes.getOrDefault(section, List.of()));
                })
                .toList();
        return new SummaryDraft(
                report.summary().key(),
                report.version(),
                report.stage(),
                report.figuresAt(),
                report.figures(),
                report.content().hash(),
                report.replaced().map(SummaryReportFact.Issue::name).orElse(null),
                report.replaced().map(SummaryReportFact.Issue::because).orElse(null),
                sections);
    }

    private static Edit edit(
            SummaryReportFact.Text text, List<String> now, List<String> then, @Nullable Writing writing) {
        boolean changed = !then.equals(now);
        return new Edit(
                text.text(),
                text.logIndex(),
                writing == null ? null : writing.recordedAt(),
                writing == null ? null : writing.actor(),
                text.figuresAt(),
                changed,
                changed ? then : List.of());
    }

    /** Sentences by log index of the figures, each computed once. */
    private static final class SentencesAt {

        private final Map<Long, Map<SummarySection, List<String>>> byIndex = new java.util.HashMap<>();
        private final LongFunction<Summary> earlier;

        SentencesAt(long index, Summary summary, LongFunction<Summary> earlier) {
            this.earlier = earlier;
            byIndex.put(index, Sections.sentences(summary));
        }

        List<String> of(SummarySection section, long index) {
            return byIndex.computeIfAbsent(index, at -> Sections.sentences(earlier.apply(at)))
                    .getOrDefault(section, List.of());
        }
    }
}
