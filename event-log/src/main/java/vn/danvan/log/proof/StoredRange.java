package vn.danvan.log.proof;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import vn.danvan.log.LogId;
import vn.danvan.log.proof.Finding.Kind;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TreeHasher;

/**
 * The events of one range of indexes, read as PostgreSQL copies them out: each is hashed where it lies in what came from the
 * server, and only its hash stays. For one thread at a time.
 */
final class StoredRange {

    /** Events of a range: those below one tile of the second level. */
    static final int LENGTH = TileId.WIDTH * TileId.WIDTH;

    private static final int HASH = TreeHasher.LENGTH;
    private static final int SIGNATURE = 11;
    private static final int FIELDS = 8;

    private final long from;
    private final int length;
    private final byte[] leaves;
    private final byte[] tileRoots;
    private final long[] streams;
    private final long[] versions;
    private final BitSet present = new BitSet();
    private final List<Finding> findings = new ArrayList<>();
    private final TreeHasher hasher = new TreeHasher();
    private long bytes;

    /** @param end index behind the log's last event */
    StoredRange(long from, long end) {
        this.from = from;
        this.length = Math.toIntExact(Math.min(LENGTH, end - from));
        this.leaves = new byte[length * HASH];
        this.tileRoots = new byte[length / TileId.WIDTH * HASH];
        this.streams = new long[length];
        this.versions = new long[length];
    }

    /** Reads it. */
    StoredRange read(DataSource source, LogId log) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
            CopyOut rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select idx, version, recorded_at, id, stream, type, leaf_hash, envelope"
                            + " from event_log.event where log_id = " + log.number() + " and idx >= " + from
                            + " and idx < " + (from + length) + " order by idx) to stdout (format binary)");
            try {
                take(rows);
            } finally {
                if (rows.isActive()) {
                    rows.cancelCopy();
                }
                connection.rollback();
            }
        }
        for (int tile = 0; tile < length / TileId.WIDTH; tile++) {
            int first = tile * TileId.WIDTH;
            if (present.nextClearBit(first) >= first + TileId.WIDTH) {
                byte[] root = hasher.perfect(leaves, first * HASH, TileId.WIDTH);
                System.arraycopy(root, 0, tileRoots, tile * HASH, HASH);
            }
        }
        return this;
    }

    private void take(CopyOut rows) throws SQLException {
        Columns columns = new Columns();
        boolean first = true;
        byte @Nullable [] row = rows.readFromCopy();
        while (row != null) {
            int at = 0;
            if (first) {
                at = SIGNATURE + 2 * Integer.BYTES + ByteBuffer.wrap(row).getInt(SIGNATURE + Integer.BYTES);
                first = false;
            }
            if (at < row.length && ByteBuffer.wrap(row).getShort(at) == FIELDS) {
                columns.locate(row, at + Short.BYTES);
                take(columns);
            }
            row = rows.readFromCopy();
        }
    }

    private void take(Columns row) {
        long index = row.index();
        int slot = Math.toIntExact(index - from);
        if (present.get(slot)) {
            found(index, Kind.GAP, "the index is there twice");
            return;
        }
        present.set(slot);
        bytes += row.envelopeLength();
        row.hashEnvelope(hasher, leaves, slot * HASH);
        if (!row.hasHash(leaves, slot * HASH)) {
            found(index, Kind.LEAF_HASH, row.stream());
        }
        streams[slot] = row.streamHash();
        versions[slot] = row.version();
        if (!row.areThoseOfTheEnvelope() && findings.size() < Findings.KEPT) {
            String difference = row.difference();
            if (difference != null) {
                found(index, Kind.COLUMNS, difference);
            }
        }
    }

    private void found(long index, Kind kind, String detail) {
        findings.add(new Finding(index, kind, detail));
    }

    long from() {
        return from;
    }

    /** Indexes of the range, whether there are events or not. */
    int length() {
        return length;
    }

    long bytes() {
        return bytes;
    }

    int events() {
        return present.cardinality();
    }

    List<Finding> findings() {
        return findings;
    }

    boolean has(int slot) {
        return present.get(slot);
    }

    /** The next slot without an event; the length when there is none. */
    int nextGap(int slot) {
        return Math.min(present.nextClearBit(slot), length);
    }

    /** The next slot with an event; the length when there is none. */
    int nextEvent(int slot) {
        int next = present.nextSetBit(slot);
        return next < 0 ? length : next;
    }

    /** The leaf hashes, 32 bytes each; of those that are present. */
    byte[] leaves() {
        return leaves;
    }

    /** The roots over each 256 leaves, 32 bytes each; of those tiles that are full. */
    byte[] tileRoots() {
        return tileRoots;
    }

    /** A hash of the stream's name. */
    long stream(int slot) {
        return streams[slot];
    }

    long version(int slot) {
        return versions[slot];
    }
}
