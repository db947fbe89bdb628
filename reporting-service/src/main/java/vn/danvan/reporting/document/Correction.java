package vn.danvan.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.trace.Difference;

/**
 * What a version of a summary changes of the one that it replaces, figure by figure and section by section.
 *
 * @param replaces number of the version that it corrects, such as {@code 12-BC/BDVTU}
 * @param because why that one had to be corrected
 * @param figures those that differ, in the order of the summary
 * @param sections those whose text differs, in the order of the document
 */
public record Correction(
        String replaces, @Nullable String because, List<FigureChange> figures, List<SectionChange> sections) {

    /**
     * A figure that differs.
     *
     * @param figure its place in the summary, or in the replaced one when it has none there
     * @param key its lasting pointer
     * @param name Vietnamese
     * @param unit that follows the number; empty where the name says it
     * @param from absent when the replaced version has no such figure
     * @param to absent when this version has no such figure
     * @param difference what was added; absent when one of the two is
     * @param causes the steps from the one to the other, where they were gone through
     */
    public record FigureChange(
            String figure,
            String key,
            String name,
            String unit,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable BigDecimal difference,
            List<Difference.Cause> causes) {}

    /**
     * A section whose text differs.
     *
     * @param from what the replaced version says, paragraph by paragraph
     * @param to what this version says
     */
    public record SectionChange(String code, String title, List<String> from, List<String> to) {}

    /** The figures and the texts of a version. */
    public record Content(Summary summary, Map<String, String> narratives) {}

    /** @param changes the figures that differ */
    public static Correction of(
            String replaces, @Nullable String because, Content before, Content now, List<Difference.Change> changes) {
        FigureNames then = new FigureNames(before.summary);
        FigureNames today = new FigureNames(now.summary);
        List<FigureChange> figures = changes.stream()
                .map(change -> figure(change, (change.to() == null ? then : today).of(change.figure())))
                .toList();
        return new Correction(replaces, because, figures, sections(before, now));
    }

    private static FigureChange figure(Difference.Change change, FigureNames.Named named) {
        BigDecimal from = change.from();
        BigDecimal to = change.to();
        return new FigureChange(
                change.figure(),
                change.key(),
                named.name(),
                named.unit(),
                from,
                to,
                from == null || to == null ? null : to.subtract(from),
                change.causes());
    }

    private static List<SectionChange> sections(Content before, Content now) {
        Map<SummarySection, List<String>> then = Sections.said(before.summary, before.narratives);
        Map<SummarySection, List<String>> today = Sections.said(now.summary, now.narratives);
        List<SectionChange> changes = new ArrayList<>();
        for (SummarySection section : SummarySection.values()) {
            List<String> from = then.getOrDefault(section, List.of());
            List<String> to = today.getOrDefault(section, List.of());
            if (!from.equals(to)) {
                changes.add(new SectionChange(section.code(), section.vi(), from, to));
            }
        }
        return changes;
    }
}
