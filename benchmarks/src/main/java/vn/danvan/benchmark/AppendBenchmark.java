package vn.danvan.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.danvan.log.Append;
import vn.danvan.log.Outcome;
import vn.danvan.log.PostgresEventLog;

/**
 * Appends per second against a bare INSERT of the same row, in one run, in turns: on an empty log, and on one of a million
 * events over the connection that was opened when it was empty. Prints a table and writes JSON lines.
 */
public final class AppendBenchmark {

    private static final int[] CALLERS = {1, 8, 32, 128, 512};
    private static final int MOST_CONNECTIONS = 128;
    private static final int MILLION = 1_000_000;
    private static final Map<Integer, Double> AIMS = Map.of(1, 0.6, 8, 1.0, 32, 2.0, 128, 4.5, 512, 5.5);

    private final PrintStream out = System.out;
    private final Database database = new Database();
    private final Contenders contenders;
    private final int rounds;
    private final List<String> results = new ArrayList<>();

    private AppendBenchmark(int rounds, Duration warmUp, Duration measured) throws Exception {
        this.rounds = rounds;
        this.contenders = new Contenders(warmUp, measured);
    }

    private record Figures(double median, double min, double max) {
        static Figures of(List<Double> rates) {
            List<Double> sorted = rates.stream().sorted().toList();
            return new Figures(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
        }
    }

    /**
     * Runs it.
     *
     * @param arguments rounds, seconds of warm-up and seconds measured in each (3 1 3), and a file for the JSON lines
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int measured = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Path file = Path.of(arguments.length > 3 ? arguments[3] : "benchmarks/results/append.jsonl");
        AppendBenchmark benchmark =
                new AppendBenchmark(rounds, Duration.ofSeconds(warmUp), Duration.ofSeconds(measured));
        benchmark.run();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, benchmark.results, StandardCharsets.UTF_8);
    }

    private void run() throws Exception {
        try (database;
                PostgresEventLog log = new PostgresEventLog(database.writer())) {
            out.println(database.describe());
            contenders.append(log, 32);
            contenders.bareInsert(database, 8);
            compare("empty log", log);
            fill(log);
            compare("a million events", log);
            notifications(log);
        }
    }

    private void compare(String state, PostgresEventLog log) throws Exception {
        out.printf(
                "%n### %s%n%n| callers | bare INSERT /s | append /s | ratio | aim |%n|--:|--:|--:|--:|--:|%n", state);
        Map<Integer, Figures> bare = new HashMap<>();
        for (int callers : CALLERS) {
            List<Double> inserts = new ArrayList<>();
            List<Double> appends = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                if (callers <= MOST_CONNECTIONS) {
                    inserts.add(contenders.bareInsert(database, callers));
                }
                appends.add(contenders.append(log, callers));
            }
            if (!inserts.isEmpty()) {
                bare.put(callers, Figures.of(inserts));
            }
            Figures against = bare.getOrDefault(callers, bare.get(MOST_CONNECTIONS));
            if (against == null) {
                throw new IllegalStateException("nothing to compare with");
            }
            Figures ours = Figures.of(appends);
            double ratio = ours.median() / against.median();
            double aim = AIMS.getOrDefault(callers, 0.0);
            out.printf(
                    Locale.ROOT,
                    "| %d | %,.0f%s | %,.0f | %.2f | %.1f |%n",
                    callers,
                    against.median(),
                    callers > MOST_CONNECTIONS ? " (at 128)" : "",
                    ours.median(),
                    ratio,
                    aim);
            if (callers <= MOST_CONNECTIONS) {
                record(state, "bare INSERT", callers, against, 1, 1);
            }
            record(state, "append", callers, ours, ratio, aim);
        }
    }

    private void record(String state, String contender, int callers, Figures figures, double ratio, double aim) {
        results.add(String.format(
                Locale.ROOT,
                "{\"name\":\"append, %s\",\"contender\":\"%s\",\"concurrency\":%d,\"unit\":\"events/s\",\"median\":%.0f,"
                        + "\"min\":%.0f,\"max\":%.0f,\"rounds\":%d,\"ratio\":%.2f,\"aim\":%.1f}",
                state,
                contender,
                callers,
                figures.median(),
                figures.min(),
                figures.max(),
                rounds,
                ratio,
                aim));
    }

    /** Both tables, to a million rows; the log by its own appender. */
    private void fill(PostgresEventLog log) throws Exception {
        long start = System.nanoTime();
        List<CompletableFuture<Outcome>> asked = new ArrayList<>();
        while (log.head() < MILLION) {
            asked.clear();
            for (int i = 0; i < 10_000; i++) {
                asked.add(log.append(new Append(List.of(Row.event()), List.of(), null)));
            }
            for (CompletableFuture<Outcome> future : asked) {
                future.get();
            }
        }
        out.printf("%nfilled to %,d events in %d s%n", log.head(), (System.nanoTime() - start) / 1_000_000_000);
        database.execute(
                "truncate public.bare",
                "insert into public.bare (log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash)"
                        + " select log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash"
                        + " from event_log.event",
                "select setval('public.bare_index', (select max(idx) + 1 from public.bare))",
                "checkpoint");
    }

    /** What pg_notify costs: the same function with and without it, in turns. */
    private void notifications(PostgresEventLog log) throws Exception {
        out.printf("%n### pg_notify%n%n| callers | with /s | without /s |%n|--:|--:|--:|%n");
        for (int callers : new int[] {1, 32, 512}) {
            List<Double> with = new ArrayList<>();
            List<Double> without = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                with.add(contenders.append(log, callers));
                replaceInAppend("perform pg_notify", "-- pg_notify");
                without.add(contenders.append(log, callers));
                replaceInAppend("-- pg_notify", "perform pg_notify");
            }
            Figures on = Figures.of(with);
            Figures off = Figures.of(without);
            out.printf(Locale.ROOT, "| %d | %,.0f | %,.0f |%n", callers, on.median(), off.median());
            record("a million events", "append, notifying", callers, on, on.median() / off.median(), 1);
            record("a million events", "append, silent", callers, off, 1, 1);
        }
    }

    private void replaceInAppend(String from, String to) throws Exception {
        database.execute(
                "do $do$ begin execute replace(pg_get_functiondef((select oid from pg_proc where proname = 'append'"
                        + " and pronamespace = 'event_log'::regnamespace)), '" + from + "', '" + to + "'); end $do$");
    }
}
