package vn.danvan.log.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.danvan.log.EventLogException;
import vn.danvan.log.LogId;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileId;
import vn.danvan.proof.Tiles;

/** One log's tiles, checkpoints and cosignatures, in the schema {@code proof}. Safe for use by many threads. */
public final class SealedTree implements Tiles {

    private final DataSource source;
    private final short log;

    /** @param source connects as the sealer's role */
    public SealedTree(DataSource source, LogId log) {
        this.source = source;
        this.log = log.number();
    }

    /**
     * A checkpoint as it was signed.
     *
     * @param size leaves of its tree
     * @param note with the log's signatures, and those of the witnesses that have cosigned it
     * @param cosigned whether any has
     */
    public record Signed(long size, SignedNote note, boolean cosigned) {}

    /** How many leaves the tiles have. */
    public long size() {
        return query("select size from proof.tree where log_id = ?", _ -> {}, row -> row.getLong(1)).stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public byte @Nullable [] read(TileId tile) {
        try (Connection connection = source.getConnection()) {
            return read(connection, tile);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    byte @Nullable [] read(Connection connection, TileId tile) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select hashes from proof.tile where log_id = ? and level = ? and idx = ?")) {
            statement.setShort(1, log);
            statement.setInt(2, tile.level());
            statement.setLong(3, tile.index());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /** The last checkpoint. */
    public Optional<Signed> latest() {
        return signed("order by c.size desc limit 1", _ -> {});
    }

    /** The last checkpoint that a witness has cosigned. */
    public Optional<Signed> latestCosigned() {
        return signed(
                "and exists (select from proof.cosignature w where w.log_id = c.log_id and w.size = c.size)"
                        + " order by c.size desc limit 1",
                _ -> {});
    }

    /** The last checkpoint of at most that size. */
    Optional<Signed> upTo(long size) {
        return signed("and c.size <= ? order by c.size desc limit 1", statement -> statement.setLong(2, size));
    }

    /** The checkpoint of that size. */
    public Optional<Signed> of(long size) {
        return signed("and c.size = ?", statement -> statement.setLong(2, size));
    }

    /** The size up to which a witness has cosigned; 0 when it has cosigned nothing. */
    public long cosignedBy(String witness) {
        return query(
                        "select max(size) from proof.cosignature where log_id = ? and witness = ?",
                        statement -> statement.setString(2, witness),
                        row -> row.getLong(1))
                .getFirst();
    }

    private Optional<Signed> signed(String which, Binder binder) {
        return query(
                        "select c.size, c.note, (select array_agg(w.line order by w.witness) from proof.cosignature w"
                                + " where w.log_id = c.log_id and w.size = c.size)"
                                + " from proof.checkpoint c where c.log_id = ? " + which,
                        binder,
                        SealedTree::signed)
                .stream()
                .findFirst();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        SignedNote note = SignedNote.parse(row.getString(2).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        java.sql.Array lines = row.getArray(3);
        if (lines == null) {
            return new Signed(row.getLong(1), note, false);
        }
        List<SignedNote.Line> more = new ArrayList<>();
        for (String line : (String[]) lines.getArray()) {
            more.addAll(SignedNote.signatures(line + "\n"));
        }
        return new Signed(row.getLong(1), note.with(more), true);
    }

    /** Keeps a witness's signature line; a second one for the same checkpoint changes nothing. */
    void keep(long size, String witness, SignedNote.Line line) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into proof.cosignature (log_id, size, witness, line) values (?, ?, ?, ?)"
                                + " on conflict do nothing")) {
            statement.setShort(1, log);
            statement.setLong(2, size);
            statement.setString(3, witness);
            statement.setString(4, line.toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What is done while nobody else can put leaves behind the tree: all of it or nothing. */
    interface Growing {
        /** @param size leaves so far */
        void grow(Connection connection, long size) throws SQLException;
    }

    void grow(Growing growing) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                growing.grow(connection, lockSize(connection));
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    private long lockSize(Connection connection) throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(
                        "insert into proof.tree (log_id) values (?) on conflict do nothing");
                PreparedStatement locked =
                        connection.prepareStatement("select size from proof.tree where log_id = ? for update")) {
            first.setShort(1, log);
            first.executeUpdate();
            locked.setShort(1, log);
            try (ResultSet row = locked.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Stores tiles as they are now, and the size that they make. */
    void store(Connection connection, Map<TileId, byte[]> tiles, long size) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("insert into proof.tile (log_id, level, idx, hashes)"
                                + " select ?, * from unnest(?::smallint[], ?::bigint[], ?::bytea[])"
                                + " on conflict (log_id, level, idx) do update set hashes = excluded.hashes");
                PreparedStatement grown =
                        connection.prepareStatement("update proof.tree set size = ? where log_id = ?")) {
            Object[] levels = tiles.keySet().stream().map(TileId::level).toArray();
            Object[] indexes = tiles.keySet().stream().map(TileId::index).toArray();
            statement.setShort(1, log);
            statement.setArray(2, connection.createArrayOf("int2", levels));
            statement.setArray(3, connection.createArrayOf("int8", indexes));
            statement.setArray(
                    4, connection.createArrayOf("bytea", tiles.values().toArray(byte[][]::new)));
            statement.executeUpdate();
            grown.setLong(1, size);
            grown.setShort(2, log);
            grown.executeUpdate();
        }
    }

    /** Stores a checkpoint. */
    void store(Connection connection, long size, SignedNote note, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into proof.checkpoint (log_id, size, note, signed_at) values (?, ?, ?, ?)")) {
            statement.setShort(1, log);
            statement.setLong(2, size);
            statement.setString(3, note.toString());
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binder binder, RowMapper<T> mapper) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setShort(1, log);
            binder.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(mapper.map(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private EventLogException failed(SQLException e) {
        return new EventLogException("cannot reach the tree of log " + log, e);
    }
}
