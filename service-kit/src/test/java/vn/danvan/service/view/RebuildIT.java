package vn.danvan.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.Story;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.AdvisoryLock;
import vn.danvan.log.kafka.Feed;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;
import vn.danvan.log.kafka.TestKafka;
import vn.danvan.service.view.Rebuilds.Rebuilding;

/** Views are rebuilt beside the live ones while they are read and fed, and come out the same. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildIT {

    private static final String GROUP = "rebuilt";
    private static final String RUNTIME = "rebuild_runtime";
    private static final int AGENCIES = 120;
    private static final Actor AUDITOR = new Actor(new PersonId("auditor"), null, null, Set.of(Role.AUDITOR), false);
    private static final PersonId ADMIN = new PersonId("quantri");

    private static final Story STORY = new Story();
    private static final List<Instance> INSTANCES = new ArrayList<>();
    private static KafkaSettings kafka;
    private static EventLog log;
    private static Relay relay;

    /** What makes trouble from an index on. */
    static final class Failing implements Projection {
        private final long from;

        Failing(long from) {
            this.from = from;
        }

        @Override
        public String name() {
            return "failing";
        }

        @EventHandler
        void on(AgencyEvent event, Recorded at) {
            if (at.index() >= from) {
                throw new DataAccessResourceFailureException("no space left at " + event.agency());
            }
        }
    }

    /** A service's process. */
    private static final class Instance implements AutoCloseable {
        final HikariDataSource pool = new HikariDataSource();
        final Views views;
        final ViewReads reads;
        final Feed feed;

        Instance() {
            pool.setDataSource(connections(GROUP));
            pool.setMaximumPoolSize(5);
            views = views(pool, List.of());
            reads = new ViewReads(pool, views.awaited());
            feed = new Feed(kafka, new AdvisoryLock(connections(GROUP), "danvan.view/" + GROUP), views);
            feed.start();
        }

        Rebuilds rebuilds(Projection... more) {
            Rebuilds rebuilds = new Rebuilds(new Rebuilds.Place(
                    GROUP,
                    pool,
                    owner(),
                    RUNTIME,
                    RebuildIT::connections,
                    source -> views(source, List.of(more)),
                    List.of(Card.TABLE, Tally.TABLE),
                    kafka));
            rebuilds.start();
            return rebuilds;
        }

        @Override
        public void close() {
            feed.close();
            pool.close();
        }
    }

    private static Views views(DataSource source, List<Projection> more) {
        List<Projection> projections = new ArrayList<>(List.of(new CardProjection(), new TallyProjection()));
        projections.addAll(more);
        return new Views(GROUP, source, List.of(Card.TABLE, Tally.TABLE), projections);
    }

    private static DataSource owner() {
        return TestPostgres.shared().superuser("danvan");
    }

    private static PGSimpleDataSource connections(String schema) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.shared().url());
        source.setUser(RUNTIME);
        source.setPassword("test");
        source.setCurrentSchema(schema);
        return source;
    }

    @BeforeAll
    static void two_instances_and_a_log() {
        new JdbcTemplate(owner()).execute("create role " + RUNTIME + " login password 'test'");
        ViewSchema.migrate(owner(), GROUP, RUNTIME, "classpath:db/test");
        LogId id = TestPostgres.shared().newLog();
        kafka = TestKafka.newTopic(id.number());
        log = new PostgresEventLog(TestPostgres.shared().writer(id));
        relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), kafka);
        relay.start();
        for (int i = 0; i < AGENCIES; i++) {
            AgencyId agency = new AgencyId("HB.A" + i);
            AgencyId parent = i == 0 ? null : new AgencyId("HB.A" + i / 10);
            STORY.tell(
                    agency,
                    new AgencyEvent.Registered(
                            agency,
                            "Cơ quan số " + i,
                            AgencyKind.SECTOR_AGENCY,
                            Level.PROVINCE,
                            parent,
                            null,
                            LocalDate.parse("2015-01-01")));
        }
        rename(1_400);
        STORY.append(log, 0);
        INSTANCES.add(new Instance());
        INSTANCES.add(new Instance());
    }

    private static void rename(int times) {
        for (int i = 0; i < times; i++) {
            AgencyId agency = new AgencyId("HB.A" + i * 7 % AGENCIES);
            int at = STORY.events().size();
            STORY.tell(agency, new AgencyEvent.Renamed(agency, "Tên mới " + at, LocalDate.parse("2020-02-01")));
        }
    }

    @AfterAll
    static void stop() {
        INSTANCES.forEach(Instance::close);
        relay.close();
        log.close();
    }

    private static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static List<String> rows(String schema, long index) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("card", "tally")) {
            rows.addAll(new JdbcTemplate(owner())
                    .queryForList(
                            "select concat_ws(' ', key, log_from, case when log_until > ? then 0 else log_until end,"
                                    + " owner, doc::text) from " + schema + "." + table
                                    + " where log_from <= ? order by key collate \"C\", log_from",
                            String.class,
                            index,
                            index));
        }
        rows.addAll(new JdbcTemplate(owner())
                .queryForList(
                        "select concat_ws(' ', log_index, known_at, stream, about, readers, encode(leaf_hash, 'hex'),"
                                + " encode(envelope, 'hex')) from " + schema
                                + ".event_record where log_index <= ? order by log_index",
                        String.class,
                        index));
        return rows;
    }

    /** Reads on and on; whatever is read must be one consistent state, and never an earlier one than before. */
    private static Thread reader(Instance instance, AtomicBoolean on, List<String> wrong, AtomicLong reads) {
        Thread.Builder platform = Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> wrong.add(e.toString()));
        return platform.start(() -> {
            long last = -1;
            while (on.get()) {
                long before = last;
                long began = System.nanoTime();
                last = instance.reads.read(AUDITOR, snapshot -> {
                    long events =
                            snapshot.find(Tally.TABLE, "all").map(Tally::events).orElse(0L);
                    int changes = snapshot.all(Card.TABLE).stream()
                            .mapToInt(Card::changes)
                            .sum();
                    if (events != snapshot.index() + 1 || changes != Math.max(0, events - AGENCIES)) {
                        wrong.add(events + " events, " + changes + " changes at " + snapshot.index());
                    }
                    return snapshot.index();
                });
                if (last < before) {
                    wrong.add("went back from " + before + " to " + last);
                }
                if (System.nanoTime() - began > Duration.ofSeconds(5).toNanos()) {
                    wrong.add("a read took too long");
                }
                reads.incrementAndGet();
            }
        });
    }

    @Test
    @Order(1)
    void under_load_with_two_instances_the_new_rows_take_over_without_a_gap() throws Exception {
        Instance one = INSTANCES.getFirst();
        Instance other = INSTANCES.getLast();
        List<String> wrong = new CopyOnWriteArrayList<>();
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicLong reads = new AtomicLong();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (writing.get()) {
                int from = STORY.events().size();
                rename(20);
                STORY.append(log, from);
            }
        });
        List<Thread> readers = List.of(reader(one, reading, wrong, reads), reader(other, reading, wrong, reads));
        try (Rebuilds here = one.rebuilds();
                Rebuilds there = other.rebuilds()) {
            until("the views are filled", () -> one.views.awaited().stored().index() >= AGENCIES + 1_400L - 1);
            Rebuilding asked = there.ask(ADMIN);
            assertThatThrownBy(() -> here.ask(ADMIN)).hasMessageContaining("rebuild.under-way");
            until("the rebuild", () -> here.one(asked.id()).endedAt() != null);
            Rebuilding done = there.one(asked.id());
            long taken = reads.get();
            until("reads go on", () -> reads.get() > taken + 20);
            writing.set(false);
            writer.join();
            long last = STORY.events().size() - 1L;
            until("the feed goes on", () -> one.views.awaited().stored().index() == last);
            reading.set(false);
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(wrong).isEmpty();
            assertThat(done.different()).isZero();
            assertThat(done.compared()).isGreaterThan(1_000);
            assertThat(done.problem()).isNull();
            long index = done.logIndex() == null ? -1 : done.logIndex();
            assertThat(index).isBetween(AGENCIES + 1_400L - 1, last);
            assertThat(rows("rebuilt", index))
                    .isEqualTo(rows("rebuilt_before", index))
                    .hasSizeGreaterThan(2_000);
            assertThat(indexes("rebuilt")).isEqualTo(indexes("rebuilt_before"));
            assertThat(rights("rebuilt")).isEqualTo(rights("rebuilt_before"));
        }
    }

    private static List<String> indexes(String schema) {
        List<String> found = new ArrayList<>();
        found.addAll(new JdbcTemplate(owner())
                .queryForList(
                        "select replace(indexdef, ?, 'here') from pg_indexes where schemaname = ? and tablename in"
                                + " ('card', 'tally', 'view_position', 'dead_letter', 'event_record', 'event_thing')"
                                + " order by 1",
                        String.class,
                        schema + ".",
                        schema));
        return found;
    }

    private static List<String> rights(String schema) {
        List<String> found = new ArrayList<>();
        found.addAll(new JdbcTemplate(owner())
                .queryForList(
                        "select concat_ws(' ', relname, grantee::regrole, privilege_type) from pg_class c,"
                                + " aclexplode(relacl) where relnamespace = ?::regnamespace and relkind = 'r'"
                                + " and relname not in ('view_rebuild', 'flyway_schema_history') order by 1",
                        String.class,
                        schema));
        return found;
    }

    @Test
    @Order(2)
    void one_that_dies_in_the_middle_is_finished_by_another_instance_from_where_it_was() {
        long last = STORY.events().size() - 1L;
        Instance one = INSTANCES.getFirst();
        Rebuilding asked;
        try (Rebuilds dying = one.rebuilds(new Failing(1_100))) {
            asked = dying.ask(ADMIN);
            until("the fault", () -> dying.one(asked.id()).problem() != null);
            Rebuilding stuck = dying.one(asked.id());
            assertThat(stuck.problem()).contains("no space left");
            assertThat(stuck.endedAt()).isNull();
            assertThat(stuck.applied()).isBetween(0L, 1_099L);
        }
        Tally live = one.reads.read(
                AUDITOR, snapshot -> snapshot.find(Tally.TABLE, "all").orElseThrow());
        assertThat(live.events()).as("the live rows are read as ever").isEqualTo(last + 1);
        try (Rebuilds other = INSTANCES.getLast().rebuilds()) {
            until("the rebuild", () -> other.one(asked.id()).endedAt() != null);
            Rebuilding done = other.one(asked.id());
            assertThat(done.logIndex()).isEqualTo(last);
            assertThat(done.different()).isZero();
            assertThat(done.problem()).isNull();
            assertThat(rows("rebuilt", last)).isEqualTo(rows("rebuilt_before", last));
        }
    }

    @Test
    @Order(3)
    void what_was_altered_in_the_live_rows_is_counted_and_put_right() {
        new JdbcTemplate(owner())
                .update("update rebuilt.card set doc = jsonb_set(doc, '{name}', '\"Sửa tay\"')"
                        + " where key = 'HB.A3' and log_until = 9223372036854775807");
        try (Rebuilds rebuilds = INSTANCES.getFirst().rebuilds()) {
            Rebuilding asked = rebuilds.ask(ADMIN);
            until("the rebuild", () -> rebuilds.one(asked.id()).endedAt() != null);
            assertThat(rebuilds.one(asked.id()).different()).isEqualTo(1);
        }
        Card card = INSTANCES
                .getLast()
                .reads
                .read(AUDITOR, snapshot -> snapshot.find(Card.TABLE, "HB.A3").orElseThrow());
        assertThat(card.name()).startsWith("Tên mới");
    }
}
