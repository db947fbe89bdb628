package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Summary;

/** The sections of a summary: the sentences, tables and charts that its figures give, and what an officer wrote to them. */
public final class Sections {

    private static final Pattern LINES = Pattern.compile("\\R+");

    private Sections() {}

    /** A section with what it says. */
    record Section(SummarySection section, List<Block> blocks) {

        /** With a text in place of the sentences; tables and charts stay and follow it. */
        Section saying(String text) {
            return new Section(
                    section,
                    Stream.concat(
                                    paragraphs(text).map(Paragraph::new),
                                    blocks.stream().filter(block -> !(block instanceof Paragraph)))
                            .toList());
        }
    }

    /** The sentences that the figures give, paragraph by paragraph; none for the sections that only an officer writes. */
    public static Map<SummarySection, List<String>> sentences(Summary summary) {
        Map<SummarySection, List<String>> sentences = new LinkedHashMap<>();
        for (Section each : generated(summary, new Tables())) {
            sentences.put(
                    each.section,
                    each.blocks.stream()
                            .filter(Paragraph.class::isInstance)
                            .map(block -> ((Paragraph) block).text())
                            .toList());
        }
        return sentences;
    }

    /** What the sections say, paragraph by paragraph: what was written, or else what the figures say. */
    static Map<SummarySection, List<String>> said(Summary summary, Map<String, String> narratives) {
        Map<SummarySection, List<String>> said = new LinkedHashMap<>();
        sentences(summary).forEach((section, generated) -> {
            @Nullable String text = narratives.get(section.code());
            said.put(section, text == null ? generated : paragraphs(text).toList());
        });
        return said;
    }

    /** A text as paragraphs, empty lines left out. */
    public static Stream<String> paragraphs(String text) {
        return LINES.splitAsStream(text.strip()).map(String::strip).filter(line -> !line.isEmpty());
    }

    /** The sections that say something, in order. */
    static List<Section> written(Summary summary, Tables tables, Map<String, String> narratives) {
        List<Section> written = new ArrayList<>();
        for (Section each : generated(summary, tables)) {
            @Nullable String text = narratives.get(each.section.code());
            Section said = text == null ? each : each.saying(text);
            if (!said.blocks.isEmpty()) {
                written.add(said);
            }
        }
        return written;
    }

    private static List<Section> generated(Summary summary, Tables tables) {
        DutyText duties = new DutyText(tables);
        MeansText means = new MeansText(tables);
        SupportText support = new SupportText(tables);
        ActivityText activities = new ActivityText(tables);
        return Stream.of(SummarySection.values())
                .map(section -> new Section(
                        section,
                        switch (section) {
                            case SUB_PLANS -> duties.subPlans(summary);
                            case REPORTS -> duties.reports(summary);
                            case INDICATORS -> new IndicatorText(tables).totals(summary);
                            case TASKS -> new TaskText(tables).tasks(summary);
                            case DISSEMINATION -> activities.dissemination(summary);
                            case COORDINATION -> activities.coordination(summary);
                            case ASSOCIATIONS -> new AssociationText(tables).associations(summary);
                            case STAFFING -> means.staffing(summary);
                            case BUDGETS -> means.budgets(summary);
                            case SERVICES -> support.services(summary);
                            case AID -> support.aid(summary);
                            case DELIVERABLES -> support.deliverables(summary);
                            case INSPECTIONS -> new InspectionText(tables).inspections(summary);
                            case URGING ->
                                Stream.concat(
                                                duties.urged(summary).stream(),
                                                new UrgingText(tables).blocks(summary).stream())
                                        .toList();
                            case ASSESSMENT, SHORTCOMINGS, CAUSES, PROPOSALS, NOTES -> List.of();
                        }))
                .toList();
    }
}
