package vn.danvan.log.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.EventTypes;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.LimitMove;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.LogId;
import vn.danvan.log.StoredEvent;

/**
 * Events as the kernel's envelopes. An aggregate's identifier is its stream's full name, such as {@code subplan/KH158/X},
 * and its type is the stream's category.
 */
public final class EnvelopeCodec implements EventCodec {

    private final EventTypes types;
    private final String source;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids;
    private final UnaryOperator<Object> upcaster;

    /**
     * @param types every stored name, of old versions too
     * @param log named as the events' source
     * @param clock gives the time of recording, and that of the identifiers
     * @param upcaster turns an event of an old version into the present one; leaves others as they are
     */
    public EnvelopeCodec(EventTypes types, LogId log, Clock clock, UnaryOperator<Object> upcaster) {
        this.types = types;
        this.source = "/logs/" + log.name();
        this.clock = clock;
        this.upcaster = upcaster;
        this.ids = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    /** Without old versions. */
    public EnvelopeCodec(EventTypes types, LogId log, Clock clock) {
        this(types, log, clock, UnaryOperator.identity());
    }

    @Override
    public NewEvent encode(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException(message.getPayloadType() + " was not applied by an aggregate");
        }
        Object payload = event.getPayload();
        Map<String, Object> metaData = EnvelopeMetaData.flat(event.getMetaData());
        UUID id = ids.generate();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String type = types.nameOf(payload.getClass());
        Envelope envelope = new Envelope(
                "1.0",
                id,
                source,
                type,
                event.getAggregateIdentifier(),
                now,
                "application/json",
                event.getSequenceNumber(),
                (String) metaData.get(EnvelopeMetaData.ACTOR),
                (String) metaData.get(EnvelopeMetaData.AGENCY),
                (String) metaData.get(EnvelopeMetaData.ROLES),
                (String) metaData.get(EnvelopeMetaData.CORRELATION_ID),
                (String) metaData.get(EnvelopeMetaData.CAUSATION_ID),
                (LocalDate) metaData.get(EnvelopeMetaData.EFFECTIVE_ON),
                (Boolean) metaData.get(EnvelopeMetaData.HISTORICAL),
                Json.MAPPER.valueToTree(payload));
        LimitMove move = payload instanceof LimitMove.Source mover ? mover.limitMove() : null;
        return new NewEvent(
                id, event.getAggregateIdentifier(), event.getSequenceNumber(), type, now, envelope.bytes(), move);
    }

    @Override
    public DomainEventMessage<?> decode(StoredEvent stored) {
        Envelope envelope = Envelope.parse(stored.envelope());
        Map<String, Object> metaData = new HashMap<>();
        put(metaData, EnvelopeMetaData.ACTOR, envelope.actor());
        put(metaData, EnvelopeMetaData.AGENCY, envelope.actoragency());
        put(metaData, EnvelopeMetaData.ROLES, envelope.actorroles());
        put(metaData, EnvelopeMetaData.CORRELATION_ID, envelope.correlationid());
        put(metaData, EnvelopeMetaData.CAUSATION_ID, envelope.causationid());
        put(metaData, EnvelopeMetaData.EFFECTIVE_ON, envelope.effectiveon());
        put(metaData, EnvelopeMetaData.HISTORICAL, envelope.historical());
        put(metaData, EnvelopeMetaData.LOG_INDEX, stored.index());
        return new GenericDomainEventMessage<>(
                stored.stream().substring(0, stored.stream().indexOf('/')),
                stored.stream(),
                stored.version(),
                upcaster.apply(envelope.event(types)),
                metaData,
                stored.id().toString(),
                envelope.time());
    }

    private static void put(Map<String, Object> metaData, String key, @Nullable Object value) {
        if (value != null) {
            metaData.put(key, value);
        }
    }
}
