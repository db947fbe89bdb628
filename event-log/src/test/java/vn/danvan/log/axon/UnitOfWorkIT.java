package vn.danvan.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.EventTypes;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.log.Append;
import vn.danvan.log.EventLog;
import vn.danvan.log.LogId;
import vn.danvan.log.Outcome;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.TestPostgres;

/** One command, one unit of work, one append: with the kernel's own events. */
class UnitOfWorkIT {

    private static final AgencyId DISTRICT = new AgencyId("HB.HU.DABAC");
    private static final Instant NOW = Instant.parse("2020-03-31T07:30:00.123456789Z");

    private final TestPostgres postgres = TestPostgres.shared();
    private final LogId id = postgres.newLog();
    private final PostgresEventLog log = new PostgresEventLog(postgres.writer(id));
    private final LogEventStorageEngine engine = engine(Events.TYPES);
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();

    private LogEventStorageEngine engine(EventTypes types) {
        return new LogEventStorageEngine(
                log,
                log.snapshots(),
                new EnvelopeCodec(types, id, Clock.fixed(NOW, ZoneOffset.UTC)),
                new JsonSnapshotCodec(List.of()));
    }

    @AfterEach
    void close() {
        store.shutDown();
        log.close();
    }

    private static DomainEventMessage<?> renamed(long version, Map<String, ?> metaData) {
        return new GenericDomainEventMessage<>(
                "agency",
                DISTRICT.stream(),
                version,
                new AgencyEvent.Renamed(DISTRICT, "Huyện ủy Đà Bắc", LocalDate.of(2020, 4, 1)),
                metaData);
    }

    private void handle(AppendContext context, Runnable handler) throws Exception {
        GenericCommandMessage<String> command =
                new GenericCommandMessage<>("command", Map.of(AppendContext.META_DATA, context));
        var result = DefaultUnitOfWork.startAndGet(command).executeWithResult(() -> {
            handler.run();
            return "done";
        });
        if (result.isExceptional()) {
            throw (Exception) result.exceptionResult();
        }
    }

    @Test
    void the_envelope_carries_the_command_and_the_caller_gets_the_log_index() throws Exception {
        Actor actor = new Actor(
                new PersonId("dabac.head"), DISTRICT, null, Set.of(Role.AGENCY_HEAD, Role.AGENCY_EDITOR), false);
        Map<String, ?> metaData = Map.of(
                EnvelopeMetaData.ACTOR,
                actor,
                EnvelopeMetaData.CAUSATION_ID,
                "command-1",
                EnvelopeMetaData.EFFECTIVE_ON,
                LocalDate.of(2020, 4, 1),
                AppendContext.META_DATA,
                "is not stored");
        AppendContext context = new AppendContext();

        handle(context, () -> store.publish(renamed(0, metaData)));

        assertThat(context.appended()).contains(new Outcome.Appended(0, 0, DISTRICT.stream(), 0, false));
        StoredEvent stored = log.read(0, 1).getFirst();
        assertThat(new String(stored.envelope(), StandardCharsets.UTF_8))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"" + stored.id() + "\",\"source\":\"/logs/" + id.name()
                        + "\",\"type\":\"agency.renamed.v1\",\"subject\":\"agency/HB.HU.DABAC\","
                        + "\"time\":\"2020-03-31T07:30:00.123456Z\",\"datacontenttype\":\"application/json\","
                        + "\"streamversion\":0,\"actor\":\"dabac.head\",\"actoragency\":\"HB.HU.DABAC\","
                        + "\"actorroles\":\"AGENCY_EDITOR,AGENCY_HEAD\",\"causationid\":\"command-1\","
                        + "\"effectiveon\":\"2020-04-01\",\"data\":{\"agency\":\"HB.HU.DABAC\","
                        + "\"name\":\"Huyện ủy Đà Bắc\",\"effectiveOn\":\"2020-04-01\"}}");
        assertThat(stored.id().version()).isEqualTo(7);
        assertThat(stored.id().getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());

