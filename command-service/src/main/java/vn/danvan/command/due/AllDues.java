package vn.danvan.command.due;

import java.util.List;
import java.util.Optional;
import vn.danvan.command.Past;
import vn.danvan.kernel.reminder.ReminderId;

/** The dues of all features together. */
public final class AllDues {

    private final List<Dues> all;

    /** @param all one of each feature by which something is owed */
    public AllDues(List<Dues> all) {
        this.all = List.copyOf(all);
    }

    /** All that is owed now. */
    public List<Duty> owed(Past past) {
        return all.stream().flatMap(dues -> dues.owed(past).stream()).toList();
    }

    /** One duty, if it is owed now; the decision rests on that. */
    public Optional<Duty> find(ReminderId reminder, Past past) {
        String category = reminder.key().substring(0, reminder.key().indexOf(':'));
        return all.stream()
                .filter(dues -> dues.category().equals(category))
                .findFirst()
                .flatMap(dues -> dues.find(reminder, past))
                .filter(duty -> duty.reminder().equals(reminder)); // no second name for one duty
    }
}
