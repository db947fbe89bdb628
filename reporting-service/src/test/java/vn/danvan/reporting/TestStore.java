package vn.danvan.reporting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Json;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.reporting.store.FactTables;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.Views;

/** A figures store in a database of its own, on one PostgreSQL for all tests; it ends with the JVM. */
final class TestStore {

    static final String OWNER = "danvan_reporting_owner";
    static final String RUNTIME = "danvan_reporting";

    private static final EmbeddedPostgres POSTGRES = start();

    final String url;
    final DataSource dataSource;
    final Views views;

    TestStore(String database) {
        new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute("create database " + database + " owner " + OWNER);
        url = POSTGRES.getJdbcUrl("postgres", database).replaceFirst("\\?.*", "");
        ViewSchema.migrate(new DriverManagerDataSource(url, OWNER, ""), "reporting", RUNTIME, "classpath:db/reporting");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(RUNTIME);
        config.setPassword("");
        config.setSchema("reporting");
        config.setMaximumPoolSize(3);
        dataSource = new HikariDataSource(config);
        views = new Views("reporting", dataSource, FactTables.all(), FactTables.projections());
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder().start();
            JdbcTemplate superuser = new JdbcTemplate(started.getPostgresDatabase());
            superuser.execute("create role " + OWNER + " login");
            superuser.execute("create role " + RUNTIME + " login");
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event as the log has it. */
    static Envelope envelope(History.Past past, long version) {
        return new Envelope(
                "1.0",
                new UUID(0, past.moment().logIndex()),
                "/logs/hb",
                Events.TYPES.nameOf(past.event().getClass()),
                past.stream(),
                past.moment().recordedAt(),
                "application/json",
                version,
                "demo",
                null,
                null,
                null,
                null,
                null,
                null,
                Json.MAPPER.valueToTree(past.event()));
    }

    /** Brings the history, some events at a time. */
    void load(History history, int batch) {
        load(history.events, batch);
    }

    /** Brings events, some at a time. */
    void load(List<History.Past> events, int batch) {
        Map<String, Long> versions = new HashMap<>();
        List<FeedRecord> records = new ArrayList<>();
        for (History.Past past : events) {
            long version = versions.merge(past.stream(), 0L, (a, _) -> a + 1);
            Envelope envelope = envelope(past, version);
            records.add(new FeedRecord(past.moment().logIndex(), past.moment().logIndex(), envelope.bytes()));
        }
        FeedPosition at = views.position();
        for (int i = 0; i < records.size(); i += batch) {
            at = views.apply(at, records.subList(i, Math.min(records.size(), i + batch)));
        }
    }

    /** Settings of a service on this store alone. */
    String[] properties() {
        return new String[] {
            "server.port=0",
            "logging.level.org.apache.kafka=OFF",
            "springdoc.api-docs.path=/openapi",
            "server.address=127.0.0.1",
            "danvan.kafka.bootstrap-servers=127.0.0.1:9",
            "danvan.reporting.owner.url=" + url,
            "danvan.reporting.owner.username=" + OWNER,
            "danvan.reporting.owner.password=",
            "danvan.reporting.datasource.url=" + url,
            "danvan.reporting.datasource.username=" + RUNTIME,
            "danvan.reporting.datasource.password="
        };
    }

    /** Every row of every table, in order. */
    List<String> rows() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        List<String> rows = new ArrayList<>();
        FactTables.all()
                .forEach(table -> rows.addAll(jdbc.queryForList(
                        "select '" + table.name()
                                + " ' || concat_ws(' ', key, log_from, log_until, owner, doc::text) from "
                                + table.name() + " order by key collate \"C\", log_from",
                        String.class)));
        return rows;
    }
}
