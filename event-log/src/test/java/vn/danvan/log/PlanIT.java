package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.LimitMove;
import vn.danvan.log.Append.StreamVersion;

/**
 * The trap: a plan made while the log is empty is kept when it has grown. PostgreSQL's own counters tell what was read: on a
 * connection opened at the start, each check stays one index descent, whatever the size of batch and log.
 */
class PlanIT {

    private static final int BATCH = 500;
    private static final int BATCHES = 30;
    private static final int PAGE = 1_000;

    private final TestPostgres postgres = TestPostgres.shared();
    private int made;

    private Map<String, Long> rowsReadByIndex() throws SQLException {
        try (Connection connection = postgres.superuser("danvan").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select indexrelname, idx_tup_read from pg_stat_user_indexes"
                        + " where schemaname = 'event_log' and relname = 'event'"
                        + " union all select 'sequential scans', seq_scan from pg_stat_user_tables"
                        + " where schemaname = 'event_log' and relname = 'event'")) {
            Map<String, Long> read = new TreeMap<>();
            while (row.next()) {
                read.put(row.getString(1), row.getLong(2));
            }
            return read;
        }
    }

    private Pending command(String previous) {
        String stream = "subplan/" + made;
        LimitMove move = made == 0 ? new LimitMove("limit", 0, 1_000_000L) : new LimitMove("limit/" + made, 0, 1L);
        List<StreamVersion> guards = previous.isEmpty() ? List.of() : List.of(new StreamVersion(previous, 0));
        Append.Key key = new Append.Key("key/" + made++, new byte[32]);
        return new Pending(new Append(List.of(Samples.event(stream, 0, move)), guards, key));
    }

    private void append(Connection connection, PreparedStatement call, LogId log, int commands) throws SQLException {
        List<Pending> batch = new ArrayList<>();
        String previous = made == 0 ? "" : "subplan/" + (made - 1);
        for (int i = 0; i < commands; i++) {
            batch.add(command(previous));
        }
        for (Outcome outcome : AppendCall.execute(connection, call, log.number(), batch)) {
            assertThat(outcome).isInstanceOf(Outcome.Appended.class);
        }
    }

    @Test
    void every_check_stays_an_index_look_up_as_batch_and_log_grow() throws Exception {
        LogId log = postgres.newLog();
        try (Connection connection = postgres.writer(log).connect("append");
                PreparedStatement call = connection.prepareStatement(AppendCall.SQL);
                PreparedStatement flush = connection.prepareStatement("select pg_stat_force_next_flush()")) {
            for (int i = 0; i < 10; i++) {
                append(connection, call, log, 1);
            }
            flush.execute();
            append(connection, call, log, BATCH);
            Map<String, Long> before = rowsReadByIndex();
            for (int i = 0; i < BATCHES; i++) {
                append(connection, call, log, BATCH);
            }
            flush.execute();
            append(connection, call, log, 1);
            Map<String, Long> read = rowsReadByIndex();

            read.replaceAll((index, rows) -> rows - before.getOrDefault(index, 0L));
            assertThat(read.remove("sequential scans")).isZero();
            assertThat(read)
                    .as("rows read for %s commands", BATCH * BATCHES)
                    .allSatisfy((index, rows) -> assertThat(rows).isLessThan(5L * BATCH * BATCHES));
        }
    }

    @Test
    void a_page_is_as_many_rows_though_the_server_knows_nothing_of_a_log_that_grew_fast() throws Exception {
        LogId id = postgres.newLog();
        try (Connection connection = postgres.writer(id).connect("append");
                PreparedStatement call = connection.prepareStatement(AppendCall.SQL);
                PreparedStatement flush = connection.prepareStatement("select pg_stat_force_next_flush()")) {
            for (int i = 0; i < BATCHES; i++) {
                append(connection, call, id, BATCH);
            }
            flush.execute();
        }
        forgetStatistics();
        Map<String, Long> before = rowsReadByIndex();
        try (PostgresEventLog log = new PostgresEventLog(postgres.reader(id))) {
            for (int i = 0; i < 10; i++) {
                assertThat(log.read(i, PAGE)).hasSize(PAGE);
                assertThat(log.readLeafHashes(i, PAGE)).hasSize(PAGE);
                assertThat(log.readCategory("subplan", i, PAGE)).hasSize(PAGE);
            }
        }
        // A connection tells what it read when it ends, at the latest.
        Awaitility.await().untilAsserted(() -> assertThat(read(before)).isBetween(30L * PAGE, 40L * PAGE));
    }

    private void forgetStatistics() throws SQLException {
        try (Connection connection = postgres.superuser("danvan").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_clear_relation_stats('event_log', 'event')");
            statement.execute("select pg_clear_attribute_stats('event_log', 'event', attname, false) from pg_stats"
                    + " where schemaname = 'event_log' and tablename = 'event'");
        }
    }

    private long read(Map<String, Long> before) throws SQLException {
        return rowsReadByIndex().entrySet().stream()
                .mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
                .sum();
    }
}
