package vn.danvan.service.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Envelope;

/**
 * An event as the views took it in.
 *
 * @param logIndex its index in the log
 * @param recordedAt when it was recorded (UTC, to the microsecond)
 * @param effectiveOn date from which it takes effect: that of the envelope, else the day of recording in Vietnam
 * @param stream whose life it belongs to, such as {@code subplan/KH158/HB.HU.DABAC}
 * @param streamVersion position in that stream, from 0
 * @param type stored name and schema version
 * @param actor account that acted, if known
 * @param agency code of the agency or association that it acted for, if for one
 * @param about streams of all things that the event names, its own first
 * @param ruleVersions the versions of rules that it was decided by, such as {@code sub-plan.due[plan]@2020-01-02}
 * @param correlationId what the chain of commands and events began with
 * @param causationId what directly caused it
 * @param leafHash its leaf in the log's tree: SHA-256(0x00 ‖ envelope), 32 bytes
 * @param envelope its document, byte for byte as in the log
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they are in the log; records of events are not compared
public record EventRecord(
        long logIndex,
        Instant recordedAt,
        LocalDate effectiveOn,
        String stream,
        long streamVersion,
        String type,
        @Nullable String actor,
        @Nullable String agency,
        List<String> about,
        List<String> ruleVersions,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] leafHash,
        byte[] envelope) {

    /** The document read. */
    public Envelope document() {
        return Envelope.parse(envelope);
    }
}
