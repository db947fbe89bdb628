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
import java.util.Objects;
import java.util.function.Consumer;
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
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.agency.OpenDuties;
import vn.danvan.command.association.Estates;
import vn.danvan.command.due.AllDues;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Vietnam;
import vn.danvan.log.axon.EnvelopeMetaData;
import vn.danvan.service.privacy.PersonalData;

/**
 * All aggregates of the service over events in memory: for tests that send many commands one after another. Every
 * aggregate is rebuilt from its events for each command; a refusal that leaves an event fails the test. A new one is
 * empty, and it is 01/02/2020.
 */
public final class Register implements Past {

    /** Building the aggregates' model takes long, so all registers share it; each has its own events. */
    private static final Configuration AXON = axon();

    private static @Nullable Register asked;

    private final Map<String, List<Object>> streams = new LinkedHashMap<>();
    private final Map<String, List<Object>> categories = new LinkedHashMap<>();
    private final List<Entry> log = new ArrayList<>();
    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private LocalDate today = LocalDate.of(2020, 2, 1);

    /** One event of the log, with who did it. */
    public record Entry(String stream, Object event, String actor) {}

    private static Configuration axon() {
        System.setProperty("disable-axoniq-console-message", "true");
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> new EventsOfTheAsked())
                .configureCorrelationDataProviders(_ -> List.of(Register::envelope))
                .registerComponent(Past.class, _ -> new PastOfTheAsked())
                .registerComponent(Clock.class, _ -> new ClockOfTheAsked())
                .registerComponent(PersonalData.class, _ -> Given.PERSONAL)
                .registerComponent(Estates.class, _ -> new Estates(AxonConfiguration.estates()))
                .registerComponent(AllDues.class, _ -> new AllDues(AxonConfiguration.dues()))
                .registerComponent(OpenDuties.class, _ -> new OpenDuties(AxonConfiguration.dutySources()))
                .registerComponent(Aggregates.class, AxonAggregates::new);
        for (Class<?> aggregate : AxonConfiguration.aggregates()) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate));
        }
        Configuration axon = configurer.buildConfiguration();
        axon.eventStore().subscribe(events -> events.forEach(event -> asked().recorded(event)));
        axon.start();
        return axon;
    }

    private static Register asked() {
        return Objects.requireNonNull(asked);
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
            log.add(new Entry(
                    stream,
                    event.getPayload(),
                    String.valueOf(event.getMetaData().get(EnvelopeMetaData.ACTOR))));
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
        asked = this;
        EventStore store = AXON.eventStore();
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
        asked = this;
        int before = size();
        int streamBefore = of(command.target(), Object.class).size();
        try {
            AXON.commandGateway()
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
        assertThat(recorded)
                .as("a command writes its own stream, whatever others it writes")
                .isNotEmpty();
        return recorded;
    }

    /** Changes aggregates as one command does with those beside its own. */
    public void changing(Consumer<Aggregates> change) {
        asked = this;
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("change"))
                .execute(() -> change.accept(AXON.getComponent(Aggregates.class)));
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

    /** Sends a command that is refused for several things at once: the code and pointer of each. */
    public List<String> broken(Actor actor, Command command) {
        try {
            send(actor, command);
        } catch (DomainError refusal) {
            return refusal.violations().stream()
                    .map(violation -> violation.code() + " " + violation.pointer())
                    .toList();
        }
        throw new AssertionError("not refused: " + command);
    }

    /** Sends a command that is refused for one thing: the code and the pointer to what is to blame. */
    public String refused(Actor actor, Command command) {
        try {
            send(actor, command);
        } catch (DomainError refusal) {
            return refusal.code().id() + (refusal.pointer() == null ? "" : " " + refusal.pointer());
        }
        throw new AssertionError("not refused: " + command);
    }

    /** Everything that happened, in order. */
    public List<Entry> log() {
        return List.copyOf(log);
    }

    private int size() {
        return log.size();
    }

    @Override
    public <E> List<E> of(StreamId stream, Class<E> family) {
        return streams.getOrDefault(stream.stream(), List.of()).stream()
                .map(family::cast)
                .toList();
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

    private static final class EventsOfTheAsked extends InMemoryEventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> messages) {
            asked().events.appendEvents(messages);
        }

        @Override
        public DomainEventStream readEvents(String stream, long first) {
            return asked().events.readEvents(stream, first);
        }
    }

    private static final class PastOfTheAsked implements Past {
        @Override
        public <E> List<E> of(StreamId stream, Class<E> family) {
            return asked().of(stream, family);
        }

        @Override
        public <E> List<E> ofAll(String category, Class<E> family) {
            return asked().ofAll(category, family);
        }

        @Override
        public boolean exists(String stream, long version) {
            return asked().exists(stream, version);
        }
    }

    private static final class ClockOfTheAsked extends Clock {
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
            return asked().today.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
        }
    }
}
