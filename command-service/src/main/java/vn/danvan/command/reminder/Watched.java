package vn.danvan.command.reminder;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.danvan.command.Past;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;

/** All reminders as the log has them now, by duty; for looking up. */
final class Watched {

    private Watched() {}

    static Map<ReminderId, ReminderState> of(Past past) {
        Map<ReminderId, ReminderState> all = new LinkedHashMap<>();
        for (ReminderEvent event : past.ofAll("reminder", ReminderEvent.class)) {
            all.computeIfAbsent(event.reminder(), _ -> new ReminderState()).apply(event);
        }
        return all;
    }
}
