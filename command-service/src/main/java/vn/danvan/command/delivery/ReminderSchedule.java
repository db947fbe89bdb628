package vn.danvan.command.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.danvan.kernel.Vietnam;

/**
 * When the register acts by itself: it urges in the morning and then hourly until the evening, for what was missed; each
 * minute it sums up periods that have closed, tells bodies of what was sent to them, and mails. The timetable is in PostgreSQL, so that one of several instances does it and a restart forgets nothing;
 * that nothing is done twice does not rest on it but on the log.
 */
public final class ReminderSchedule implements AutoCloseable {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 20;
    private static final int MINUTE = 5;

    private final Scheduler scheduler;

    /**
     * What is done.
     *
     * @param urge the day's urging
     * @param summarise summaries of periods that have closed
     * @param deliver tells bodies of what was sent to them
     * @param mail a round of the postman
     */
    record Jobs(Runnable urge, Runnable summarise, Runnable deliver, Runnable mail) {}

    /** Nothing is done before {@link #start()}. */
    ReminderSchedule(DataSource source, Jobs jobs, Clock clock) {
        this.scheduler = Scheduler.create(source, List.<Task<?>>of())
                .startTasks(tasks(jobs))
                .clock(clock::instant)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .heartbeatInterval(Duration.ofMinutes(1))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    static List<RecurringTask<Void>> tasks(Jobs jobs) {
        LocalTime[] hours = IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, MINUTE))
                .toArray(LocalTime[]::new);
        return List.of(
                Tasks.recurring("reminders", Schedules.daily(Vietnam.ZONE, hours))
                        .execute((_, _) -> jobs.urge().run()),
                eachMinute("summaries", jobs.summarise()),
                eachMinute("deliveries", jobs.deliver()),
                eachMinute("mails", jobs.mail()));
    }

    private static RecurringTask<Void> eachMinute(String name, Runnable job) {
        return Tasks.recurring(name, Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> job.run());
    }

    /** From now on. */
    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
