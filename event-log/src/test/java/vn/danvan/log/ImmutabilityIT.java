package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody changes what was written: not the services by their rights, not the owner by the trigger. */
class ImmutabilityIT {

    private static final String PERMISSION_DENIED = "42501";

    private final TestPostgres postgres = TestPostgres.shared();

    private static void refused(DataSource source, String sql, String because) {
        assertThatThrownBy(() -> {
                    try (Connection connection = source.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(because)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(PERMISSION_DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log.event set type = 'x'",
                "update event_log.event set type = 'x' where false",
                "delete from event_log.event",
                "truncate event_log.event",
                "insert into event_log.event (log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash)"
                        + " values (1, 0, gen_random_uuid(), 's', 0, 't', now(), '', sha256(''))",
                "update event_log.log_head set next_index = 0",
                "delete from event_log.log_head",
                "insert into event_log.snapshot (log_id, stream, version, id, type, recorded_at, body)"
                        + " values (1, 's', 0, gen_random_uuid(), 't', now(), '')",
                "alter table event_log.event disable trigger append_only",
                "drop table event_log.event"
            })
    void the_writer_role_reads_and_calls_append_and_no_more(String sql) {
        refused(postgres.as(EventLogRoles.WRITER), sql, "");
        refused(postgres.as(EventLogRoles.READER), sql, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log.event set type = 'x'",
                "update event_log.event set type = 'x' where false",
                "delete from event_log.event",
                "truncate event_log.event",
                "truncate event_log.log_head cascade",
                "merge into event_log.event e using (values (1)) v on false when matched then delete"
                        + " when not matched then do nothing",
                "delete from event_log.log_head"
            })
    void the_trigger_refuses_the_owner_and_the_superuser(String sql) {
        refused(postgres.as(EventLogRoles.OWNER), sql, "append-only");
        refused(postgres.superuser("danvan"), sql, "append-only");
        refused(postgres.superuser("danvan"), "set session_replication_role = replica; " + sql, "append-only");
    }

    @Test
    void the_reader_role_does_not_append() throws Exception {
        LogId id = postgres.newLog();
        try (PostgresEventLog log = new PostgresEventLog(postgres.reader(id))) {
            assertThatThrownBy(() -> log.append(Samples.one("subplan/A", 0)).get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("permission denied for function append");
            assertThat(log.head()).isZero();
        }
    }

    @Test
    void a_head_moved_by_hand_leaves_no_gap() throws Exception {
        LogId id = postgres.newLog();
        try (PostgresEventLog log = new PostgresEventLog(postgres.writer(id));
                Connection owner = postgres.as(EventLogRoles.OWNER).getConnection();
                Statement statement = owner.createStatement()) {
            log.append(Samples.one("subplan/A", 0)).get(20, TimeUnit.SECONDS);
            statement.execute("update event_log.log_head set next_index = 5 where log_id = " + id.number());

            assertThatThrownBy(() -> log.append(Samples.one("subplan/B", 0)).get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("index 5 does not follow the last event");
            assertThat(log.read(0, 10)).hasSize(1);
        }
    }
}
