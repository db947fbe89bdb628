package vn.danvan.log.axon;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import vn.danvan.kernel.Json;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.Snapshots.Snapshot;
import vn.danvan.log.StoredEvent;

/** The payloads of Axon's contract tests, which are no events of the register: text with metadata, of aggregates or of none. */
public final class SerializerCodec implements EventCodec, SnapshotCodec {

    private static final String OF_NONE = "none";

    record Body(String type, String payload, Map<String, String> metaData) {}

    @Override
    public NewEvent encode(EventMessage<?> message) {
        boolean domain = message instanceof DomainEventMessage<?>;
        DomainEventMessage<?> event = domain ? (DomainEventMessage<?>) message : null;
        return new NewEvent(
                UUID.fromString(message.getIdentifier()),
                event == null ? OF_NONE + "/" + message.getIdentifier() : event.getAggregateIdentifier(),
                event == null ? 0 : event.getSequenceNumber(),
                event == null ? OF_NONE : "aggregate",
                message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                body(event == null ? OF_NONE : event.getType(), message),
                null);
    }

    private static byte[] body(String type, EventMessage<?> message) {
        Map<String, String> metaData = message.getMetaData().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
        return Json.bytes(new Body(type, (String) message.getPayload(), metaData));
    }

    @Override
    public EventMessage<?> decode(StoredEvent stored) {
        Body body = Json.read(stored.envelope(), Body.class);
        GenericEventMessage<String> message = new GenericEventMessage<>(
                stored.id().toString(), body.payload(), MetaData.from(body.metaData()), stored.recordedAt());
        return stored.type().equals(OF_NONE)
                ? message
                : new GenericDomainEventMessage<>(
                        body.type(), stored.stream(), stored.version(), message, message.getTimestamp());
    }

    @Override
    public Snapshot encode(DomainEventMessage<?> message) {
        return new Snapshot(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                UUID.fromString(message.getIdentifier()),
                message.getType(),
                message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                ((String) message.getPayload()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<DomainEventMessage<?>> decode(Snapshot snapshot) {
        return Optional.of(new GenericDomainEventMessage<>(
                snapshot.type(),
                snapshot.stream(),
                snapshot.version(),
                new String(snapshot.body(), StandardCharsets.UTF_8),
                MetaData.emptyInstance(),
                snapshot.id().toString(),
                snapshot.recordedAt()));
    }
}
