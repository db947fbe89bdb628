package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.log.axon.LogEventStorageEngine;
import vn.danvan.log.axon.SerializerCodec;

/**
 * AxonFramework issue 4829: a reader that meets an event older than the gap time-out drops the gaps before it, and what is
 * committed late into such a gap is skipped for good. An event is that old when it was imported, or waited, or its clock is
 * behind.
 */
class AxonIssue4829IT {

    private static final Duration OLDER_THAN_ANY_GAP = Duration.ofDays(1);

    private final TestPostgres postgres = TestPostgres.shared();

    /** Reads on from its token, again and again. */
    private static final class Tracker {
        private final EventStorageEngine engine;
        private @Nullable TrackingToken token;
        private final List<String> seen = new ArrayList<>();

        Tracker(EventStorageEngine engine) {
            this.engine = engine;
        }

        List<String> readOn() {
            try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
                events.forEach(event -> {
                    token = event.trackingToken();
                    seen.add((String) event.getPayload());
                });
            }
            return seen;
        }
    }

    private static DomainEventMessage<String> event(String payload, Instant time) {
        return new GenericDomainEventMessage<>(
                "type",
                "aggregate/" + payload,
                0,
                payload,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                time);
    }

    private static JdbcEventStorageEngine stock(ConnectionProvider connections) {
        PersistenceExceptionResolver noDuplicates = failure -> false;
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .persistenceExceptionResolver(noDuplicates)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    /** The engine closes what it is given; this one stays open, for a transaction that lasts. */
    private static Connection keptOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                AxonIssue4829IT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Test
    void the_stock_engine_skips_an_event_committed_late_behind_an_old_one_for_good() throws Exception {
        postgres.createDatabase("stock_axon");
        DataSource database = postgres.superuser("stock_axon");
        JdbcEventStorageEngine prompt = stock(database::getConnection);
        prompt.createSchema(PostgresEventTableFactory.INSTANCE);
        Tracker reader = new Tracker(prompt);
        prompt.appendEvents(event("before", Instant.now()));
        reader.readOn();

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            stock(() -> keptOpen(connection)).appendEvents(event("late", Instant.now()));
            prompt.appendEvents(event("old", Instant.now().minus(OLDER_THAN_ANY_GAP)));
            assertThat(reader.readOn()).containsExactly("before", "old");
            connection.commit();
        }
        prompt.appendEvents(event("after", Instant.now()));

        assertThat(new Tracker(prompt).readOn()).containsExactlyInAnyOrder("before", "late", "old", "after");
        assertThat(reader.readOn()).containsExactly("before", "old", "after").doesNotContain("late");
        assertThat(reader.readOn()).doesNotContain("late");
    }

    @Test
    void our_engine_shows_it_in_its_place() throws Exception {
        LogId id = postgres.newLog();
        SerializerCodec codec = new SerializerCodec();
        try (PostgresEventLog log = new PostgresEventLog(postgres.writer(id));
                Connection connection = postgres.writer(id).connect("late");
                PreparedStatement call = connection.prepareStatement(AppendCall.SQL)) {
            LogEventStorageEngine engine = new LogEventStorageEngine(log, log.snapshots(), codec, codec);
            Tracker reader = new Tracker(engine);
            engine.appendEvents(event("before", Instant.now()));
            assertThat(reader.readOn()).containsExactly("before");

            connection.setAutoCommit(false);
            Append late = Samples.command(codec.encode((EventMessage<?>) event("late", Instant.now())));
            AppendCall.execute(connection, call, id.number(), List.of(new Pending(late)));
            CompletableFuture<Void> prompt = CompletableFuture.runAsync(
                    () -> engine.appendEvents(event("old", Instant.now().minus(OLDER_THAN_ANY_GAP))));
            assertThat(reader.readOn()).containsExactly("before");
            connection.commit();
            prompt.get(20, TimeUnit.SECONDS);
            engine.appendEvents(event("after", Instant.now()));

            assertThat(reader.readOn()).containsExactly("before", "late", "old", "after");
        }
    }
}
