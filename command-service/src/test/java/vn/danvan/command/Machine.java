package vn.danvan.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.log.axon.EnvelopeMetaData;

/** An aggregate that takes one command after another, for tests of long sequences. */
public final class Machine implements AutoCloseable {

    private final Configuration axon;

    /** A machine for one kind of aggregate. */
    public Machine(Class<?> aggregate, Past past, Clock clock) {
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(
                        _ -> List.of(message -> message.getMetaData().get("caller") instanceof Actor actor
                                ? Map.of(EnvelopeMetaData.ACTOR, actor.person().value())
                                : Map.of()))
                .registerComponent(Past.class, _ -> past)
                .registerComponent(Clock.class, _ -> clock)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate))
                .buildConfiguration();
        axon.start();
    }

    /** The code with which the command was refused, or none. */
    public @Nullable String send(Actor actor, Command command) {
        try {
            axon.commandGateway()
                    .sendAndWait(new GenericCommandMessage<>(
                            new GenericMessage<>(command, MetaData.with("caller", actor)),
                            command.getClass().getName()));
            return null;
        } catch (AggregateNotFoundException e) {
            return KernelCode.NOT_FOUND.id();
        } catch (DomainError e) {
            return e.code().id();
        } catch (CommandExecutionException e) {
            if (e.getCause() instanceof DomainError refused) {
                return refused.code().id();
            }
            throw e;
        }
    }

    /** What has been recorded about a thing, in order. */
    public <E> List<E> events(StreamId stream, Class<E> family) {
        List<E> events = new ArrayList<>();
        axon.eventStore()
                .readEvents(stream.stream())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(family::cast)
                .forEach(events::add);
        return events;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
