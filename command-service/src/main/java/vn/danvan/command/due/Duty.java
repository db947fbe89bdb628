package vn.danvan.command.due;

import java.time.LocalDate;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;

/**
 * Something that is owed and has not been done.
 *
 * @param reminder by the name of what is owed
 * @param title what is owed, in a few Vietnamese words that may be mailed to an office
 * @param owedBy the body that it was asked of; a successor answers for an agency that has ended
 * @param dueOn last day on which it is on time
 */
public record Duty(ReminderId reminder, DutyKind kind, String title, Body owedBy, LocalDate dueOn) {

    /**
     * The stream of what is owed, as decisions about agencies name it: a part of a stream after {@code #}. A step of a
     * document goes with its document.
     */
    public String key() {
        return reminder.duty(kind);
    }
}
