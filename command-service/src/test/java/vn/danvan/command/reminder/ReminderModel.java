package vn.danvan.command.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of reminders as the domain words it, day by day and without the register's arithmetic: 7 days and 1 day
 * before, the day after, then weekly; escalated after 14 days.
 */
final class ReminderModel {

    private final Map<LocalDate, LocalDate> told = new HashMap<>();
    private final Set<LocalDate> escalated = new HashSet<>();
    private LocalDate dueOn;
    private boolean open = true;
    private @Nullable LocalDate mutedThrough;
    private LocalDate quietThrough = LocalDate.MIN;

    /** What a day's run tells. */
    record Told(@Nullable LocalDate step, boolean escalated) {}

    ReminderModel(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    static boolean isStep(LocalDate day, LocalDate dueOn) {
        if (day.equals(dueOn.minusDays(7)) || day.equals(dueOn.minusDays(1))) {
            return true;
        }
        for (LocalDate step = dueOn.plusDays(1); !step.isAfter(day); step = step.plusWeeks(1)) {
            if (step.equals(day)) {
                return true;
            }
        }
        return false;
    }

    Told run(LocalDate today) {
        if (!open || isMuted(today)) {
            return new Told(null, false);
        }
        LocalDate step = today;
        while (step.isAfter(dueOn.minusDays(8)) && !isStep(step, dueOn)) {
            step = step.minusDays(1);
        }
        boolean tells = isStep(step, dueOn)
                && step.isAfter(told.getOrDefault(dueOn, LocalDate.MIN))
                && step.isAfter(quietThrough);
        if (tells) {
            told.put(dueOn, step);
        }
        boolean escalates = !today.isBefore(dueOn.plusDays(14)) && escalated.add(dueOn);
        return new Told(tells ? step : null, escalates);
    }

    boolean isOpen() {
        return open;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isMuted(LocalDate today) {
        return mutedThrough != null && !today.isAfter(mutedThrough);
    }

    void done() {
        open = false;
    }

    void openAgain() {
        open = true;
    }

    void extend(LocalDate later) {
        dueOn = later;
    }

    void mute(@Nullable LocalDate until) {
        mutedThrough = until == null ? LocalDate.MAX : until;
        if (until != null) {
            quietThrough = until;
        }
    }

    void unmute(LocalDate today) {
        mutedThrough = null;
        quietThrough = today.minusDays(1);
    }
}
