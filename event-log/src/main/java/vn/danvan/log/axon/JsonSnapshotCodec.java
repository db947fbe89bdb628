package vn.danvan.log.axon;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Revision;
import vn.danvan.kernel.Json;
import vn.danvan.log.Snapshots.Snapshot;

/**
 * Snapshots as JSON. The stored type is the aggregate's class and its {@link Revision}, so that raising the revision makes
 * older snapshots go unread. An aggregate shows its fields by {@code @JsonAutoDetect(fieldVisibility = ANY)}.
 */
public final class JsonSnapshotCodec implements SnapshotCodec {

    private final Map<String, Class<?>> types;

    /** @param aggregates classes whose snapshots are read; those of others are ignored */
    public JsonSnapshotCodec(Iterable<Class<?>> aggregates) {
        Map<String, Class<?>> byName = new java.util.HashMap<>();
        aggregates.forEach(type -> byName.put(nameOf(type), type));
        this.types = Map.copyOf(byName);
    }

    @Override
    public Snapshot encode(DomainEventMessage<?> message) {
        return new Snapshot(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                UUID.fromString(message.getIdentifier()),
                nameOf(message.getPayloadType()),
                message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
                Json.bytes(message.getPayload()));
    }

    @Override
    public Optional<DomainEventMessage<?>> decode(Snapshot snapshot) {
        Class<?> type = types.get(snapshot.type());
        if (type == null) {
            return Optional.empty();
        }
        return Optional.of(new GenericDomainEventMessage<>(
                type.getSimpleName(),
                snapshot.stream(),
                snapshot.version(),
                Json.read(snapshot.body(), type),
                Map.of(),
                snapshot.id().toString(),
                snapshot.recordedAt()));
    }

    private static String nameOf(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        return type.getName() + (revision == null ? "" : "#" + revision.value());
    }
}
