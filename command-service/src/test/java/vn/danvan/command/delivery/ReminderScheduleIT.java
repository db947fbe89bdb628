package vn.danvan.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.danvan.kernel.Vietnam;
import vn.danvan.log.TestPostgres;

/** The timetable in a real PostgreSQL, its time moved by a clock. */
class ReminderScheduleIT {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private DataSource source = new PGSimpleDataSource();

    @BeforeEach
    void make() throws SQLException {
        int number = SCHEMAS.incrementAndGet();
        String role = "timetable" + number;
        String schema = "timetable_" + number;
        try (Connection connection = TestPostgres.shared().superuser("danvan").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + role + " login password '" + TestPostgres.PASSWORD + "'");
            statement.execute("create schema " + schema);
            statement.execute("grant usage on schema " + schema + " to " + role);
        }
        Flyway.configure()
                .dataSource(TestPostgres.shared().superuser("danvan"))
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:vn/danvan/command/delivery/migrations")
                .placeholders(Map.of("runtime", role))
                .load()
                .migrate();
        PGSimpleDataSource runtime = (PGSimpleDataSource) TestPostgres.shared().as(role);
        runtime.setCurrentSchema(schema);
        source = runtime;
    }

    private ManualScheduler instance(Runnable run) {
        ManualScheduler scheduler = TestHelper.createManualScheduler(source)
                .clock(clock)
                .startTasks(ReminderSchedule.tasks(
                        new ReminderSchedule.Jobs(run, () -> {}, () -> {}, rounds::incrementAndGet)))
                .build();
        scheduler.start();
        return scheduler;
    }

    private void at(String vietnamese) {
        clock.set(LocalDateTime.parse(vietnamese).atZone(Vietnam.ZONE).toInstant());
    }

    @Test
    void it_urges_in_the_morning_and_then_hourly_until_the_evening() {
        at("2020-04-03T06:00:00");
        ManualScheduler instance = instance(runs::incrementAndGet);
        int before = 0;
        for (String hour : new String[] {"06:59", "07:05", "07:30", "08:05", "20:05", "20:59"}) {
            at("2020-04-03T" + hour + ":00");
            instance.runAnyDueExecutions();
            int expected = hour.endsWith(":05") ? 1 : 0;
            assertThat(runs.get() - before).as(hour).isEqualTo(expected);
            before = runs.get();
        }
        at("2020-04-04T07:04:59");
        instance.runAnyDueExecutions();
        assertThat(runs.get()).as("at night nobody is urged").isEqualTo(before);
        at("2020-04-04T07:05:00");
        instance.runAnyDueExecutions();
        assertThat(runs.get()).isEqualTo(before + 1);
    }

    @Test
    void mails_go_out_each_minute() {
        at("2020-04-03T03:00:00");
        ManualScheduler instance = instance(runs::incrementAndGet);
        instance.runAnyDueExecutions();
        assertThat(rounds).hasValue(1);
        instance.tick(Duration.ofSeconds(59));
        instance.runAnyDueExecutions();
        assertThat(rounds).hasValue(1);
        instance.tick(Duration.ofSeconds(1));
        instance.runAnyDueExecutions();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void of_two_instances_one_does_it() {
        at("2020-04-03T06:00:00");
        ManualScheduler first = instance(runs::incrementAndGet);
        ManualScheduler second = instance(runs::incrementAndGet);
        at("2020-04-03T07:05:00");
        first.runAnyDueExecutions();
        second.runAnyDueExecutions();
        assertThat(runs).hasValue(1);
    }

    @Test
    void what_was_missed_while_nothing_ran_is_done_at_the_next_start() {
        at("2020-04-03T06:00:00");
        instance(runs::incrementAndGet);
        at("2020-04-03T15:40:00");
        ManualScheduler again = instance(runs::incrementAndGet);
        again.runAnyDueExecutions();
        assertThat(runs).hasValue(1);
        at("2020-04-03T16:05:00");
        again.runAnyDueExecutions();
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_run_that_fails_is_tried_again_in_an_hour() {
        at("2020-04-03T06:00:00");
        ManualScheduler instance = instance(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });
        at("2020-04-03T07:05:00");
        instance.runAnyDueExecutions();
        at("2020-04-03T08:05:00");
        instance.runAnyDueExecutions();
        assertThat(runs).hasValue(2);
    }

    @Test
    void one_that_was_killed_in_the_middle_is_taken_over() throws SQLException {
        at("2020-04-03T06:00:00");
        ManualScheduler survivor = instance(runs::incrementAndGet);
        Instant killed =
                LocalDateTime.parse("2020-04-03T07:05:00").atZone(Vietnam.ZONE).toInstant();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = '"
                    + killed + "', version = version + 1 where task_name = 'reminders'");
        }
        at("2020-04-03T07:06:00");
        survivor.runDeadExecutionDetection();
        survivor.runAnyDueExecutions();
        assertThat(runs).as("it may still be alive").hasValue(0);
        at("2020-04-03T09:00:00");
        survivor.runDeadExecutionDetection();
        clock.set(Instant.now().plusSeconds(60)); // the library takes it over at the system's time
        survivor.runAnyDueExecutions();
        assertThat(runs).hasValue(1);
    }

    @Test
    void the_role_does_what_the_timetable_needs_and_no_more() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select count(*) from scheduled_tasks");
            assertThatThrownBy(() -> statement.execute("create table mine (n int)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            assertThatThrownBy(() -> statement.execute("truncate scheduled_tasks"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }
}
