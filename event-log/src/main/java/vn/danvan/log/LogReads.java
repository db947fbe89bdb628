package vn.danvan.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What is read from the log, over a small pool of its own. */
final class LogReads implements AutoCloseable {

    private static final String COLUMNS =
            "select idx, id, stream, version, type, recorded_at, envelope, leaf_hash from event_log.event ";

    /**
     * A plan made for an empty log and kept would read all of a large one. And while the server has no statistics of a log that
     * grows fast, it takes "from here on, so many" for few rows, and reads and sorts all that follows: every read here is along
     * an index, in its order.
     */
    private static final String PLANS = "-c plan_cache_mode=force_custom_plan -c enable_bitmapscan=off"
            + " -c enable_seqscan=off -c enable_sort=off";

    private static final int LEAF_BYTES = 32;

    private final short log;
    private final HikariDataSource pool;

    LogReads(EventLogSettings settings) {
        this.log = settings.log().number();
        HikariConfig config = new HikariConfig();
        config.setPoolName("event-log-reads-" + settings.log().name());
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.readConnections());
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "danvan-log-read");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", PLANS + " -c idle_in_transaction_session_timeout=5s");
        this.pool = new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    List<StoredEvent> stream(String stream, long fromVersion) {
        return query(COLUMNS + "where log_id = ? and stream = ? and version >= ? order by version", statement -> {
            statement.setString(2, stream);
            statement.setLong(3, fromVersion);
        });
    }

    List<StoredEvent> all(long fromIndex, int limit) {
        return query(COLUMNS + "where log_id = ? and idx >= ? order by idx limit ?", statement -> {
            statement.setLong(2, fromIndex);
            statement.setInt(3, limit);
        });
    }

    /** As one value: ten thousand rows cost the sealer and the database more than the hashes in them. */
    List<byte[]> leafHashes(long fromIndex, int limit) {
        return query(
                        "select count(*), max(idx), string_agg(leaf_hash, ''::bytea order by idx) from (select idx, leaf_hash"
                                + " from event_log.event where log_id = ? and idx >= ? order by idx limit ?) leaf",
                        statement -> {
                            statement.setLong(2, fromIndex);
                            statement.setInt(3, limit);
                        },
                        row -> leafHashes(fromIndex, row))
                .getFirst();
    }

    private static List<byte[]> leafHashes(long fromIndex, ResultSet row) throws SQLException {
        int count = row.getInt(1);
        if (count == 0) {
            return List.of();
        }
        byte[] hashes = row.getBytes(3);
        if (row.getLong(2) != fromIndex + count - 1 || hashes.length != count * LEAF_BYTES) {
            throw new SQLException("not a leaf for each of the " + count + " indexes from " + fromIndex);
        }
        List<byte[]> leaves = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            leaves.add(Arrays.copyOfRange(hashes, i * LEAF_BYTES, (i + 1) * LEAF_BYTES));
        }
        return leaves;
    }

    List<StoredEvent> category(String category, long fromIndex, int limit) {
        return query(COLUMNS + "where log_id = ? and category = ? and idx >= ? order by idx limit ?", statement -> {
            statement.setString(2, category);
            statement.setLong(3, fromIndex);
            statement.setInt(4, limit);
        });
    }

    long lastVersion(String stream) {
        return query(
                        "select version from event_log.event where log_id = ? and stream = ?"
                                + " order by version desc limit 1",
                        statement -> statement.setString(2, stream),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    long firstIndexSince(Instant instant) {
        long head = head();
        return query(
                        "select idx from event_log.event where log_id = ? and idx < ? and recorded_at >= ?"
                                + " order by idx limit 1",
                        statement -> {
                            statement.setLong(2, head);
                            statement.setObject(3, instant.atOffset(ZoneOffset.UTC));
                        },
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(head);
    }

    long head() {
        List<Long> head = query(
                "select next_index from event_log.log_head where log_id = ?", statement -> {}, row -> row.getLong(1));
        if (head.isEmpty()) {
            throw new IllegalStateException("there is no log " + log);
        }
        return head.getFirst();
    }

    Optional<EventLog.KeyUse> key(String key) {
        return query(
                        "select request_hash, idx, idx + command_size - 1, stream, command_version"
                                + " from event_log.event where idempotency_key is not null"
                                + " and log_id::text || '/' || idempotency_key = ?::smallint::text || '/' || ?",
                        statement -> statement.setString(2, key),
                        row -> new EventLog.KeyUse(
                                row.getBytes(1),
                                new Outcome.Appended(
                                        row.getLong(2), row.getLong(3), row.getString(4), row.getLong(5), true)))
                .stream()
                .findFirst();
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private List<StoredEvent> query(String sql, Binder binder) {
        return query(
                sql,
                binder,
                row -> new StoredEvent(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getBytes(7),
                        row.getBytes(8)));
    }

    private <T> List<T> query(String sql, Binder binder, RowMapper<T> mapper) {
        try (Connection connection = pool.getConnection();
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
            throw new EventLogException("cannot read log " + log, e, true);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
