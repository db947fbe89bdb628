package vn.danvan.service.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Envelope;
import vn.danvan.service.history.EventRecord;

/**
 * How a row of a list is different at two moments.
 *
 * @param key the row
 * @param change whether it is in the list at one of them only, or in both and not the same
 * @param fields every place that is different; of a row that is in the list once, the row as a whole
 * @param events the events that changed it in between and that the reader may read, in order
 */
@Schema(name = "RowDifference")
public record RowDifference(String key, Change change, List<FieldChange> fields, List<Cause> events) {

    /** How. */
    @Schema(name = "RowChange")
    public enum Change {
        /** Có thêm. */
        ADDED,
        /** Không còn. */
        REMOVED,
        /** Thay đổi. */
        CHANGED
    }

    /**
     * An event that changed a row.
     *
     * @param actor account that acted
     * @param actingFor agency or association acted for
     * @param reason as it was given with the act, if one was
     * @param decision number of the decision that it rests on, if it names one
     */
    @Schema(name = "ChangeCause")
    public record Cause(
            long logIndex,
            String type,
            String stream,
            Instant recordedAt,
            LocalDate effectiveOn,
            @Nullable String actor,
            @Nullable String actingFor,
            @Nullable String reason,
            @Nullable String decision,
            List<String> ruleVersions) {

        private static final List<String> REASONS = List.of("reason", "explanation", "note", "basis");

        static Cause of(EventRecord event) {
            Envelope document = event.document();
            return new Cause(
                    event.logIndex(),
                    event.type(),
                    event.stream(),
                    event.recordedAt(),
                    event.effectiveOn(),
                    event.actor(),
                    event.agency(),
                    first(document.data(), REASONS),
                    first(document.data(), List.of("decision", "number")),
                    event.ruleVersions());
        }

        private static @Nullable String first(JsonNode data, List<String> names) {
            for (String name : names) {
                String text = data.path(name).stringValue(null);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }
    }
}
