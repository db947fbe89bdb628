package vn.danvan.query.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileGrowth;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.Tiles;
import vn.danvan.proof.TreeHasher;
import vn.danvan.proof.VerifierKey;

/** A log that signs whatever it is told to: the honest one, and every forgery of it. */
public final class PaperLog implements Tiles {

    /** Its first line. */
    public static final String ORIGIN = "danvan.test/hb";

    private final NoteSigner signer;
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<TileId, byte[]> tiles = new HashMap<>();
    private final TreeHasher hasher = new TreeHasher();
    private final TileGrowth growth = new TileGrowth(this, 0);

    private PaperLog(NoteSigner signer) {
        this.signer = signer;
    }

    /** An empty log with a key of its own. */
    public static PaperLog empty() {
        return new PaperLog(NoteSigner.generate(ORIGIN, VerifierKey.Kind.NOTE));
    }

    /** A log with these entries, by a key that somebody else has too. */
    public static PaperLog by(NoteSigner signer, List<byte[]> entries) {
        PaperLog log = new PaperLog(signer);
        entries.forEach(log::add);
        return log;
    }

    /** Another log by the same key, with these entries. */
    public PaperLog forged(List<byte[]> others) {
        return by(signer, others);
    }

    /** The same entries under another key. */
    public PaperLog underAnotherKey() {
        PaperLog other = empty();
        entries.forEach(other::add);
        return other;
    }

    /** Puts an entry behind the others. */
    public void add(byte[] entry) {
        entries.add(entry);
        growth.addLeaf(hasher.leaf(entry));
        tiles.putAll(growth.takeChanged());
    }

    /** All entries. */
    public List<byte[]> entries() {
        return List.copyOf(entries);
    }

    long size() {
        return entries.size();
    }

    /** What verifies its signatures. */
    public VerifierKey key() {
        return signer.verifier();
    }

    @Override
    public byte @Nullable [] read(TileId tile) {
        return tiles.get(tile);
    }

    Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, new TileTree(this, size).root());
    }

    SignedNote sign(Checkpoint checkpoint) {
        return signText(checkpoint.text());
    }

    SignedNote signText(String text) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /** Asks to cosign the tree of a size, by what its own tree says of an earlier one. */
    public byte[] request(long old, long size) {
        List<byte[]> proof = old > 0 && old <= size ? new TileTree(this, size).consistency(old) : List.of();
        return new AddCheckpoint(old, proof, sign(checkpoint(size))).bytes();
    }

    /** Serves the tiles of whichever log is current, as C2SP tlog-tiles has it. */
    public static final class Server implements AutoCloseable {

        static {
            System.setProperty("sun.net.httpserver.nodelay", "true"); // else each small answer waits for 40 ms
        }

        private final HttpServer server;
        private volatile @Nullable Tiles current;

        /** On a free port of the loopback interface. */
        public Server() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/log/tile/", this::answer);
            server.start();
        }

        /** From now on these tiles are served. */
        public void serve(Tiles tiles) {
            current = tiles;
        }

        /** What {@code tile/…} is below. */
        public URI prefix() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log/");
        }

        private void answer(HttpExchange exchange) throws IOException {
            TileId.Part part = TileId.parse(exchange.getRequestURI().getPath().substring("/log/tile/".length()));
            Tiles tiles = current;
            byte[] hashes = tiles == null ? null : tiles.read(part.tile());
            int length = part.width() * TreeHasher.LENGTH;
            try (exchange) {
                if (hashes == null || hashes.length < length) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    exchange.sendResponseHeaders(200, length);
                    exchange.getResponseBody().write(Arrays.copyOf(hashes, length));
                }
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
