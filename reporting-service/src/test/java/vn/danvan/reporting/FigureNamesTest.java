package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.document.FigureNames;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Figures;

/** Every figure of a summary has a Vietnamese name of its own. */
class FigureNamesTest {

    private static Summary summary(long seed) {
        History history = History.of(seed, 40);
        MadeUpActivities.play(history, seed);
        return SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD);
    }

    private static Map<String, Figures.Figure> figures(Summary summary) {
        JsonNode json = Json.MAPPER.valueToTree(summary);
        Map<String, Figures.Figure> figures = new HashMap<>();
        for (Section section : Section.values()) {
            figures.putAll(Figures.of(section, json.get(section.component())));
        }
        return figures;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 41})
    void every_part_of_every_figures_path_has_a_word(long seed) {
        TreeSet<String> without = new TreeSet<>();
        for (Figures.Figure figure : figures(summary(seed)).values()) {
            String path = figure.pointer().substring(1).replaceAll("/\\d+", "");
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                int end = path.indexOf('/', slash + 1);
                String part = end < 0 ? path : path.substring(0, end);
                if (!FigureNames.hasWord(part)) {
                    without.add(part);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void no_two_figures_outside_of_lists_of_single_things_have_the_same_name(long seed) {
        Summary summary = summary(seed);
        FigureNames names = new FigureNames(summary);
        Map<String, String> seen = new HashMap<>();
        for (Figures.Figure figure : figures(summary).values()) {
            if (List.of("/items/", "/byAgency/", "/moved/", "/findings/", "/decisions/", "/changes/").stream()
                    .noneMatch(figure.pointer()::contains)) {
                String name = names.of(figure.pointer()).name();
                String other = seen.put(name, figure.pointer());
                assertThat(other).as(name + " is also " + figure.pointer()).isNull();
            }
        }
    }
}
