package vn.danvan.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.danvan.log.Append;
import vn.danvan.log.Outcome;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.Sealer;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.VerifierKey;

/**
 * What the proof costs: appends per second with and without a running sealer, in turns; and how long a proof takes from a tree
 * of a million leaves, each read from PostgreSQL anew.
 */
public final class ProofBenchmark {

    private static final String ORIGIN = "danvan.example/benchmark";
    private static final int MILLION = 1_000_000;
    private static final int PROOFS = 20_000;

    private final PrintStream out = System.out;
    private final int rounds;
    private final Contenders contenders;

    private ProofBenchmark(int rounds, Duration warmUp, Duration measured) {
        this.rounds = rounds;
        this.contenders = new Contenders(warmUp, measured);
    }

    /**
     * Runs it.
     *
     * @param arguments rounds, 2 or more, seconds of warm-up and seconds measured in each (20 1 2)
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int measured = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        new ProofBenchmark(rounds, Duration.ofSeconds(warmUp), Duration.ofSeconds(measured)).run();
    }

    private void run() throws Exception {
        NoteSigner key = NoteSigner.generate(ORIGIN, VerifierKey.Kind.NOTE);
        try (Database database = new Database();
                HikariDataSource source = database.sealer();
                PostgresEventLog log = new PostgresEventLog(database.writer())) {
            out.println(database.describe());
            SealedTree tree = new SealedTree(source, Database.LOG);
            contenders.append(log, 32);
            out.printf(
                    "%n| callers | append /s | with the sealer /s | ratio | standard error |%n|--:|--:|--:|--:|--:|%n");
            for (int callers : new int[] {1, 32, 512}) {
                append(log, callers, () -> sealer(log, tree, source, key));
            }
            fill(log);
            long start = System.nanoTime();
            long before = tree.size();
            long size = sealer(log, tree, source, key).seal();
            out.printf(
                    Locale.ROOT,
                    "%nsealed %,d of %,d leaves, %,.0f a second%n",
                    size - before,
                    size,
                    (size - before) * 1e9 / (System.nanoTime() - start));
            proofs("inclusion", size, random -> new TileTree(tree, size).inclusion(random.nextLong(size)));
            proofs("consistency", size, random -> new TileTree(tree, size).consistency(1 + random.nextLong(size)));
        }
    }

    /** In turns, now the one first and now the other: throughput drifts as the log grows. */
    private void append(PostgresEventLog log, int callers, Supplier<Sealer> sealers) throws Exception {
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            for (boolean sealing : new boolean[] {round % 2 == 1, round % 2 == 0}) {
                try (Sealer sealer = sealers.get()) {
                    sealer.seal();
                    if (sealing) {
                        sealer.start();
                        with[round] = contenders.append(log, callers);
                    } else {
                        without[round] = contenders.append(log, callers);
                    }
                }
            }
        }
        double[] ratios = IntStream.range(0, rounds)
                .mapToDouble(round -> with[round] / without[round])
                .toArray();
        double mean = mean(ratios);
        double variance = Arrays.stream(ratios)
                        .map(ratio -> (ratio - mean) * (ratio - mean))
                        .sum()
                / (rounds - 1);
        out.printf(
                Locale.ROOT,
                "| %d | %,.0f | %,.0f | %.3f | %.3f |%n",
                callers,
                mean(without),
                mean(with),
                mean(with) / mean(without),
                Math.sqrt(variance / rounds));
    }

    private static double mean(double[] figures) {
        return Arrays.stream(figures).average().orElseThrow();
    }

    private static Sealer sealer(PostgresEventLog log, SealedTree tree, HikariDataSource source, NoteSigner key) {
        return new Sealer(log, tree, source, ORIGIN, List.of(key), Clock.systemUTC());
    }

    private static void fill(PostgresEventLog log) throws Exception {
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
    }

    private interface Proving {
        List<byte[]> prove(Random random);
    }

    private void proofs(String what, long size, Proving proving) {
        Random random = new Random(7);
        long[] taken = new long[PROOFS];
        long hashes = 0;
        for (int i = -PROOFS / 10; i < PROOFS; i++) {
            long start = System.nanoTime();
            hashes += proving.prove(random).size();
            if (i >= 0) {
                taken[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(taken);
        out.printf(
                Locale.ROOT,
                "%s proofs in a tree of %,d leaves, one at a time: p50 %.2f ms, p99 %.2f ms, most %.2f ms (%d hashes in all)%n",
                what,
                size,
                taken[PROOFS / 2] / 1e6,
                taken[PROOFS * 99 / 100] / 1e6,
                taken[PROOFS - 1] / 1e6,
                hashes);
    }
}
