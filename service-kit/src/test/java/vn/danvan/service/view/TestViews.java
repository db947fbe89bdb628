package vn.danvan.service.view;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.log.Story;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;

/** A schema of its own with the tests' views, and a story to feed them. */
final class TestViews implements AutoCloseable {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String RUNTIME = "view_runtime";

    private final String schema = "v" + SCHEMAS.incrementAndGet();

    final HikariDataSource dataSource = new HikariDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    final CardProjection cards = new CardProjection();
    final Story story = new Story();
    Views views;

    TestViews() {
        new JdbcTemplate(TestPostgres.shared().superuser("danvan"))
                .execute("do $$ begin if not exists (select from pg_roles where rolname = '" + RUNTIME
                        + "') then create role " + RUNTIME + " login password 'test'; end if; end $$");
        migrate();
        PGSimpleDataSource runtime = new PGSimpleDataSource();
        runtime.setUrl(TestPostgres.shared().url());
        runtime.setUser(RUNTIME);
        runtime.setPassword("test");
        runtime.setCurrentSchema(schema);
        dataSource.setDataSource(runtime);
        dataSource.setMaximumPoolSize(4);
        views = anotherInstance();
    }

    /** Brings the schema up to date, as a start does. */
    void migrate() {
        ViewSchema.migrate(TestPostgres.shared().superuser("danvan"), schema, RUNTIME, "classpath:db/test");
    }

    /** Does what only the schema's owner may. */
    void jdbcOfOwner(String sql) {
        new JdbcTemplate(TestPostgres.shared().superuser("danvan"))
                .execute("set search_path to " + schema + "; " + sql + "; reset search_path");
    }

    /** The same rows, as another process would see them. */
    Views anotherInstance() {
        return new Views("test", dataSource, List.of(Card.TABLE, Tally.TABLE), List.of(cards, new TallyProjection()));
    }

    TestViews register(String code, String name, Level level, @Nullable String parent, String since) {
        AgencyId agency = new AgencyId(code);
        story.tell(
                agency,
                new AgencyEvent.Registered(
                        agency,
                        name,
                        AgencyKind.SECTOR_AGENCY,
                        level,
                        parent == null ? null : new AgencyId(parent),
                        null,
                        LocalDate.parse(since)));
        return this;
    }

    TestViews rename(String code, String name) {
        AgencyId agency = new AgencyId(code);
        story.tell(agency, new AgencyEvent.Renamed(agency, name, LocalDate.parse("2020-02-01")));
        return this;
    }

    TestViews merge(String code, String into) {
        AgencyId agency = new AgencyId(code);
        story.tell(agency, new AgencyEvent.MergedInto(agency, new AgencyId(into), LocalDate.parse("2020-03-01")));
        return this;
    }

    /** Events of the story from an index on; their offsets are ten times their indexes. */
    List<FeedRecord> records(long from, long before) {
        List<byte[]> envelopes = story.envelopes();
        List<FeedRecord> records = new ArrayList<>();
        for (long index = from; index < before; index++) {
            records.add(new FeedRecord(index, index * 10, envelopes.get((int) index)));
        }
        return records;
    }

    /** Applies what the story has and the views have not, in batches. */
    void apply(int batch) {
        long end = story.events().size();
        FeedPosition at = views.position();
        while (at.index() + 1 < end) {
            at = views.apply(at, records(at.index() + 1, Math.min(end, at.index() + 1 + batch)));
        }
    }

    /** Every version of every row, in order. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("card", "tally")) {
            rows.addAll(jdbc.queryForList(
                    "select concat_ws('|', '" + table + "', key, coalesce(owner, '-'), log_from, log_until, doc) from "
                            + table + " order by key, log_from",
                    String.class));
        }
        return rows;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
