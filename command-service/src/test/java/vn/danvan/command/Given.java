package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.due.AllDues;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.log.axon.EnvelopeMetaData;
import vn.danvan.service.privacy.PersonalData;

/** A test of one aggregate: what has happened, who asks for what on which day, and what follows. */
public final class Given<T> {

    /** What is sealed in one test is read in another: keys outlive the fixtures. */
    public static final PersonalData PERSONAL = RememberedKeys.personalData();

    private final Class<T> aggregate;
    private final RememberedPast past = new RememberedPast();
    private final List<Object> events = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private LocalDate today = LocalDate.of(2020, 2, 1);

    private Given(Class<T> aggregate) {
        this.aggregate = aggregate;
    }

    /** Nothing has happened yet; it is 01/02/2020. */
    public static <T> Given<T> nothing(Class<T> aggregate) {
        return new Given<>(aggregate);
    }

    /** The day on which the command is sent, in Vietnam. */
    public Given<T> on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    /** What happened to other things. */
    public Given<T> past(StreamId stream, Object... happened) {
        past.with(stream, happened);
        return this;
    }

    /** What happened to the aggregate, done by an account. */
    public Given<T> by(String account, Object... happened) {
        for (Object event : happened) {
            events.add(event);
            actors.add(account);
        }
        return this;
    }

    /** What happened to the aggregate, done by {@code someone}. */
    public Given<T> event(Object... happened) {
        return by("someone", happened);
    }

    /** An actor for an agency. */
    public static Actor agency(String account, String agency, Role... roles) {
        return new Actor(new PersonId(account), new AgencyId(agency), null, Set.of(roles), false);
    }

    /** An actor for an association. */
    public static Actor association(String account, String association, Role... roles) {
        return new Actor(new PersonId(account), null, new AssociationId(association), Set.of(roles), false);
    }

    /** An actor for the province. */
    public static Actor province(String account, Role... roles) {
        return new Actor(new PersonId(account), null, null, Set.of(roles), false);
    }

    /** Sends the command. */
    public Outcome<T> when(Actor actor, Command command) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        Instant noon = today.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
        fixture.registerInjectableResource(Clock.fixed(noon, java.time.ZoneOffset.UTC));
        fixture.registerInjectableResource(past);
        fixture.registerInjectableResource(new AllDues(AxonConfiguration.dues()));
        fixture.registerInjectableResource(new NoOthers());
        fixture.registerInjectableResource(PERSONAL);
        TestExecutor<T> executor;
        if (events.isEmpty()) {
            executor = fixture.givenNoPriorActivity();
        } else {
            List<org.axonframework.eventhandling.DomainEventMessage<Object>> told = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                told.add(new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                        command.target().category(),
                        command.target().stream(),
                        i,
                        events.get(i),
                        MetaData.with(EnvelopeMetaData.ACTOR, actors.get(i))));
            }
            executor = fixture.given(told);
        }
        return new Outcome<>(executor.when(command, MetaData.with("caller", actor)));
    }

    /** A fixture has one aggregate; what changes several is tested with {@link Register}. */
    private static final class NoOthers implements Aggregates {
        @Override
        public <A> void change(Class<A> type, StreamId id, Consumer<A> change) {
            throw new UnsupportedOperationException(id.stream());
        }

        @Override
        public <A> void changeOrMake(Class<A> type, StreamId id, Consumer<A> change) {
            throw new UnsupportedOperationException(id.stream());
        }
    }

    /** What followed. */
    public static final class Outcome<T> {
        private final ResultValidator<T> result;

        Outcome(ResultValidator<T> result) {
            this.result = result;
        }

        /** Exactly these events were recorded. */
        public void records(Object... expected) {
            result.expectSuccessfulHandlerExecution().expectEvents(expected);
        }

        /** It was refused with this code, and nothing was recorded. */
        public void refuses(Code code) {
            refuses(code, null);
        }

        /** It was refused with this code, blaming this field, and nothing was recorded. */
        public void refuses(Code code, @Nullable String pointer) {
            result.expectNoEvents().expectException(org.axonframework.test.matchers.Matchers.predicate(e -> {
                DomainError refusal = refusalIn((Throwable) e);
                if (refusal == null) {
                    throw new AssertionError("expected a refusal", (Throwable) e);
                }
                assertThat(refusal.code()).isEqualTo(code);
                if (pointer != null) {
                    assertThat(refusal.pointer()).isEqualTo(pointer);
                }
                return true;
            }));
        }

        private static @Nullable DomainError refusalIn(Throwable e) {
            for (Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof DomainError refusal) {
                    return refusal;
                }
            }
            return null;
        }
    }
}
