package vn.danvan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.danvan.log.Append;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.Outcome;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.proof.LogAudit;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.Sealer;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.VerifierKey;

/** How fast an audit reads the whole stored log and compares it with the sealed tree, tile by tile. */
public final class AuditBenchmark {

    private static final String ORIGIN = "danvan.example/benchmark";
    private static final int BATCH = 10_000;
    private static final String TIME = "2021-03-01T02:00:00.123456Z";

    private AuditBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments events in the log, and how often it is audited (1000000 5)
     */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        PrintStream out = System.out;
        try (Database database = new Database();
                HikariDataSource source = database.sealer();
                PostgresEventLog log = new PostgresEventLog(database.writer())) {
            out.println(database.describe());
            fill(log, events);
            SealedTree tree = new SealedTree(source, Database.LOG);
            NoteSigner key = NoteSigner.generate(ORIGIN, VerifierKey.Kind.NOTE);
            long size = new Sealer(log, tree, source, ORIGIN, List.of(key), Clock.systemUTC()).seal();
            LogAudit audit = new LogAudit(database.as(EventLogRoles.READER), Database.LOG);
            LogAudit.Tree sealed = new LogAudit.Tree("sealed", tree, size, true);
            out.printf("%n| events | events /s | MB/s |%n|--:|--:|--:|%n");
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                LogAudit.Result result = audit.run(List.of(sealed), List.of(), _ -> {});
                double seconds = (System.nanoTime() - start) / 1e9;
                if (!result.whole()) {
                    throw new IllegalStateException("index " + result.findings().getFirst());
                }
                out.printf(
                        Locale.ROOT,
                        "| %,d | %,.0f | %,.0f |%n",
                        result.events(),
                        result.events() / seconds,
                        result.bytes() / seconds / 1e6);
            }
        }
    }

    /** Each event the first of its stream, with the envelope that its columns are taken from. */
    private static void fill(PostgresEventLog log, int events) throws Exception {
        List<CompletableFuture<Outcome>> asked = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            asked.add(log.append(new Append(List.of(event()), List.of(), null)));
            if (asked.size() == BATCH || i == events - 1) {
                for (CompletableFuture<Outcome> future : asked) {
                    future.get();
                }
                asked.clear();
            }
        }
    }

    private static NewEvent event() {
        UUID id = Row.id();
        String stream = Row.stream();
        String type = "subplan.submitted.v1";
        String envelope = "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/logs/hb\",\"type\":\"" + type
                + "\",\"subject\":\"" + stream + "\",\"time\":\"" + TIME
                + "\",\"datacontenttype\":\"application/json\","
                + "\"streamversion\":0," + VerifyBenchmark.REST;
        return new NewEvent(id, stream, 0, type, Instant.parse(TIME), envelope.getBytes(StandardCharsets.UTF_8), null);
    }
}
