package vn.danvan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.store.FactTables;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.service.view.ViewPosition;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.Views;

/**
 * A quarter's summary of 200 agencies × 26 indicators with four quarters before it, as JSON and as PDF, over the figures store;
 * then the same when the log behind it is 100 × longer: reports for other periods, what was urged at other times, and
 * versions that no longer hold. The figures must be the same, and so must the number of rows read for them.
 */
public final class SummaryBenchmark {

    private static final String SCHEMA = "reporting";
    private static final String RUNTIME = "reporting_runtime";
    private static final int LONGER = 100;
    private static final int EVENTS_A_REPORT = 3;
    private static final double JSON_AIM_MS = 300;
    private static final double PDF_AIM_MS = 2_000;
    private static final double RATIO_AIM = 1.5;
    private static final Actor AUDITOR = new Actor(new PersonId("kiemtoan"), null, null, Set.of(Role.AUDITOR), false);
    private static final Letterhead LETTERHEAD = new Letterhead(
            "HB.CQ.A0",
            "Ban Dân vận",
            "Hòa Bình",
            "BC/BDVTU",
            "T/M Lãnh đạo Ban",
            "Trưởng ban",
            List.of("Ban Thường vụ Tỉnh ủy", "Lưu Ban Dân vận"));

    private final PrintStream out = System.out;
    private final Database database = new Database();
    private final HikariDataSource pool = new HikariDataSource();
    private final List<String> results = new ArrayList<>();
    private final int rounds;

    private SummaryBenchmark(int rounds) throws Exception {
        this.rounds = rounds;
    }

    /**
     * Runs it.
     *
     * @param arguments summaries of each kind (60), and a file for the JSON lines
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        Path file = Path.of(arguments.length > 1 ? arguments[1] : "benchmarks/results/summary.jsonl");
        SummaryBenchmark benchmark = new SummaryBenchmark(rounds);
        benchmark.run();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, benchmark.results, StandardCharsets.UTF_8);
    }

    /** What was measured of one log. */
    private record Seen(double json, double pdf, Map<String, Long> rowsRead, Summary summary) {}

    private void run() throws Exception {
        try (database;
                pool) {
            out.println(database.describe());
            long events = fill();
            ViewReads reads = new ViewReads(pool, new ViewPosition(SCHEMA, pool));
            out.printf("%n| log | JSON p50 ms | p95 | PDF p50 ms | p95 | rows read |%n|--:|--:|--:|--:|--:|--:|%n");
            Seen once = measured(reads, events);
            long longer = lengthen(events);
            Seen then = measured(reads, longer);
            out.printf(
                    Locale.ROOT,
                    "%nratio JSON %.2f, PDF %.2f (aim %.1f)%nrows read, by table: %s%n%s%n",
                    then.json / once.json,
                    then.pdf / once.pdf,
                    RATIO_AIM,
                    once.rowsRead,
                    then.rowsRead);
            if (!figures(once.summary).equals(figures(then.summary))) {
                throw new IllegalStateException("a longer log changed the figures");
            }
            explain();
        }
    }

    /** All of it but where in the log it was made. */
    private static String figures(Summary summary) {
        return Json.MAPPER.writeValueAsString(List.of(
                summary.subPlans(), summary.reports(), summary.urging(), summary.forms(), summary.associations()));
    }

