package vn.danvan.service.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is different in one place of a document.
 *
 * @param field the place, a JSON Pointer (RFC 6901) such as {@code /dueOn} or {@code /steps/3}
 * @param from what stood there; absent when nothing did
 * @param to what stands there now; absent when nothing does
 * @param changedBy log indexes of the events that changed it in between, in order
 */
@Schema(name = "FieldChange")
public record FieldChange(
        String field,
        @Nullable @Schema(type = "object") JsonNode from,
        @Nullable @Schema(type = "object") JsonNode to,
        List<Long> changedBy) {

    /** The places in which two documents differ; what is a whole in both is looked into. */
    static List<FieldChange> between(@Nullable JsonNode from, @Nullable JsonNode to) {
        List<FieldChange> found = new ArrayList<>();
        compare("", from, to, found);
        return found;
    }

    private static void compare(String place, @Nullable JsonNode from, @Nullable JsonNode to, List<FieldChange> found) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null && to != null && from.isObject() && to.isObject()) {
            TreeSet<String> names = new TreeSet<>(from.propertyNames());
            names.addAll(to.propertyNames());
            for (String name : names) {
                String escaped = name.replace("~", "~0").replace("/", "~1");
                compare(place + "/" + escaped, from.get(name), to.get(name), found);
            }
        } else if (from != null && to != null && from.isArray() && to.isArray()) {
            for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
                compare(place + "/" + i, from.get(i), to.get(i), found);
            }
        } else {
            found.add(new FieldChange(place, from, to, List.of()));
        }
    }

    FieldChange by(List<Long> events) {
        return new FieldChange(field, from, to, events);
    }

    /** Whether one of the places lies within the other. */
    boolean touches(FieldChange other) {
        return field.equals(other.field) || field.startsWith(other.field + "/") || other.field.startsWith(field + "/");
    }
}
