package vn.danvan.log.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.danvan.log.Append;
import vn.danvan.log.EventLog;
import vn.danvan.log.Outcome;
import vn.danvan.log.Snapshots;
import vn.danvan.log.StoredEvent;

/**
 * Axon's view of the log. All events of one unit of work are one append, sent when the unit commits: those published while
 * it prepares to commit as well. A token is the log index of the last event seen, 8 bytes.
 */
public final class LogEventStorageEngine implements EventStorageEngine {

    private final EventLog log;
    private final Snapshots snapshots;
    private final EventCodec events;
    private final SnapshotCodec states;
    private final String gatheredKey = LogEventStorageEngine.class.getName() + "@" + System.identityHashCode(this);

    /** Over a log and its snapshots. */
    public LogEventStorageEngine(EventLog log, Snapshots snapshots, EventCodec events, SnapshotCodec states) {
        this.log = log;
        this.snapshots = snapshots;
        this.events = events;
        this.states = states;
    }

    /**
     * {@inheritDoc}
     *
     * @throws StreamConflictException when a stream has moved on
     * @throws LimitPassedException when a shared limit would be passed
     * @throws KeyReusedException when the idempotency key was used for another request
     * @throws RepeatedRequestException when it was used for this one
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().phase().isBefore(UnitOfWork.Phase.COMMIT)) {
            UnitOfWork<?> unit = CurrentUnitOfWork.get();
            List<EventMessage<?>> gathered = unit.getOrComputeResource(gatheredKey, key -> {
                List<EventMessage<?>> all = new ArrayList<>();
                unit.onCommit(committing -> append(all, AppendContext.current()));
                return all;
            });
            gathered.addAll(messages);
        } else {
            append(messages, new AppendContext());
        }
    }

    private void append(List<? extends EventMessage<?>> messages, AppendContext context) {
        List<Append.NewEvent> encoded = new ArrayList<>(messages.size());
        messages.forEach(message -> encoded.add(events.encode(message)));
        switch (await(context.of(encoded))) {
            case Outcome.Appended appended -> {
                if (appended.repeated()) {
                    throw new RepeatedRequestException(appended);
                }
                context.appended(appended);
            }
            case Outcome.Conflict conflict -> throw new StreamConflictException(conflict);
            case Outcome.KeyReused reused -> throw new KeyReusedException();
            case Outcome.LimitPassed passed -> throw new LimitPassedException(passed);
        }
    }

    private Outcome await(Append command) {
        try {
            return log.append(command).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted; whether the events were appended is unknown", e);
        } catch (ExecutionException e) {
            throw new EventStoreException("the events were not appended", e.getCause());
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new PagedEvents(log, indexOf(token) + 1), false)
                .map(this::tracked);
    }

    private TrackedEventMessage<?> tracked(StoredEvent event) {
        TrackingToken token = new GlobalSequenceTrackingToken(event.index());
        EventMessage<?> message = events.decode(event);
        return message instanceof DomainEventMessage<?> domain
                ? new GenericTrackedDomainEventMessage<>(token, domain)
                : new GenericTrackedEventMessage<>(token, message);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        Stream<DomainEventMessage<?>> messages = log.readStream(aggregateIdentifier, firstSequenceNumber).stream()
                .map(this::ofAggregate);
        return DomainEventStream.of(messages);
    }

    private DomainEventMessage<?> ofAggregate(StoredEvent event) {
        if (events.decode(event) instanceof DomainEventMessage<?> message) {
            return message;
        }
        throw new EventStoreException(event.stream() + " is not an aggregate's");
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = log.lastVersion(aggregateIdentifier);
        return version < 0 ? Optional.empty() : Optional.of(version);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(states.encode(snapshot));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.find(aggregateIdentifier).flatMap(states::decode);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head() - 1);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(log.firstIndexSince(dateTime) - 1);
    }

    private static long indexOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> -1;
            case GlobalSequenceTrackingToken sequence -> sequence.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a token of this log: " + token);
        };
    }
}