    private Seen measured(ViewReads reads, long events) throws SQLException {
        Summary summary = summary(reads);
        Map<String, Long> before = rowsRead();
        summary(reads);
        Map<String, Long> after = rowsRead();
        Map<String, Long> read = new TreeMap<>();
        after.forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more > 0) {
                read.put(table, more);
            }
        });
        double[] json = times(rounds, () -> Json.bytes(summary(reads)));
        double[] pdf = times(Math.max(5, rounds / 6), () -> Pdf.render(SummaryDocument.of(summary(reads))));
        out.printf(
                Locale.ROOT,
                "| %,d | %.0f | %.0f | %.0f | %.0f | %,d |%n",
                events,
                json[json.length / 2],
                json[json.length * 95 / 100],
                pdf[pdf.length / 2],
                pdf[pdf.length * 95 / 100],
                read.values().stream().mapToLong(Long::longValue).sum());
        results.add(line("summary JSON", events, json, JSON_AIM_MS));
        results.add(line("summary PDF", events, pdf, PDF_AIM_MS));
        return new Seen(json[json.length / 2], pdf[pdf.length / 2], read, summary);
    }

    private static String line(String name, long events, double[] ms, double aim) {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"unit\":\"ms\",\"log_events\":%d,\"p50\":%.1f,\"p95\":%.1f,\"aim\":%.0f,\"rounds\":%d}",
                name,
                events,
                ms[ms.length / 2],
                ms[ms.length * 95 / 100],
                aim,
                ms.length);
    }

    private static Summary summary(ViewReads reads) {
        return SummaryCalculator.calculate(
                reads.read(AUDITOR, snapshot -> FactsReader.read(snapshot, SummaryStory.PERIOD)), LETTERHEAD);
    }

    private static double[] times(int rounds, Runnable work) {
        for (int i = 0; i < Math.max(3, rounds / 4); i++) {
            work.run();
        }
        double[] ms = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        return ms;
    }

    /** Rows that the server has read so far, by table, whether it went through the table or an index. */
    private Map<String, Long> rowsRead() throws SQLException {
        new JdbcTemplate(pool).execute("select pg_stat_force_next_flush()");
        new JdbcTemplate(pool).execute("select 1");
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select relname, seq_tup_read + coalesce(idx_tup_fetch, 0)"
                        + " from pg_stat_user_tables where schemaname = '" + SCHEMA + "'")) {
            while (row.next()) {
                rows.put(row.getString(1), row.getLong(2));
            }
        }
        return rows;
    }

    /** How the reads are done whose tables grow with every period. */
    private void explain() {
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        for (String sql : List.of(
                "select doc from period where log_until = 9223372036854775807"
                        + " and (doc ->> 'to') collate \"C\" between '2019-12-31' and '2019-12-31' and key <> all(array['2020-Q1'])",
                "select doc from report where log_until = 9223372036854775807 and (doc ->> 'period') = '2020-Q1'",
                "select doc from reminder where log_until = 9223372036854775807"
                        + " and jsonb_path_query_array(doc, '$.notices[*].on') ??| array['2020-03-23','2020-03-24']")) {
            out.printf("%n%s%n", sql.replace("??", "?"));
            jdbc.queryForList(
                            "explain (analyze, buffers, timing off, summary off) " + sql.replace("??", "?"),
                            String.class)
                    .forEach(out::println);
        }
    }

    private long fill() throws SQLException {
        database.execute("create role " + RUNTIME + " login password 'benchmark'");
        ViewSchema.migrate(database.as("postgres"), SCHEMA, RUNTIME, "classpath:db/reporting");
        PGSimpleDataSource runtime = database.as(RUNTIME);
        runtime.setCurrentSchema(SCHEMA);
        List<FeedRecord> told = SummaryStory.told();
        Views views = new Views(SCHEMA, runtime, FactTables.all(), FactTables.projections());
        views.apply(views.position(), told);
        pool.setDataSource(runtime);
        pool.setMaximumPoolSize(1); // so that the rows that were read are told by the connection that read them
        settle();
        return told.size();
    }

    /** Tells 99 times as much again, all of it about other times. */
    private long lengthen(long events) throws SQLException {
        long more = events * (LONGER - 1);
        int periods = (int) (more / (200 * (EVENTS_A_REPORT + 2)));
        String other = "'X' || i";
        database.execute(
                "set search_path to " + SCHEMA,
                "insert into period (key, log_from, log_until, doc) select " + other
                        + ", log_from, log_until, replace(replace(replace(doc::text, '2020-Q1', " + other
                        + "), '2020-01-01', (date '1600-01-01' + i * 91)::text), '2020-03-31', (date '1600-01-01' + i * 91 + 90)::text)"
                        + "::jsonb from period, generate_series(1, " + periods + ") i where key = '2020-Q1'",
                "insert into report (key, log_from, log_until, doc) select replace(key, '2020-Q1', " + other
                        + "), log_from, log_until, replace(doc::text, '2020-Q1', " + other
                        + ")::jsonb from report, generate_series(1, " + periods
                        + ") i where doc ->> 'period' = '2020-Q1'",
                "insert into reminder (key, log_from, log_until, doc) select key || '-' || i, log_from, log_until,"
                        + " replace(replace(doc::text, '\"reminder\": \"' || key || '\"', '\"reminder\": \"' || key || '-' || i"
                        + " || '\"'), '" + SummaryStory.REMINDED
                        + "', (date '1600-01-01' + i * 91)::text)::jsonb from reminder,"
                        + " generate_series(1, " + periods + ") i",
                "insert into association (key, log_from, log_until, doc) select key, log_from - i - 1, log_from - i, doc from"
                        + " association, generate_series(0, 20) i where log_from > 21",
                "insert into moment (key, log_from, log_until, doc) select 'log', " + events + " + i, " + events
                        + " + i + 1, doc from moment, generate_series(0, " + (more - 2) + ") i where log_until ="
                        + " 9223372036854775807",
                "update moment set log_from = " + (events + more - 1) + " where log_until = 9223372036854775807",
                "update view_position set log_index = " + (events + more - 1));
        settle();
        return events + more;
    }

    private void settle() throws SQLException {
        for (String table : List.of("period", "report", "reminder", "association", "moment", "agency", "task_report")) {
            database.execute("vacuum analyze " + SCHEMA + "." + table);
        }
        database.execute("checkpoint");
    }
}
