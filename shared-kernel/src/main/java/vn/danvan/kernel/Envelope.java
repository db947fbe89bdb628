package vn.danvan.kernel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event as it is stored, hashed, relayed and archived: a CloudEvents 1.0 document in the JSON event format. Its bytes
 * are made once, by {@link #bytes()}, before the append; afterwards they are only copied.
 *
 * @param specversion always {@code 1.0}
 * @param id UUIDv7 of the event
 * @param source the log, such as {@code /logs/hb}
 * @param type stored name and schema version, such as {@code subplan.returned.v1}
 * @param subject the stream, such as {@code subplan/KH158/HB.HU.DABAC}
 * @param time recorded at (UTC, the server's clock when the command was decided)
 * @param datacontenttype always {@code application/json}
 * @param streamversion position in the stream, from 0
 * @param actor account that acted
 * @param actoragency agency or association acted for
 * @param actorroles roles held, comma-separated
 * @param correlationid what the chain of commands and events began with
 * @param causationid what directly caused the event (the command's id)
 * @param effectiveon date on which the recorded act takes effect, when it is not the day of recording
 * @param historical true when the act was imported from before the register
 * @param data the event itself
 */
@JsonPropertyOrder({
    "specversion",
    "id",
    "source",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "streamversion",
    "actor",
    "actoragency",
    "actorroles",
    "correlationid",
    "causationid",
    "effectiveon",
    "historical",
    "data"
})
public record Envelope(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        long streamversion,
        @Nullable String actor,
        @Nullable String actoragency,
        @Nullable String actorroles,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable LocalDate effectiveon,
        @Nullable Boolean historical,
        JsonNode data) {

    /** The bytes to store: UTF-8 JSON, attributes in the order above, absent ones left out. */
    public byte[] bytes() {
        return Json.bytes(this);
    }

    /** Reads stored bytes. */
    public static Envelope parse(byte[] bytes) {
        return Json.read(bytes, Envelope.class);
    }

    /**
     * The event that the data stands for.
     *
     * @throws IllegalStateException when this version of the platform does not know the type
     */
    public Object event(EventTypes types) {
        Class<?> known = types.typeOf(type);
        if (known == null) {
            throw new IllegalStateException("unknown event type " + type + " in " + subject);
        }
        return Json.MAPPER.treeToValue(data, known);
    }
}
