package vn.danvan.query.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Envelope;
import vn.danvan.service.history.EventRecord;

/**
 * One event.
 *
 * @param recordedAt when it was recorded (UTC)
 * @param effectiveOn date from which it takes effect: the one recorded with it, else the day of recording
 * @param historical whether it was imported from before the register
 * @param stream whose life it belongs to
 * @param streamVersion position in that stream, from 0
 * @param actor account that acted
 * @param actingFor agency or association acted for
 * @param roles held by the account then
 * @param about everything that it names, by stream
 * @param ruleVersions the versions of rules that it was decided by
 * @param correlationId what the chain of acts began with
 * @param causationId the command that recorded it
 * @param leafHash SHA-256(0x00 ‖ document): its leaf in the log's tree, in hexadecimal
 * @param data what happened, as it is in the log; what is personal is sealed there and here
 */
@Schema(name = "HistoryItem")
public record HistoryItem(
        long logIndex,
        Instant recordedAt,
        LocalDate effectiveOn,
        boolean historical,
        String stream,
        long streamVersion,
        String type,
        @Nullable String actor,
        @Nullable String actingFor,
        List<String> roles,
        List<String> about,
        List<String> ruleVersions,
        @Nullable String correlationId,
        @Nullable String causationId,
        String leafHash,
        @Schema(type = "object") JsonNode data) {

    static HistoryItem of(EventRecord event) {
        Envelope document = event.document();
        String roles = document.actorroles();
        return new HistoryItem(
                event.logIndex(),
                event.recordedAt(),
                event.effectiveOn(),
                Boolean.TRUE.equals(document.historical()),
                event.stream(),
                event.streamVersion(),
                event.type(),
                event.actor(),
                event.agency(),
                roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(",")),
                event.about(),
                event.ruleVersions(),
                event.correlationId(),
                event.causationId(),
                HexFormat.of().formatHex(event.leafHash()),
                document.data());
    }
}
