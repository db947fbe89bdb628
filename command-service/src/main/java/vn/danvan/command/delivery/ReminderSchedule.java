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
 * When the register urges by itself: in the morning and then hourly until the evening, for what was missed; mails go out
 * each minute. The timetable is in PostgreSQL, so that one of several instances does it and a restart forgets nothing;
 * that nothing is done twice does not rest on it but on the log.
 */
public final class ReminderSchedule implements AutoCloseable {

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 20;
    private static final int MINUTE = 5;

    private final Scheduler scheduler;

    /**
     * Nothing is done before {@link #start()}.
     *
     * @param run the day's urging
     * @param mails a round of the postman
     */
    ReminderSchedule(DataSource source, Runnable run, Runnable mails, Clock clock) {
        this.scheduler = Scheduler.create(source, List.<Task<?>>of())
                .startTasks(tasks(run, mails))
                .clock(clock::instant)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .heartbeatInterval(Duration.ofMinutes(1))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    static List<RecurringTask<Void>> tasks(Runnable run, Runnable mails) {
        LocalTime[] hours = IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, MINUTE))
                .toArray(LocalTime[]::new);
        return List.of(
                Tasks.recurring("reminders", Schedules.daily(Vietnam.ZONE, hours))
                        .execute((_, _) -> run.run()),
                Tasks.recurring("mails", Schedules.fixedDelay(Duration.ofMinutes(1)))
                        .execute((_, _) -> mails.run()));
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
