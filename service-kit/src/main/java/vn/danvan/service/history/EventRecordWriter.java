package vn.danvan.service.history;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Vietnam;
import vn.danvan.proof.TreeHasher;

/** The records of one batch's events, written by one statement in the batch's own transaction. */
public final class EventRecordWriter {

    /** Stands for everybody among those who may read an event. */
    public static final String EVERYBODY = "*";

    private static final String INSERT = """
            with record as (
              insert into event_record (log_index, recorded_at, known_at, effective_on, stream, stream_version, type, actor,
                  agency, about, readers, rule_versions, correlation_id, causation_id, leaf_hash, envelope)
              select i, r, k, e, s, v, t, a, g, about::text[], readers::text[], rules::text[], c, u, l, d
              from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::date[], ?::text[], ?::bigint[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                  as b (i, r, k, e, s, v, t, a, g, about, readers, rules, c, u, l, d))
            insert into event_thing (thing, log_index) select * from unnest(?::text[], ?::bigint[])""";

    private final TreeHasher hasher = new TreeHasher();
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            long index,
            Envelope envelope,
            byte[] bytes,
            Instant recordedAt,
            LocalDate effectiveOn,
            Set<String> about,
            Set<String> ruleVersions,
            Set<String> readers,
            byte[] leafHash) {

        Set<String> things() {
            Set<String> things = new LinkedHashSet<>(about);
            things.addAll(readers);
            things.remove(EVERYBODY);
            return things;
        }
    }

    /**
     * Takes an event in; they come in the log's order.
     *
     * @param event what the envelope's data stands for
     * @param readers streams of the bodies whose rows it changed, and {@link #EVERYBODY} when it changed a row of everybody's
     */
    public void add(long index, Envelope envelope, Object event, byte[] bytes, Set<String> readers) {
        Mentions mentions = Mentions.of(event);
        Set<String> about = new LinkedHashSet<>();
        about.add(envelope.subject());
        about.addAll(mentions.streams());
        LocalDate effectiveOn = envelope.effectiveon();
        rows.add(new Row(
                index,
                envelope,
                bytes,
                envelope.time().truncatedTo(ChronoUnit.MICROS),
                effectiveOn == null ? Vietnam.dateOf(envelope.time()) : effectiveOn,
                about,
                mentions.ruleVersions(),
                narrowed(readers),
                hasher.leaf(bytes)));
    }

    /** What concerns some bodies is theirs, whatever else the event changed that everybody reads. */
    private static Set<String> narrowed(Set<String> readers) {
        if (readers.size() <= 1 || !readers.contains(EVERYBODY)) {
            return readers;
        }
        Set<String> bodies = new LinkedHashSet<>(readers);
        bodies.remove(EVERYBODY);
        return bodies;
    }

    /** Writes them. */
    public void write(JdbcTemplate jdbc) {
        if (rows.isEmpty()) {
            return;
        }
        List<Instant> known = known(jdbc);
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(INSERT);
            Columns columns = new Columns(connection, statement);
            columns.add("bigint", rows.stream().map(Row::index).toList());
            columns.add("timestamptz", rows.stream().map(Row::recordedAt).toList());
            columns.add("timestamptz", known);
            columns.add("date", rows.stream().map(Row::effectiveOn).toList());
            columns.add(
                    "text", rows.stream().map(row -> row.envelope().subject()).toList());
            columns.add(
                    "bigint",
                    rows.stream().map(row -> row.envelope().streamversion()).toList());
            columns.add("text", rows.stream().map(row -> row.envelope().type()).toList());
            columns.add("text", values(row -> row.envelope().actor()));
            columns.add("text", values(row -> row.envelope().actoragency()));
            columns.nested(rows.stream().map(Row::about).toList());
            columns.nested(rows.stream().map(Row::readers).toList());
            columns.nested(rows.stream().map(Row::ruleVersions).toList());
            columns.add("text", values(row -> row.envelope().correlationid()));
            columns.add("text", values(row -> row.envelope().causationid()));
            columns.bytes(rows.stream().map(Row::leafHash).toList());
            columns.bytes(rows.stream().map(Row::bytes).toList());
            List<String> things = new ArrayList<>();
            List<Long> indexes = new ArrayList<>();
            for (Row row : rows) {
                for (String thing : row.things()) {
                    things.add(thing);
                    indexes.add(row.index());
                }
            }
            columns.add("text", things);
            columns.add("bigint", indexes);
            return statement;
        });
    }

    private List<@Nullable String> values(java.util.function.Function<Row, @Nullable String> of) {
        List<@Nullable String> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(of.apply(row)));
        return values;
    }

    private List<Instant> known(JdbcTemplate jdbc) {
        Instant latest = jdbc
                .query(
                        "select known_at from event_record order by log_index desc limit 1",
                        (row, _) -> row.getTimestamp(1).toInstant())
                .stream()
                .findFirst()
                .orElse(Instant.MIN);
        List<Instant> known = new ArrayList<>(rows.size());
        for (Row row : rows) {
            latest = row.recordedAt().isAfter(latest) ? row.recordedAt() : latest;
            known.add(latest);
        }
        return known;
    }

    /**
     * Lets bodies read an event that changed their rows later than in its own turn.
     *
     * @param readers as for {@link #add}
     */
    public static void open(JdbcTemplate jdbc, long index, Set<String> readers) {
        Set<String> all = new LinkedHashSet<>(readers);
        all.addAll(
                jdbc.queryForList("select unnest(readers) from event_record where log_index = ?", String.class, index));
        Set<String> bodies = narrowed(all);
        jdbc.update(connection -> {
            PreparedStatement statement =
                    connection.prepareStatement("update event_record set readers = ? where log_index = ?");
            statement.setArray(1, connection.createArrayOf("text", bodies.toArray()));
            statement.setLong(2, index);
            return statement;
        });
        bodies.stream()
                .filter(body -> !body.equals(EVERYBODY))
                .forEach(body -> jdbc.update(
                        "insert into event_thing (thing, log_index) values (?, ?) on conflict do nothing",
                        body,
                        index));
    }

    /** Empties the tables. */
    public static void clear(JdbcTemplate jdbc) {
        jdbc.execute("truncate event_record, event_thing");
    }

    /** The statement's parameters, one array a column. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private int at = 1;

        Columns(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void add(String type, List<? extends @Nullable Object> values) throws SQLException {
            statement.setArray(at++, connection.createArrayOf(type, values.toArray()));
        }

        void bytes(List<byte[]> values) throws SQLException {
            statement.setArray(at++, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
        }

        /** Each value is an array itself, told as its text. */
        void nested(List<? extends Collection<String>> values) throws SQLException {
            List<String> texts = new ArrayList<>(values.size());
            for (Collection<String> value : values) {
                Array array = connection.createArrayOf("text", value.toArray());
                texts.add(array.toString());
            }
            add("text", texts);
        }
    }
}
