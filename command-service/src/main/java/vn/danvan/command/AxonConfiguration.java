package vn.danvan.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;
import vn.danvan.command.agency.DutySource;
import vn.danvan.command.agency.OpenDuties;
import vn.danvan.command.association.Estate;
import vn.danvan.command.association.Estates;
import vn.danvan.command.due.AllDues;
import vn.danvan.command.due.Dues;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Events;
import vn.danvan.log.EventLog;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.axon.EnvelopeCodec;
import vn.danvan.log.axon.EnvelopeMetaData;
import vn.danvan.log.axon.JsonSnapshotCodec;
import vn.danvan.log.axon.LogEventStorageEngine;
import vn.danvan.service.privacy.PersonalData;

/** Axon, configured by hand: a local command bus, aggregates in a cache, their events on the log. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    EventStorageEngine eventStorageEngine(PostgresEventLog log, Clock clock) {
        return new LogEventStorageEngine(
                log,
                log.snapshots(),
                new EnvelopeCodec(Events.TYPES, log.log(), clock),
                new JsonSnapshotCodec(aggregates()));
    }

    @Bean
    Past past(EventLog log) {
        return new LogPast(log, Events.TYPES);
    }

    @Bean
    AllDues allDues() {
        return new AllDues(dues());
    }

    @Bean
    Commands commands(org.axonframework.config.Configuration axon, EventLog log, List<LimitOwner> limits) {
        CommandGateway gateway = axon.commandGateway();
        return new Commands(gateway, log, limits);
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            EventStorageEngine engine, Past past, Clock clock, AllDues dues, PersonalData personal) {
        Serializer serializer = Jackson3Serializer.builder().build();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureEmbeddedEventStore(_ -> engine)
                .configureCorrelationDataProviders(_ -> List.of(AxonConfiguration::envelopeMetaData))
                .registerComponent(Past.class, _ -> past)
                .registerComponent(Clock.class, _ -> clock)
                .registerComponent(PersonalData.class, _ -> personal)
                .registerComponent(Estates.class, _ -> new Estates(estates()))
                .registerComponent(AllDues.class, _ -> dues)
                .registerComponent(OpenDuties.class, _ -> new OpenDuties(dutySources()))
                .registerComponent(Aggregates.class, AxonAggregates::new);
        AggregateCache cache = new AggregateCache();
        for (Class<?> aggregate : aggregates()) {
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(aggregate).configureCache(_ -> cache));
        }
        org.axonframework.config.Configuration axon = configurer.buildConfiguration();
        axon.commandBus().registerHandlerInterceptor(Commands::guardVersion);
        return axon;
    }

    /** Every class of the features that is marked as an aggregate. */
    static List<Class<?>> aggregates() {
        return classes(new AnnotationTypeFilter(AggregateRoot.class));
    }

    /** What each feature keeps for associations. */
    static List<Estate> estates() {
        return oneOfEach(Estate.class);
    }

    /** What each feature asks of agencies. */
    static List<DutySource> dutySources() {
        return oneOfEach(DutySource.class);
    }

    private static <T> List<T> oneOfEach(Class<T> type) {
        return classes(new AssignableTypeFilter(type)).stream()
                .map(BeanUtils::instantiateClass)
                .map(type::cast)
                .toList();
    }

    /** What each feature's things make bodies owe. */
    static List<Dues> dues() {
        return oneOfEach(Dues.class);
    }

    private static List<Class<?>> classes(TypeFilter which) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(which);
        List<Class<?>> found = new ArrayList<>();
        for (BeanDefinition definition : scanner.findCandidateComponents(AxonConfiguration.class.getPackageName())) {
            found.add(ClassUtils.resolveClassName(
                    Objects.requireNonNull(definition.getBeanClassName()), AxonConfiguration.class.getClassLoader()));
        }
        return found;
    }

    private static Map<String, Object> envelopeMetaData(Message<?> message) {
        Map<String, Object> attributes = new HashMap<>();
        if (message.getMetaData().get("caller") instanceof Actor actor) {
            attributes.put(EnvelopeMetaData.ACTOR, actor.person().value());
            attributes.put(EnvelopeMetaData.ROLES, String.join(",", new TreeSet<>(names(actor))));
            if (actor.agency() != null) {
                attributes.put(EnvelopeMetaData.AGENCY, actor.agency().key());
            } else if (actor.association() != null) {
                attributes.put(EnvelopeMetaData.AGENCY, actor.association().key());
            }
        }
        if (message.getMetaData().get("correlation") instanceof String correlation) {
            attributes.put(EnvelopeMetaData.CORRELATION_ID, correlation);
        }
        attributes.put(EnvelopeMetaData.CAUSATION_ID, message.getIdentifier());
        return attributes;
    }

    private static List<String> names(Actor actor) {
        return actor.roles().stream().map(Enum::name).toList();
    }
}
