package vn.danvan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.danvan.service.view.EventReader;
import vn.danvan.service.view.ViewPosition;
import vn.danvan.service.view.ViewReader;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.ViewTable;

/**
 * Reads at a million events: histories, positions by time, and past states of a view against its current one. The rows are
 * made up by the database; the reads are those of the services. Prints tables and writes JSON lines.
 */
public final class HistoryBenchmark {

    private static final int MILLION = 1_000_000;
    private static final int KEYS = 250_000;
    private static final int AGENCIES = 200;
    private static final String SCHEMA = "bench";
    private static final String RUNTIME = "bench_runtime";

    private final PrintStream out = System.out;
    private final Database database = new Database();
    private final HikariDataSource pool = new HikariDataSource();
    private final List<String> results = new ArrayList<>();
    private final Random random = new Random(158);
    private final int rounds;

    /** A row of the view that is measured. */
    record Item(String item, String agency, String state, String title, int step) {
        static final ViewTable<Item> TABLE = ViewTable.of("item", Item.class)
                .filter("agency", "Cơ quan", "Agency")
                .filter("state", "Trạng thái", "State");
    }

    private HistoryBenchmark(int rounds) throws Exception {
        this.rounds = rounds;
    }

    /**
     * Runs it.
     *
     * @param arguments reads of each kind (300), and a file for the JSON lines
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        Path file = Path.of(arguments.length > 1 ? arguments[1] : "benchmarks/results/history.jsonl");
        HistoryBenchmark benchmark = new HistoryBenchmark(rounds);
        benchmark.run();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, benchmark.results, StandardCharsets.UTF_8);
    }

    private void run() throws Exception {
        try (database;
                pool) {
            out.println(database.describe());
            fill();
            auditor();
            ViewReads reads = new ViewReads(pool, new ViewPosition("bench", pool));
            histories(new EventReader(reads));
            pasts(new ViewReader<>(reads, Item.TABLE));
        }
    }

    private void histories(EventReader events) {
        out.printf("%n### Histories%n%n| read | p50 ms | p99 ms | aim p99 |%n|---|--:|--:|--:|%n");
        figure("a thing's history, 50 a page", 20, i -> "stream=item/K" + random.nextInt(KEYS), events::page);
        figure("the same, latest first", 20, i -> "order=latest&stream=item/K" + random.nextInt(KEYS), events::page);
        figure("an agency's history", 20, i -> "agency=A" + random.nextInt(AGENCIES), events::page);
        figure("an agency's, latest first", 20, i -> "order=latest&agency=A" + random.nextInt(AGENCIES), events::page);
        figure("an account's acts", 20, i -> "person=P" + random.nextInt(500), events::page);
        figure(
                "an agency's in a month",
                20,
                i -> "from=2020-06-01&to=2020-06-30&agency=A" + random.nextInt(AGENCIES),
                events::page);
        figure(
                "an agency's, as of an instant",
                20,
                i -> "at=2020-07-01T00:00:00Z&agency=A" + random.nextInt(AGENCIES),
                events::page);
    }

    private void pasts(ViewReader<Item> items) {
        out.printf(
                "%n### Past against current%n%n| read | current p50 ms | at= p50 ms | ratio | aim |%n|---|--:|--:|--:|--:|%n");
        against("one row", i -> "", (request, i) -> items.get(request, "K" + i * 7 % KEYS));
        against("a list's first page", i -> "limit=50", (request, i) -> items.list(request));
        against("a list of one agency", i -> "agency=A" + i % AGENCIES, (request, i) -> items.list(request));
        against(
                "a list of one agency and state",
                i -> "state=S2&agency=A" + i % AGENCIES,
                (request, i) -> items.list(request));
        against("counts of one agency", i -> "by=state&agency=A" + i % AGENCIES, (request, i) -> items.counts(request));
        against("counts of everything", i -> "by=state", (request, i) -> items.counts(request));
    }

    /** A read of something. */
    private interface Read {
        Object read(ViewRequest request);
    }

    /** A read of the something that a number stands for. */
    private interface NumberedRead {
        Object read(ViewRequest request, int number);
    }

