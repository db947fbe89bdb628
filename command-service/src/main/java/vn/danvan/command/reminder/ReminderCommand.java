package vn.danvan.command.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.reminder.ReminderId;

/** What may be asked about the reminders of a duty. */
public sealed interface ReminderCommand extends Command {

    /** The duty's reminders. */
    ReminderId reminder();

    @Override
    default ReminderId target() {
        return reminder();
    }

    /**
     * Does whatever is to be done today: schedules, sends the step that is due, escalates, or ends.
     *
     * @param mail whether this service can mail at all
     */
    record Remind(ReminderId reminder, boolean mail) implements ReminderCommand {}

    /** Urges the body in writing. */
    record UrgeInWriting(ReminderId reminder, String number, String text, boolean mail) implements ReminderCommand {}

    /** Takes note of a notice, for the body that it was for. */
    record Acknowledge(ReminderId reminder, int notice) implements ReminderCommand {}

    /** Stops the reminders, for good or through a last day. */
    record Mute(
            ReminderId reminder, String reason, @Nullable LocalDate until) implements ReminderCommand {}

    /** Lets them go on. */
    record Unmute(ReminderId reminder) implements ReminderCommand {}

    /** Has a notice mailed to where the body is reached now. */
    record RequestMail(ReminderId reminder, int notice) implements ReminderCommand {}

    /** Begins to hand a mail to the mail server. */
    record AttemptMail(ReminderId reminder, int notice) implements ReminderCommand {}

    /** Says what came of that. */
    record RecordMail(ReminderId reminder, int notice, int attempt, MailOutcome outcome) implements ReminderCommand {}

    /** What can come of handing over a mail. */
    sealed interface MailOutcome {

        /** The mail server has it. */
        record Delivered(String answer) implements MailOutcome {}

        /**
         * The mail server certainly has it not.
         *
         * @param temporary whether it may take it later
         */
        record Failed(String reason, boolean temporary) implements MailOutcome {}

        /** Nobody knows. */
        record Uncertain(String reason) implements MailOutcome {}
    }
}
