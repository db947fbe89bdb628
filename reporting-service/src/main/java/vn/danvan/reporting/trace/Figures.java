package vn.danvan.reporting.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.summary.Section;

/**
 * The numbers of a summary, each by a pointer that stays the same when lists grow: elements of lists are named by what they
 * are about and not by their place, such as {@code /budgets/2021/approved/dong}. Log indexes under {@code sources} are no
 * figures.
 */
public final class Figures {

    private static final String SOURCES = "sources";

    /** What stands in a line for comparison; what the line names is not where it comes from. */
    private static final Set<String> COMPARED = Set.of("before", "lastYear");

    /** By what an element of a list is known; the list is named by its path without elements. */
    private static final Map<String, List<String>> KNOWN_BY = Map.ofEntries(
            Map.entry("subPlans/byKind", List.of("kind")),
            Map.entry("subPlans/byDistrict", List.of("district")),
            Map.entry("subPlans/items", List.of("stream")),
            Map.entry("subPlans/restated/byKind", List.of("kind")),
            Map.entry("subPlans/restated/byDistrict", List.of("district")),
            Map.entry("subPlans/restated/moved", List.of("stream")),
            Map.entry("reports/byKind", List.of("kind")),
            Map.entry("reports/byDistrict", List.of("district")),
            Map.entry("reports/items", List.of("stream")),
            Map.entry("reports/restated/byKind", List.of("kind")),
            Map.entry("reports/restated/byDistrict", List.of("district")),
            Map.entry("reports/restated/moved", List.of("stream")),
            Map.entry("urging/items", List.of("body")),
            Map.entry("forms", List.of("form/form")),
            Map.entry("forms/indicators", List.of("code")),
            Map.entry("forms/indicators/byKind", List.of("kind")),
            Map.entry("forms/indicators/byDistrict", List.of("district")),
            Map.entry("forms/byAgency", List.of("agency")),
            Map.entry("lateRanking", List.of("agency")),
            Map.entry("restated/rules", List.of("body")),
            Map.entry("restated/rules/shares", List.of("taker")),
            Map.entry("restated/subPlans/byKind", List.of("kind")),
            Map.entry("restated/subPlans/byDistrict", List.of("district")),
            Map.entry("restated/reports/byKind", List.of("kind")),
            Map.entry("restated/reports/byDistrict", List.of("district")),
            Map.entry("restated/forms", List.of("form/form")),
            Map.entry("restated/forms/indicators", List.of("code")),
            Map.entry("restated/forms/indicators/byKind", List.of("kind")),
            Map.entry("restated/forms/indicators/byDistrict", List.of("district")),
            Map.entry("tasks/items", List.of("plan", "task")),
            Map.entry("associations/byClass", List.of("associationClass")),
            Map.entry("associations/byState", List.of("associationClass", "state")),
            Map.entry("associations/byChange", List.of("kind")),
            Map.entry("associations/changes", List.of("association", "kind", "sources/0")),
            Map.entry("staffing", List.of("year")),
            Map.entry("staffing/items", List.of("association")),
            Map.entry("budgets", List.of("year")),
            Map.entry("budgets/items", List.of("budget")),
            Map.entry("aid/bySource", List.of("source")),
            Map.entry("aid/items", List.of("grant")),
            Map.entry("services/items", List.of("service")),
            Map.entry("deliverables/byState", List.of("state")),
            Map.entry("deliverables/items", List.of("deliverable")),
            Map.entry("deliverables/overdueSteps", List.of("deliverable", "code")),
            Map.entry("inspections/bySeverity", List.of("severity")),
            Map.entry("inspections/items", List.of("inspection")),
            Map.entry("inspections/findings", List.of("inspection", "finding")),
            Map.entry("inspections/decisions", List.of("inspection", "finding", "number")),
            Map.entry("dissemination/byDirective", List.of("directive")),
            Map.entry("coordination/byKind", List.of("kind")),
            Map.entry("coordination/figures", List.of("indicator", "name", "unit")),
            Map.entry("coordination/items", List.of("programme")));

    private Figures() {}

    /**
     * A number.
     *
     * @param pointer its place in the summary's JSON (RFC 6901)
     * @param line the lasting pointer of the line that it stands in
     * @param named the log indexes that the summary names for that line
     */
    public record Figure(String pointer, BigDecimal value, String line, List<Long> named) {}

    /** The line at hand. */
    private record Line(String key, List<Long> named) {

        static Line of(String key, JsonNode node, Line around) {
            JsonNode sources = node.path(SOURCES);
            return sources.isArray()
                    ? new Line(key, sources.valueStream().map(JsonNode::asLong).toList())
                    : around;
        }
    }

    /** The numbers of a section, by their lasting pointers, in the order of the summary. */
    public static Map<String, Figure> of(Section section, Object content) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        String name = section.component();
        walk(Json.MAPPER.valueToTree(content), name, "/" + name, "/" + name, new Line("/" + name, List.of()), figures);
        return figures;
    }

    private static void walk(
            JsonNode node, String path, String pointer, String key, Line around, Map<String, Figure> figures) {
        if (node.isNumber()) {
            figures.put(key, new Figure(pointer, node.decimalValue(), around.key(), around.named()));
        } else if (node.isObject()) {
            Line line = Line.of(key, node, around);
            node.properties().forEach(each -> {
                if (!each.getKey().equals(SOURCES)) {
                    String name = "/" + each.getKey();
                    Line its = COMPARED.contains(each.getKey()) ? new Line(line.key(), List.of()) : line;
                    walk(each.getValue(), path + name, pointer + name, key + name, its, figures);
                }
            });
        } else if (node.isArray()) {
            int place = 0;
            for (JsonNode element : node) {
                if (element.isContainer()) {
                    String name = key + "/" + escaped(known(path, element));
                    walk(element, path, pointer + "/" + place, name, new Line(name, List.of()), figures);
                }
                place++;
            }
        }
    }

    private static String known(String list, JsonNode element) {
        List<String> names = KNOWN_BY.get(list);
        if (names == null) {
            throw new IllegalStateException("nobody said by what the elements of " + list + " are known");
        }
        return names.stream()
                .map(name -> {
                    JsonNode value = element.at("/" + name);
                    return value.isMissingNode() ? "-" : value.asString();
                })
                .collect(Collectors.joining("|"));
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    /** The segments of a pointer. */
    static List<String> segments(String pointer) {
        List<String> segments = new ArrayList<>();
        for (String each : pointer.substring(1).split("/", -1)) {
            segments.add(each.replace("~1", "/").replace("~0", "~"));
        }
        return segments;
    }
}