        DomainEventMessage<?> read = store.readEvents(DISTRICT.stream()).next();
        assertThat(read.getPayload()).isEqualTo(renamed(0, Map.of()).getPayload());
        assertThat(read.getType()).isEqualTo("agency");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getMetaData())
                .containsEntry(EnvelopeMetaData.ACTOR, "dabac.head")
                .containsEntry(EnvelopeMetaData.EFFECTIVE_ON, LocalDate.of(2020, 4, 1))
                .containsEntry(EnvelopeMetaData.LOG_INDEX, 0L);
    }

    @Test
    void events_published_while_the_unit_prepares_to_commit_are_in_the_same_append() throws Exception {
        store.subscribe(events -> {
            if (events.getFirst() instanceof DomainEventMessage<?> first && first.getSequenceNumber() == 0) {
                store.publish(renamed(1, Map.of()));
            }
        });
        AppendContext context = new AppendContext();

        handle(context, () -> store.publish(renamed(0, Map.of())));

        assertThat(context.appended()).contains(new Outcome.Appended(0, 1, DISTRICT.stream(), 1, false));
    }

    @Test
    void nothing_is_written_of_a_unit_that_fails_while_it_prepares() {
        store.subscribe(events -> {
            throw new IllegalStateException("refused by a subscriber");
        });

        assertThatThrownBy(() -> handle(new AppendContext(), () -> store.publish(renamed(0, Map.of()))))
                .hasMessageContaining("refused by a subscriber");
        assertThat(log.head()).isZero();
    }

    @Test
    void a_command_whose_ground_has_moved_is_refused() throws Exception {
        handle(new AppendContext(), () -> store.publish(renamed(0, Map.of())));
        AppendContext context = new AppendContext();

        assertThatThrownBy(() -> handle(context, () -> store.publish(renamed(0, Map.of()))))
                .isInstanceOf(ConcurrencyException.class)
                .isInstanceOfSatisfying(
                        StreamConflictException.class,
                        e -> assertThat(e.outcome()).isEqualTo(new Outcome.Conflict(DISTRICT.stream(), -1)));
        assertThatThrownBy(() -> handle(context, () -> {
                    AppendContext.current().unchanged("plan/KH158", 3);
                    store.publish(renamed(1, Map.of()));
                }))
                .isInstanceOf(StreamConflictException.class)
                .hasMessageContaining("plan/KH158");
        assertThat(context.appended()).isEmpty();

        handle(context, () -> {
            AppendContext.current().unchanged("plan/KH158", -1);
            store.publish(renamed(1, Map.of()));
        });
        assertThat(context.appended()).isPresent();
    }

    @Test
    void a_request_asked_again_is_told_the_numbers_of_then_and_leaves_nothing_behind() throws Exception {
        Append.Key key = new Append.Key("key", new byte[32]);
        Append.Key other = new Append.Key("key", new byte[] {1});
        handle(new AppendContext().key(key), () -> store.publish(renamed(0, Map.of())));

        assertThatThrownBy(() -> handle(new AppendContext().key(key), () -> store.publish(renamed(1, Map.of()))))
                .isInstanceOfSatisfying(
                        RepeatedRequestException.class,
                        e -> assertThat(e.outcome()).isEqualTo(new Outcome.Appended(0, 0, DISTRICT.stream(), 0, true)));
        assertThatThrownBy(() -> handle(new AppendContext().key(other), () -> store.publish(renamed(1, Map.of()))))
                .isInstanceOf(KeyReusedException.class);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void an_event_that_moves_a_limit_is_refused_past_it() throws Exception {
        FiscalYear year = new FiscalYear(2021);
        handle(
                new AppendContext(),
                () -> store.publish(new GenericDomainEventMessage<>(
                        "budget-year",
                        year.stream(),
                        0,
                        new BudgetYearEvent.CeilingSet(year, new Money(1_000), "QĐ-01", "rule"))));

        assertThatThrownBy(() -> handle(
                        new AppendContext(),
                        () -> store.publish(
                                new GenericDomainEventMessage<>(
                                        "budget-year",
                                        year.stream(),
                                        1,
                                        new BudgetYearEvent.CeilingSet(year, new Money(0), "QĐ-02", "rule")),
                                approval(year))))
                .isInstanceOfSatisfying(
                        LimitPassedException.class,
                        e -> assertThat(e.outcome())
                                .isEqualTo(new Outcome.LimitPassed(BudgetEvent.limitKey(year), 0, 0, 1)));
    }

    private static GenericDomainEventMessage<?> approval(FiscalYear year) {
        BudgetPackageId budget = new BudgetPackageId(UUID.randomUUID());
        return new GenericDomainEventMessage<>(
                "budget",
                budget.stream(),
                0,
                new BudgetEvent.Approved(budget, year, new Money(1), "QĐ-03", new PersonId("approver"), null));
    }

    @Test
    void an_event_of_an_unknown_type_stops_the_reader() throws Exception {
        handle(new AppendContext(), () -> store.publish(renamed(0, Map.of())));
        EventLog stored = log;
        assertThat(stored.head()).isEqualTo(1);

        assertThatThrownBy(() -> engine(new EventTypes(List.of()))
                        .readEvents(null, false)
                        .toList())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("agency.renamed.v1");
    }
}
