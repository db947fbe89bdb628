package vn.danvan.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.LimitMove;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.Append.StreamVersion;

/** The one statement that writes: a batch of commands in arrays, one round trip, its own transaction. */
final class AppendCall {

    static final String SQL = "select * from event_log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AppendCall() {}

    /** Sends a batch; the outcomes are in its order. */
    static Outcome[] execute(Connection connection, PreparedStatement statement, short log, List<Pending> batch)
            throws SQLException {
        bind(connection, statement, log, batch);
        Outcome[] outcomes = new Outcome[batch.size()];
        long first = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int command = row.getInt(1);
                if (command < 0) {
                    first = row.getLong(3);
                } else {
                    outcomes[command] = outcome(row);
                }
            }
        }
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                List<NewEvent> events = batch.get(i).command.events();
                outcomes[i] = appended(first, events);
                first += events.size();
            }
        }
        return outcomes;
    }

    private static Outcome.Appended appended(long first, List<NewEvent> events) {
        return new Outcome.Appended(
                first, first + events.size() - 1, events.getFirst().stream(), lastVersion(events), false);
    }

    /** Where the events leave the stream of the first. */
    private static long lastVersion(List<NewEvent> events) {
        String stream = events.getFirst().stream();
        long version = 0;
        for (NewEvent event : events) {
            if (event.stream().equals(stream)) {
                version = event.version();
            }
        }
        return version;
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String what = row.getString(2);
        return switch (what) {
            case "KNOWN", "REPEATED" ->
                new Outcome.Appended(
                        row.getLong(3), row.getLong(4), text(row, 5), row.getLong(6), what.equals("REPEATED"));
            case "KEY_REUSED" -> new Outcome.KeyReused();
            case "CONFLICT" -> new Outcome.Conflict(text(row, 5), row.getLong(6));
            case "LIMIT" -> new Outcome.LimitPassed(text(row, 7), row.getLong(8), row.getLong(9), row.getLong(10));
            default -> throw new IllegalStateException("append() answered " + what);
        };
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static void bind(Connection connection, PreparedStatement statement, short log, List<Pending> batch)
            throws SQLException {
        int events = 0;
        int expectations = 0;
        boolean keys = false;
        boolean moves = false;
        for (Pending pending : batch) {
            events += pending.command.events().size();
            expectations += pending.expected.size();
            keys |= pending.command.key() != null;
            moves |= pending.movesLimits();
        }
        int[] xCommand = new int[expectations];
        String[] xStream = new String[expectations];
        long[] xExpected = new long[expectations];
        int[] command = new int[events];
        UUID[] id = new UUID[events];
        String[] stream = new String[events];
        long[] version = new long[events];
        String[] type = new String[events];
        long[] recorded = new long[events];
        byte[][] envelope = new byte[events][];
        byte[][] leaf = new byte[events][];
        @Nullable String[] key = new @Nullable String[events];
        byte @Nullable [][] request = new byte @Nullable [events][];
        @Nullable Long[] last = new @Nullable Long[events];
        @Nullable Integer[] size = new @Nullable Integer[events];
        @Nullable String[] limitKey = new @Nullable String[events];
        @Nullable Long[] delta = new @Nullable Long[events];
        @Nullable Long[] limit = new @Nullable Long[events];
        int e = 0;
        int x = 0;
        for (int c = 0; c < batch.size(); c++) {
            Pending pending = batch.get(c);
            for (StreamVersion expected : pending.expected) {
                xCommand[x] = c;
                xStream[x] = expected.stream();
                xExpected[x] = expected.version();
                x++;
            }
            Append.Key used = pending.command.key();
            if (used != null) {
                key[e] = used.value();
                request[e] = used.requestHash();
                size[e] = pending.command.events().size();
                last[e] = lastVersion(pending.command.events());
            }
            for (int i = 0; i < pending.command.events().size(); i++) {
                NewEvent event = pending.command.events().get(i);
                command[e] = c;
                id[e] = event.id();
                stream[e] = event.stream();
                version[e] = event.version();
                type[e] = event.type();
                recorded[e] = micros(event.recordedAt());
                envelope[e] = event.envelope();
                leaf[e] = pending.leaves.get(i);
                LimitMove move = event.move();
                if (move != null) {
                    limitKey[e] = move.key();
                    delta[e] = move.delta();
                    limit[e] = move.limit();
                }
                e++;
            }
        }
        statement.setShort(1, log);
        statement.setObject(2, xCommand);
        array(connection, statement, 3, "text", xStream);
        statement.setObject(4, xExpected);
        statement.setObject(5, command);
        array(connection, statement, 6, "uuid", id);
        array(connection, statement, 7, "text", stream);
        statement.setObject(8, version);
        array(connection, statement, 9, "text", type);
        statement.setObject(10, recorded);
        array(connection, statement, 11, "bytea", envelope);
        array(connection, statement, 12, "bytea", leaf);
        array(connection, statement, 13, "text", keys ? key : null);
        array(connection, statement, 14, "bytea", keys ? request : null);
        array(connection, statement, 15, "int4", keys ? size : null);
        array(connection, statement, 16, "int8", keys ? last : null);
        array(connection, statement, 17, "text", moves ? limitKey : null);
        array(connection, statement, 18, "int8", moves ? delta : null);
        array(connection, statement, 19, "int8", moves ? limit : null);
    }

    private static void array(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            String type,
            @Nullable Object @Nullable [] values)
            throws SQLException {
        if (values == null) {
            statement.setNull(parameter, java.sql.Types.ARRAY, "_" + type);
            return;
        }
        Array array = connection.createArrayOf(type, values);
        statement.setArray(parameter, array);
    }

    /** Microseconds since 1970: what PostgreSQL keeps of an instant. */
    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