    private void figure(String name, double aim, IntFunction<String> query, Read read) {
        double[] ms = measured(rounds, query, (request, i) -> read.read(request));
        double p50 = ms[ms.length / 2];
        double p99 = ms[ms.length * 99 / 100];
        out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.0f |%n", name, p50, p99, aim);
        results.add(String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"unit\":\"ms\",\"p50\":%.3f,\"p99\":%.3f,\"aim_p99\":%.0f,\"reads\":%d}",
                name,
                p50,
                p99,
                aim,
                rounds));
    }

    private void against(String name, IntFunction<String> query, NumberedRead read) {
        int reads = name.contains("everything") ? Math.max(5, rounds / 30) : rounds;
        double[] now = measured(reads, query, read);
        double[] past = measured(
                reads,
                i -> {
                    String asked = query.apply(i);
                    return (asked.isEmpty() ? "" : asked + "&") + "at=" + (MILLION / 2 + i);
                },
                read);
        double current = now[now.length / 2];
        double then = past[past.length / 2];
        out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | 2.0 |%n", name, current, then, then / current);
        results.add(String.format(
                Locale.ROOT,
                "{\"name\":\"past: %s\",\"unit\":\"ms\",\"current_p50\":%.3f,\"past_p50\":%.3f,\"ratio\":%.2f,\"aim\":2.0,"
                        + "\"reads\":%d}",
                name,
                current,
                then,
                then / current,
                reads));
    }

    private static double[] measured(int reads, IntFunction<String> query, NumberedRead read) {
        for (int i = 0; i < Math.min(30, reads); i++) {
            read.read(ask(query.apply(i)), i);
        }
        double[] ms = new double[reads];
        for (int i = 0; i < reads; i++) {
            ViewRequest request = ask(query.apply(i));
            long start = System.nanoTime();
            read.read(request, i);
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        return ms;
    }

    private static ViewRequest ask(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (String part : query.isEmpty() ? List.<String>of() : List.of(query.split("&"))) {
            int equals = part.indexOf('=');
            request.addParameter(part.substring(0, equals), part.substring(equals + 1));
        }
        return ViewRequest.of(request, new MockHttpServletResponse());
    }

    private static void auditor() {
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(Jwt.withTokenValue("t")
                        .header("alg", "none")
                        .subject("kiemtoan")
                        .expiresAt(Instant.MAX)
                        .claim("roles", List.of("AUDITOR"))
                        .build()));
    }

    /** A million events, four of each of 250,000 things, in no order; and the versions of rows that they make. */
    private void fill() throws Exception {
        long start = System.nanoTime();
        database.execute("create role " + RUNTIME + " login password 'benchmark'");
        PGSimpleDataSource owner = database.as("postgres");
        ViewSchema.migrate(owner, SCHEMA, RUNTIME, "classpath:db/benchmark");
        database.execute(
                "set search_path to " + SCHEMA,
                "create temp table told as select i - 1 as idx, 'K' || k as key, k, row_number() over (partition by k order by i)"
                        + " as step from (select row_number() over (order by n > 1, random()) as i, k from generate_series(0, "
                        + (KEYS - 1) + ") k, generate_series(1, 4) n) as t",
                "insert into " + SCHEMA + ".event_record select idx, t, t, t::date, 'item/' || key, step - 1,"
                        + " 'item.step.v1', 'P' || k % 500, 'A' || k % 200, array['item/' || key, 'agency/A' || k % 200],"
                        + " array['agency/A' || k % 200], '{}', null, 'c' || idx, sha256(key::bytea),"
                        + " convert_to('{\"specversion\":\"1.0\",\"id\":\"01700000-0000-7000-8000-000000000001\",\"source\":"
                        + "\"/logs/hb\",\"type\":\"item.step.v1\",\"subject\":\"item/' || key || '\",\"time\":\"2020-01-01T00:00:00Z\","
                        + "\"datacontenttype\":\"application/json\",\"streamversion\":0,\"data\":{\"text\":\"' ||"
                        + " repeat(md5(key || step), 12) || '\"}}', 'UTF8') from (select *, timestamptz"
                        + " '2020-01-01 00:00:00+00' + idx * interval '30 seconds' as t from told) as x order by idx",
                "insert into " + SCHEMA
                        + ".event_thing select 'item/' || key, idx from told union all select 'agency/A' || k % 200,"
                        + " idx from told",
                "insert into " + SCHEMA
                        + ".item (key, owner, log_from, log_until, doc) select key, 'agency/A' || k % 200, idx,"
                        + " coalesce(lead(idx) over (partition by k order by idx), 9223372036854775807), jsonb_build_object("
                        + "'item', key, 'agency', 'A' || k % 200, 'state', 'S' || step, 'title', repeat(md5(key), 6), 'step',"
                        + " step) from told",
                "insert into " + SCHEMA + ".view_position (grp, log_index, kafka_offset) values ('bench', "
                        + (MILLION - 1) + ", 0)",
                "vacuum analyze " + SCHEMA + ".event_record",
                "vacuum analyze " + SCHEMA + ".event_thing",
                "vacuum analyze " + SCHEMA + ".item",
                "checkpoint");
        PGSimpleDataSource runtime = database.as(RUNTIME);
        runtime.setCurrentSchema(SCHEMA);
        pool.setDataSource(runtime);
        pool.setMaximumPoolSize(2);
        out.printf("filled in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }
}
