package vn.danvan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.query.QueryViews;
import vn.danvan.service.history.EventRecordWriter;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.Views;

/**
 * Events per second through every projection of the query service, without Kafka; what of it the event records take; and the
 * same without the indexes that serve the past.
 */
public final class ProjectionBenchmark {

    private static final int EVENTS = 20_000;
    private static final int BATCH = 500;
    private static final String RUNTIME = "projection_runtime";

    private final PrintStream out = System.out;
    private final Database database = new Database();

    private ProjectionBenchmark() throws Exception {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        ProjectionBenchmark benchmark = new ProjectionBenchmark();
        benchmark.run();
    }

    private void run() throws Exception {
        try (database) {
            out.println(database.describe());
            database.execute("create role " + RUNTIME + " login password 'benchmark'");
            List<FeedRecord> records = records();
            double with = 0;
            double without = 0;
            double alone = 0;
            for (int round = 0; round < 3; round++) {
                with = Math.max(with, projected("with" + round, records, true));
                without = Math.max(without, projected("without" + round, records, false));
                alone = Math.max(alone, recordsAlone("alone" + round, records));
            }
            out.printf(
                    Locale.ROOT,
                    "%n| | events/s |%n|---|--:|%n| all projections and the event records | %,.0f |%n"
                            + "| the same without the indexes on past versions | %,.0f |%n| the event records alone | %,.0f |%n"
                            + "%nThe event records take %.0f %% of the time, the indexes on past versions %.0f %%.%n",
                    with,
                    without,
                    alone,
                    100 * with / alone,
                    100 * (1 - with / without));
        }
    }

    private HikariDataSource schema(String name, boolean past) throws Exception {
        ViewSchema.migrate(database.as("postgres"), name, RUNTIME, QueryViews.MIGRATIONS);
        if (!past) {
            database.execute(
                    "do $$ declare each text; begin for each in select indexname from pg_indexes where schemaname = '"
                            + name + "' and indexname like '%\\_then' loop execute format('drop index " + name
                            + ".%I', each); end loop; end $$");
        }
        PGSimpleDataSource runtime = database.as(RUNTIME);
        runtime.setCurrentSchema(name);
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(runtime);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private double projected(String name, List<FeedRecord> records, boolean past) throws Exception {
        try (HikariDataSource pool = schema(name, past)) {
            Views views = new Views(QueryViews.GROUP, pool, QueryViews.tables().all(), QueryViews.projections());
            long start = System.nanoTime();
            FeedPosition at = views.position();
            for (int from = 0; from < records.size(); from += BATCH) {
                at = views.apply(at, records.subList(from, Math.min(from + BATCH, records.size())));
            }
            return rate(start);
        }
    }

    private double recordsAlone(String name, List<FeedRecord> records) throws Exception {
        try (HikariDataSource pool = schema(name, true)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            long start = System.nanoTime();
            for (int from = 0; from < records.size(); from += BATCH) {
                EventRecordWriter writer = new EventRecordWriter();
                for (FeedRecord record : records.subList(from, Math.min(from + BATCH, records.size()))) {
                    Envelope envelope = Envelope.parse(record.envelope());
                    writer.add(
                            record.index(),
                            envelope,
                            envelope.event(Events.TYPES),
                            record.envelope(),
                            Set.of(EventRecordWriter.EVERYBODY));
                }
                transaction.executeWithoutResult(_ -> writer.write(jdbc));
            }
            return rate(start);
        }
    }

    private static double rate(long start) {
        return EVENTS / ((System.nanoTime() - start) / 1e9);
    }

    /** Four thousand agencies, each registered and then renamed four times. */
    private static List<FeedRecord> records() {
        List<FeedRecord> records = new ArrayList<>(EVENTS);
        int agencies = EVENTS / 5;
        for (int i = 0; i < EVENTS; i++) {
            AgencyId agency = new AgencyId("A" + i % agencies);
            long version = i / agencies;
            LocalDate day = LocalDate.parse("2020-01-01").plusDays(version);
            AgencyEvent event = version == 0
                    ? new AgencyEvent.Registered(
                            agency, "Cơ quan " + i, AgencyKind.SECTOR_AGENCY, Level.PROVINCE, null, null, day)
                    : new AgencyEvent.Renamed(agency, "Cơ quan đổi tên lần " + version, day);
            Envelope envelope = new Envelope(
                    "1.0",
                    new UUID(0x0170_0000_0000_7000L, 0x8000_0000_0000_0000L | i),
                    "/logs/hb",
                    Events.TYPES.nameOf(event.getClass()),
                    agency.stream(),
                    Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i),
                    "application/json",
                    version,
                    "quantri",
                    null,
                    "ADMIN",
                    "c" + i,
                    "c" + i,
                    day,
                    null,
                    Json.MAPPER.valueToTree(event));
            records.add(new FeedRecord(i, i, envelope.bytes()));
        }
        return records;
    }
}
