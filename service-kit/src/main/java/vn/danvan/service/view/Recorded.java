package vn.danvan.service.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Vietnam;

/**
 * The circumstances of an event. A handler takes it as a parameter.
 *
 * @param index log index
 * @param recordedAt when it was recorded (UTC)
 * @param effectiveOn date on which it takes effect: that of the envelope, else the day of recording in Vietnam
 * @param actor account that acted, if known
 * @param stream the event's stream
 * @param version position in that stream, from 0
 * @param eventId UUIDv7
 * @param historical whether it was imported from before the register
 * @param actingFor code of the agency or association that the account acted for, if it acted for one
 */
public record Recorded(
        long index,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable PersonId actor,
        String stream,
        long version,
        UUID eventId,
        boolean historical,
        @Nullable String actingFor) {

    /** The circumstances that an envelope tells. */
    public static Recorded of(long index, Envelope envelope) {
        LocalDate effectiveOn = envelope.effectiveon();
        String actor = envelope.actor();
        return new Recorded(
                index,
                envelope.time(),
                effectiveOn == null ? Vietnam.dateOf(envelope.time()) : effectiveOn,
                actor == null ? null : new PersonId(actor),
                envelope.subject(),
                envelope.streamversion(),
                envelope.id(),
                Boolean.TRUE.equals(envelope.historical()),
                envelope.actoragency());
    }

    /** The day of recording in Vietnam. */
    public LocalDate recordedOn() {
        return Vietnam.dateOf(recordedAt);
    }
}
