package vn.danvan.command.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.Schedule;

/**
 * One step of a schedule.
 *
 * @param offset days from the due date, below 0 before it
 */
record Step(NoticeKind kind, int offset) {

    /** The latest step whose day has come: after days on which nobody urged, the earlier ones are passed over. */
    static Optional<Step> latest(Schedule schedule, LocalDate dueOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(dueOn, today);
        Step latest = null;
        for (int before : schedule.before()) {
            latest = laterOf(latest, new Step(NoticeKind.BEFORE, -before), days);
        }
        int last = 0;
        for (int after : schedule.after()) {
            latest = laterOf(latest, new Step(NoticeKind.AFTER, after), days);
            last = after;
        }
        if (schedule.every() > 0 && days >= last + schedule.every()) {
            long times = (days - last) / schedule.every();
            latest = new Step(NoticeKind.REPEATED, Math.toIntExact(last + times * schedule.every()));
        }
        return Optional.ofNullable(latest);
    }

    /** The first word of what the body does not know of yet; it stands for every step that has come by the day. */
    static Step delivery(LocalDate dueOn, LocalDate today) {
        return new Step(NoticeKind.DELIVERY, Math.toIntExact(ChronoUnit.DAYS.between(dueOn, today)));
    }

    private static @Nullable Step laterOf(@Nullable Step latest, Step step, long days) {
        return step.offset > days || (latest != null && latest.offset > step.offset) ? latest : step;
    }

    /** The day that it is for. */
    LocalDate day(LocalDate dueOn) {
        return dueOn.plusDays(offset);
    }
}
