package vn.danvan.benchmark;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.Frontier;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.VerifierKey.Kind;
import vn.danvan.verifier.Verify;

/**
 * Verification of a whole exported log against one core's SHA-256 over the same bytes, in one run, in turns. Prints a table
 * and writes JSON lines.
 */
public final class VerifyBenchmark {

    private static final String ORIGIN = "danvan.local/hb";
    private static final NoteSigner KEY = NoteSigner.generate(ORIGIN, Kind.NOTE);
    private static final double AIM = 0.5;
    static final String REST =
            "\"actor\":\"hb.hu.dabac.head\",\"actoragency\":\"HB.HU.DABAC\",\"actorroles\":\"AGENCY_HEAD\","
                    + "\"data\":{\"narrative\":\"" + "Báo cáo kết quả công tác dân vận. ".repeat(5) + "\"}}";
    private static final int CHUNK = 1 << 20;

    private VerifyBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments events (1000000), rounds (7), and a file for the JSON lines
     */
    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path results = Path.of(arguments.length > 2 ? arguments[2] : "benchmarks/results/verify.jsonl");
        Path folder = Files.createTempDirectory("verify-benchmark");
        Path export = folder.resolve("log.ndjson");
        Path checkpoint = folder.resolve("checkpoint");
        Files.write(checkpoint, write(export, events));
        double[] hashed = new double[rounds];
        double[] whole = new double[rounds];
        double[] bare = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            int kept = Math.max(round, 0);
            hashed[kept] = sha256(export);
            whole[kept] = verify(export, checkpoint);
            bare[kept] = verify(export, checkpoint, "--no-streams");
        }
        long size = Files.size(export);
        System.out.printf(
                Locale.ROOT,
                "%,d events, %,d bytes, %d processors%n",
                events,
                size,
                Runtime.getRuntime().availableProcessors());
        List<String> lines = new ArrayList<>();
        row(lines, "SHA-256, one core", size, hashed, hashed);
        row(lines, "verify log", size, whole, hashed);
        row(lines, "verify log --no-streams", size, bare, hashed);
        Files.createDirectories(results.toAbsolutePath().getParent());
        Files.write(results, lines, StandardCharsets.UTF_8);
        Files.delete(export);
        Files.delete(checkpoint);
        Files.delete(folder);
    }

    private static void row(List<String> lines, String name, long bytes, double[] seconds, double[] against) {
        double rate = bytes / median(seconds) / 1e6;
        double ratio = median(against) / median(seconds);
        System.out.printf(Locale.ROOT, "| %s | %,.0f MB/s | %.2f |%n", name, rate, ratio);
        lines.add(String.format(
                Locale.ROOT,
                "{\"name\":\"verification of a whole log\",\"contender\":\"%s\",\"unit\":\"MB/s\",\"median\":%.0f,\"rounds\":%d,"
                        + "\"ratio\":%.2f,\"aim\":%.1f}",
                name,
                rate,
                seconds.length,
                ratio,
                AIM));
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Time spent in the digest alone: that the bytes have to be read first is not counted. */
    private static double sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] chunk = new byte[CHUNK];
        long spent = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                long start = System.nanoTime();
                digest.update(chunk, 0, read);
                spent += System.nanoTime() - start;
            }
        }
        digest.digest();
        return spent / 1e9;
    }

    private static double verify(Path export, Path checkpoint, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "log",
                export.toString(),
                "--checkpoint",
                checkpoint.toString(),
                "--key",
                KEY.verifier().toString()));
        command.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        long start = System.nanoTime();
        int exit = Verify.run(new PrintStream(said, true, StandardCharsets.UTF_8), command.toArray(String[]::new));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
        return seconds;
    }

    /** Writes a log; returns its checkpoint. Envelopes of about 600 bytes, about three to a stream. */
    private static byte[] write(Path file, int events) throws IOException {
        Random random = new Random(1);
        int[] versions = new int[1 + events / 3];
        Frontier frontier = new Frontier();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
            for (int i = 0; i < events; i++) {
                int stream = random.nextInt(versions.length);
                byte[] envelope = ("{\"specversion\":\"1.0\",\"id\":\"" + new UUID(random.nextLong(), random.nextLong())
                                + "\",\"source\":\"/logs/hb\",\"type\":\"subplan.submitted.v1\",\"subject\":\"subplan/KH158/HB.D"
                                + stream + "\",\"time\":\"2021-03-01T02:00:00.123456Z\",\"datacontenttype\":"
                                + "\"application/json\",\"streamversion\":" + versions[stream]++ + "," + REST)
                        .getBytes(StandardCharsets.UTF_8);
                frontier.add(envelope);
                out.write(envelope);
                out.write('\n');
            }
        }
        String text = new Checkpoint(ORIGIN, events, frontier.root()).text();
        return new SignedNote(text, List.of(KEY.sign(text))).bytes();
    }
}
