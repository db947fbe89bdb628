package vn.danvan.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileGrowth;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TlogProof;
import vn.danvan.proof.TreeHasher;
import vn.danvan.proof.VerifierKey.Kind;

/** A log made up by chance, sealed, signed and cosigned; and the program run on what comes of it. */
final class MadeUpLog {

    static final String ORIGIN = "danvan.local/hb";
    static final NoteSigner LOG = NoteSigner.generate(ORIGIN, Kind.NOTE);
    static final NoteSigner WITNESS = NoteSigner.generate("danvan.local/nhan-chung", Kind.COSIGNATURE);
    private static final Instant AT = Instant.parse("2021-03-01T02:00:00Z");

    final List<byte[]> envelopes;
    final Map<TileId, byte[]> tiles = new HashMap<>();
    private final TileGrowth growth = new TileGrowth(tiles::get, 0);

    MadeUpLog(List<byte[]> envelopes) {
        this.envelopes = envelopes;
        TreeHasher hasher = new TreeHasher();
        envelopes.forEach(envelope -> growth.addLeaf(hasher.leaf(envelope)));
        tiles.putAll(growth.takeChanged());
    }

    static MadeUpLog of(long seed, int size) {
        Random random = new Random(seed);
        Map<String, Integer> versions = new HashMap<>();
        List<byte[]> envelopes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String stream = "subplan/KH158/HB.HU.D" + random.nextInt(1 + size / 3);
            envelopes.add(envelope(random, i, "/logs/hb", stream, versions.merge(stream, 1, Integer::sum) - 1));
        }
        return new MadeUpLog(envelopes);
    }

    static byte[] envelope(Random random, int number, String source, String stream, int version) {
        return String.format(
                        Locale.ROOT,
                        "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"%s\",\"type\":\"subplan.returned.v1\",\"subject\":\"%s\","
                                + "\"time\":\"%s\",\"datacontenttype\":\"application/json\",\"streamversion\":%d,\"actor\":\"bd.can-bo\","
                                + "\"data\":{\"comments\":[{\"text\":\"Bổ sung \\\"chỉ tiêu\\\" %s\"}]}}",
                        new UUID(random.nextLong(), random.nextLong()),
                        source,
                        stream,
                        AT.plusSeconds(number),
                        version,
                        "đủ ".repeat(random.nextInt(20)))
                .getBytes(StandardCharsets.UTF_8);
    }

    int size() {
        return envelopes.size();
    }

    TileTree tree(long size) {
        return new TileTree(tiles::get, size);
    }

    SignedNote checkpoint(long size) {
        String text = new Checkpoint(ORIGIN, size, tree(size).root()).text();
        return new SignedNote(text, List.of(LOG.sign(text), WITNESS.cosign(text, AT)));
    }

    byte[] receipt(int index) {
        return new TlogProof(envelopes.get(index), index, tree(size()).inclusion(index), checkpoint(size())).bytes();
    }

    static byte[] export(List<byte[]> envelopes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] envelope : envelopes) {
            lines.writeBytes(envelope);
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    byte[] export() {
        return export(envelopes);
    }

    /** The tiles as files, below {@code tile}. */
    Path tiles(Path folder) {
        tiles.forEach((tile, hashes) ->
                write(folder.resolve("tile").resolve(tile.path(hashes.length / TreeHasher.LENGTH)), hashes));
        return folder;
    }

    static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program said and ended with. */
    record Ran(int exit, String said) {}

    static Ran run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> texts =
                java.util.Arrays.stream(arguments).map(Object::toString).toList();
        int exit = Verify.run(new PrintStream(out, true, StandardCharsets.UTF_8), texts.toArray(String[]::new));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8));
    }

    /** With the keys of the log and its witness. */
    static Ran trusting(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key", LOG.verifier(), "--witness", WITNESS.verifier()));
        return run(all.toArray());
    }
}
