package vn.danvan.log.axon;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import vn.danvan.log.Snapshots.Snapshot;

/** How an aggregate's state becomes a stored snapshot, and back. */
public interface SnapshotCodec {

    /** What to store: the payload is the aggregate. */
    Snapshot encode(DomainEventMessage<?> message);

    /** What was stored, unless it no longer fits the aggregate's class: then the events are read from the start. */
    Optional<DomainEventMessage<?>> decode(Snapshot snapshot);
}
