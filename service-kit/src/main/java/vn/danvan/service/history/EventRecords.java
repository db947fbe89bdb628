package vn.danvan.service.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the events behind the views of one schema, in the transaction at hand if there is one. */
public final class EventRecords {

    private static final int FETCH = 500;
    private static final String COLUMNS =
            "select e.log_index, e.recorded_at, e.effective_on, e.stream, e.stream_version, e.type, e.actor, e.agency,"
                    + " e.about, e.rule_versions, e.correlation_id, e.causation_id, e.leaf_hash, e.envelope";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate cursor;
    private final TransactionTemplate transaction;

    /** @param dataSource connections whose default schema holds the tables */
    public EventRecords(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.cursor = new JdbcTemplate(dataSource);
        cursor.setFetchSize(FETCH);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The last index before the first event recorded later than an instant; -1 when there is none. No event recorded later
     * is at or below it, whatever two servers' clocks said.
     *
     * @param instant counts to the microsecond
     */
    public long indexAt(Instant instant) {
        return jdbc
                .query(
                        "select log_index from event_record where known_at <= ?"
                                + " order by known_at desc, log_index desc limit 1",
                        (row, _) -> row.getLong(1),
                        Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS)))
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /** The latest instant at which an event up to this index was recorded; none before the first. */
    public Optional<Instant> knownAt(long index) {
        return jdbc
                .query(
                        "select known_at from event_record where log_index <= ? order by log_index desc limit 1",
                        (row, _) -> row.getTimestamp(1).toInstant(),
                        index)
                .stream()
                .findFirst();
    }

    /** The last index that is there; -1 before the first. */
    public long lastIndex() {
        Long last = jdbc.queryForObject("select coalesce(max(log_index), -1) from event_record", Long.class);
        return last == null ? -1 : last;
    }

    /** The events at these indexes, in the log's order; those that are not there are left out. */
    public List<EventRecord> of(Collection<Long> indexes) {
        return jdbc.query(
                COLUMNS + " from event_record e where e.log_index = any(?) order by e.log_index",
                EventRecords::read,
                (Object) indexes.toArray(Long[]::new));
    }

    /** The first events of a query, in the log's order or from the latest back. */
    public List<EventRecord> page(EventQuery query, boolean latestFirst, int limit) {
        return jdbc.query(
                COLUMNS + query.sql() + " order by " + query.index() + (latestFirst ? " desc" : "") + " limit " + limit,
                EventRecords::read,
                query.arguments());
    }

    /** Hands over every event of a query in the log's order, as they come from the database, in one consistent state. */
    public void forEach(EventQuery query, Consumer<EventRecord> taker) {
        transaction.executeWithoutResult(_ -> cursor.query(
                COLUMNS + query.sql() + " order by " + query.index(),
                row -> {
                    taker.accept(read(row, 0));
                },
                query.arguments()));
    }

    private static EventRecord read(ResultSet row, int number) throws SQLException {
        return new EventRecord(
                row.getLong("log_index"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("effective_on", LocalDate.class),
                row.getString("stream"),
                row.getLong("stream_version"),
                row.getString("type"),
                text(row, "actor"),
                text(row, "agency"),
                texts(row, "about"),
                texts(row, "rule_versions"),
                text(row, "correlation_id"),
                text(row, "causation_id"),
                row.getBytes("leaf_hash"),
                row.getBytes("envelope"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
