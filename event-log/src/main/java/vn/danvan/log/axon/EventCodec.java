package vn.danvan.log.axon;

import org.axonframework.eventhandling.EventMessage;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.StoredEvent;

/** How Axon's event messages become stored events, and back. */
public interface EventCodec {

    /**
     * What to store.
     *
     * @throws IllegalArgumentException when the message is not one that belongs into the log
     */
    NewEvent encode(EventMessage<?> message);

    /**
     * What was stored; a {@link org.axonframework.eventhandling.DomainEventMessage} for events of aggregates.
     *
     * @throws IllegalStateException when the type is unknown: an event is never skipped
     */
    EventMessage<?> decode(StoredEvent event);
}
