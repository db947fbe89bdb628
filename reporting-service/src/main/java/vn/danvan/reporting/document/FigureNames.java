package vn.danvan.reporting.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationState;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.DeliverableFact;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.summary.Summary;

/**
 * What the figures of a summary are called in Vietnamese: {@code /reports/byKind/0/count/late} is {@code Chế độ báo cáo:
 * Huyện ủy; chậm}. The words are in {@code figure-words.properties}.
 */
public final class FigureNames {

    private static final Properties WORDS = words();
    private static final List<String> CALLED = List.of("name", "title", "number", "body", "lead");
    private static final String PERCENT = "%";

    /** What follows is the code of an indicator. */
    private static final String BY_CODE = "byAgency/values/";

    private final JsonNode summary;

    /** Names the figures of one summary. */
    public FigureNames(Summary summary) {
        this.summary = Json.MAPPER.valueToTree(summary);
    }

    /**
     * A figure's name.
     *
     * @param unit that follows the number: {@code %}, {@code đồng}, one of an indicator; empty where the name says it
     */
    public record Named(String name, String unit) {}

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(FigureNames.class.getResourceAsStream("figure-words.properties"));
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The name of the figure at a place of this summary (RFC 6901). */
    public Named of(String pointer) {
        String[] segments = pointer.substring(1).split("/", -1);
        String component = segments[0];
        List<String> words = new ArrayList<>();
        String path = component;
        String unit = "";
        JsonNode node = summary.path(component);
        JsonNode form = node.path(segments.length > 1 && node.isArray() ? Integer.parseInt(segments[1]) : 0);
        for (int i = 1; i < segments.length; i++) {
            boolean element = node.isArray();
            node = element ? node.path(Integer.parseInt(segments[i])) : node.path(segments[i]);
            if (element) {
                words.add(element(path, node));
                unit = node.has("unit") ? node.path("unit").asString() : unit;
            } else {
                path = path + "/" + segments[i];
                if (path.contains(BY_CODE)) {
                    JsonNode indicator = indicator(form, segments[i]);
                    words.add((segments[i] + " " + indicator.path("name").asString("")).strip());
                    unit = indicator.path("unit").asString("");
                } else {
                    words.add(word(path));
                }
            }
        }
        String said = String.join("; ", words.stream().filter(w -> !w.isEmpty()).toList());
        return new Named(section(component) + (said.isEmpty() ? "" : ": " + said), unit(path, unit));
    }

    private static JsonNode indicator(JsonNode form, String code) {
        for (JsonNode indicator : form.path("indicators")) {
            if (indicator.path("code").asString().equals(code)) {
                return indicator;
            }
        }
        return form.path("indicators").path(-1);
    }

    private static String unit(String path, String ofIndicator) {
        if (path.contains(BY_CODE)) {
            return ofIndicator;
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (last) {
            case "completeness", "timeliness", "percent" -> PERCENT;
            case "dong" -> "đồng";
            case "value", "before", "lastYear" -> ofIndicator;
            default -> "";
        };
    }

    /** The longest end of the path that has a word; the field's own name when nobody has given one. */
    private static String word(String path) {
        for (String end = path; ; end = end.substring(end.indexOf('/') + 1)) {
            String word = WORDS.getProperty(end);
            if (word != null) {
                return word;
            }
            if (end.indexOf('/') < 0) {
                return end;
            }
        }
    }

    /**
     * Whether somebody has said what a part of the summary is called.
     *
     * @param path names only, such as {@code reports/byKind/count/late}
     */
    public static boolean hasWord(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return path.contains(BY_CODE) || !word(path).equals(last) || WORDS.containsKey(last);
    }

    private static String section(String component) {
        for (Section section : Section.values()) {
            if (section.component().equals(component)) {
                return title(section);
            }
        }
        throw new IllegalArgumentException("no section " + component);
    }

    private static String title(Section section) {
        return switch (section) {
            case SUB_PLANS -> SummarySection.SUB_PLANS.vi();
            case REPORTS -> SummarySection.REPORTS.vi();
            case URGING -> SummarySection.URGING.vi();
            case FORMS -> SummarySection.INDICATORS.vi();
            case TASKS -> SummarySection.TASKS.vi();
            case ASSOCIATIONS -> SummarySection.ASSOCIATIONS.vi();
            case STAFFING -> SummarySection.STAFFING.vi();
            case BUDGETS -> SummarySection.BUDGETS.vi();
            case AID -> SummarySection.AID.vi();
            case SERVICES -> SummarySection.SERVICES.vi();
            case DELIVERABLES -> SummarySection.DELIVERABLES.vi();
            case INSPECTIONS -> SummarySection.INSPECTIONS.vi();
            case DISSEMINATION -> SummarySection.DISSEMINATION.vi();
            case COORDINATION -> SummarySection.COORDINATION.vi();
            case COMPARED -> "Chấp hành so với kỳ khác";
            case LATE_RANKING -> "Xếp thứ cơ quan chậm, thiếu";
            case RESTATED -> "Số liệu theo tổ chức bộ máy ngày khác";
        };
    }

    /** What an element of a list is about. */
    private static String element(String list, JsonNode node) {
        if (list.endsWith("/byDistrict")) {
            return node.path("name").asString("Cấp tỉnh");
        }
        return switch (list) {
            case "forms" -> "biểu mẫu " + node.path("form").path("form").asString();
            case "forms/indicators" ->
                node.path("code").asString() + " " + node.path("name").asString();
            case "staffing", "budgets" -> "năm " + node.path("year").asString();
            case "associations/byClass" -> Words.of(value(node, AssociationClass.class, "associationClass"));
            case "associations/byState" ->
                Words.of(value(node, AssociationClass.class, "associationClass")) + " "
                        + value(node, AssociationState.class, "state").vi();
            case "associations/byChange" -> Words.of(value(node, AssociationFact.ChangeKind.class, "kind"));
            case "aid/bySource" -> value(node, AidSource.class, "source").vi();
            case "aid/items" ->
                node.path("name").asString() + ", " + node.path("donor").asString();
            case "deliverables/byState" -> Words.of(value(node, DeliverableFact.State.class, "state"));
            case "inspections/bySeverity" -> Words.of(value(node, Severity.class, "severity"));
            case "inspections/items" ->
                node.path("body").asString() + ", quyết định "
                        + node.path("decision").asString();
            case "coordination/byKind" ->
                value(node, ProgrammeKind.class, "kind").vi();
            default ->
                list.endsWith("/byKind") ? value(node, AgencyKind.class, "kind").vi() : called(node);
        };
    }

    private static <E extends Enum<E>> E value(JsonNode node, Class<E> type, String field) {
        return Enum.valueOf(type, node.path(field).asString());
    }

    private static String called(JsonNode node) {
        return CALLED.stream()
                .map(field -> node.path(field).stringValue(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
