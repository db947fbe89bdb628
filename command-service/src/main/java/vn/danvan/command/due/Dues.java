package vn.danvan.command.due;

import java.util.List;
import java.util.Optional;
import vn.danvan.command.Past;
import vn.danvan.kernel.reminder.ReminderId;

/**
 * What one feature's things make bodies owe by a date; whoever is owed something is urged about it by itself. A class of the
 * service that implements it is found by itself; it has a constructor without parameters and no state.
 */
public interface Dues {

    /** What the names of its duties begin with: the category of the streams, such as {@code subplan}. */
    String category();

    /** All that is owed now. For looking up: the past is {@linkplain Past#unguarded() unguarded}. */
    List<Duty> owed(Past past);

    /**
     * One duty, if it is owed now. The decision rests on whatever stream could end the duty.
     *
     * @throws vn.danvan.kernel.DomainError {@code field.code} when the name is none of its duties'
     */
    Optional<Duty> find(ReminderId reminder, Past past);
}
