package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Vietnam;
import vn.danvan.log.axon.EnvelopeMetaData;

/**
 * All aggregates of the service over events in memory: for tests that send many commands one after another. Every
 * aggregate is rebuilt from its events for each command; a refusal that leaves an event fails the test.
 */
public final class Register implements Past {

    private final Map<String, List<Object>> streams = new LinkedHashMap<>();
    private final Map<String, List<Object>> categories = new LinkedHashMap<>();
    private final Configuration axon;
    private LocalDate today = LocalDate.of(2020, 2, 1);

    /** An empty register; it is 01/02/2020. */
    public Register() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(_ -> List.of(Register::envelope))
                .registerComponent(Past.class, _ -> this)
                .registerComponent(Clock.class, _ -> new TodayClock());
        for (Class<?> aggregate : AxonConfiguration.aggregates()) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate));
        }
        axon = configurer.buildConfiguration();
        axon.eventStore().subscribe(events -> events.forEach(this::recorded));
        axon.start();
    }

    private static Map<String, Object> envelope(Message<?> message) {
        return message.getMetaData().get("caller") instanceof Actor actor
                ? Map.of(EnvelopeMetaData.ACTOR, actor.person().value())
                : Map.of();
    }

    private void recorded(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            String stream = event.getAggregateIdentifier();
            String category = stream.substring(0, stream.indexOf('/'));
            streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(event.getPayload());
            categories.computeIfAbsent(category, _ -> new ArrayList<>()).add(event.getPayload());
        }
    }

    /** It is another day, in Vietnam. */
    public Register on(LocalDate day) {
        today = day;
        return this;
    }

    /** The day that it is. */
    public LocalDate today() {
        return today;
    }

    /** Something happened, done by {@code someone}; no rule was asked. */
    public Register happened(StreamId stream, Object... events) {
        EventStore store = axon.eventStore();
        for (Object event : events) {
            int version = streams.getOrDefault(stream.stream(), List.of()).size();
            store.publish(new GenericDomainEventMessage<>(
                    stream.category(),
                    stream.stream(),
                    version,
                    event,
                    MetaData.with(EnvelopeMetaData.ACTOR, "someone")));
        }
        return this;
    }

    /**
     * Sends a command and returns the events that it recorded.
     *
     * @throws DomainError the refusal
     */
    public List<Object> send(Actor actor, Command command) {
        int before = size();
        int streamBefore = of(command.target(), Object.class).size();
        try {
            axon.commandGateway()
                    .sendAndWait(new GenericCommandMessage<>(command).withMetaData(Map.of("caller", actor)));
        } catch (AggregateNotFoundException unknown) {
            assertThat(size()).as("events after a refusal").isEqualTo(before);
            throw KernelCode.NOT_FOUND.refuse();
        } catch (DomainError refusal) {
            assertThat(size()).as("events after a refusal").isEqualTo(before);
            throw refusal;
        } catch (CommandExecutionException wrapped) {
            assertThat(size()).as("events after a refusal").isEqualTo(before);
            throw wrapped.getCause() instanceof DomainError refusal ? refusal : wrapped;
        }
        List<Object> stream = of(command.target(), Object.class);
        List<Object> recorded = stream.subList(streamBefore, stream.size());
        assertThat(size()).as("a command writes its own stream only").isEqualTo(before + recorded.size());
        return recorded;
    }

    /** Sends a command; what came of it is the names of the events, or the code of the refusal. */
    public String outcome(Actor actor, Command command) {
        try {
            return send(actor, command).stream()
                    .map(event -> event.getClass().getSimpleName())
                    .collect(Collectors.joining("+"));
        } catch (DomainError refusal) {
            return refusal.code().id();
        }
    }

    private int size() {
        return streams.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public <E> List<E> of(StreamId stream, Class<E> family) {
        return streams.getOrDefault(stream.stream(), List.of()).stream()
                .map(family::cast)
                .toList();
    }

    @Override
    public boolean exists(String stream, long version) {
        return version >= 0 && version < streams.getOrDefault(stream, List.of()).size();
    }

    @Override
    public <E> List<E> ofAll(String category, Class<E> family) {
        return categories.getOrDefault(category, List.of()).stream()
                .map(family::cast)
                .toList();
    }

    @Override
    public boolean exists(String stream, long version) {
        return version >= 0 && version < streams.getOrDefault(stream, List.of()).size();
    }

    private final class TodayClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return today.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
        }
    }
}
