package vn.danvan.kernel.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StoredAs;

/**
 * The life of the reminders of one duty. Each notice to a body has a number within the duty, from 1; a mail is a notice's
 * and bears its number.
 */
public sealed interface ReminderEvent {

    /** The duty's reminders. */
    ReminderId reminder();

    /**
     * From now on the duty is watched: by this body, to this date, on these days. Said again when one of them changes.
     *
     * @param title what is owed, for people
     * @param to who answers for it
     * @param dueOn last day on which it is on time
     */
    @StoredAs("reminder.scheduled")
    record Scheduled(ReminderId reminder, DutyKind duty, String title, Body to, LocalDate dueOn, Schedule schedule)
            implements ReminderEvent {}

    /**
     * The body was told, because of the schedule.
     *
     * @param offset days from the due date that the step is for, below 0 before it; of one due date each is told once
     * @param on day on which it was told; later than the step's own when the register was down on that
     * @param email where a mail is to go; none when it was told without
     */
    @StoredAs("reminder.sent")
    record Sent(
            ReminderId reminder,
            int notice,
            NoticeKind kind,
            int offset,
            LocalDate dueOn,
            LocalDate on,
            Body to,
            List<Channel> channels,
            @Nullable EmailAddress email,
            List<String> ruleVersions)
            implements ReminderEvent {}

    /**
     * The body above was told, once for a due date.
     *
     * @param of who does not do it
     * @param to the body above, as of that day; none when nothing stands above: then Ban Dân vận has it on its board
     */
    @StoredAs("reminder.escalated")
    record Escalated(
            ReminderId reminder,
            int notice,
            LocalDate dueOn,
            LocalDate on,
            Body of,
            @Nullable Body to,
            List<Channel> channels,
            @Nullable EmailAddress email,
            List<String> ruleVersions)
            implements ReminderEvent {}

    /**
     * An officer urged the body in writing.
     *
     * @param number of the letter, such as {@code Số 45-CV/BDVTU}
     */
    @StoredAs("reminder.urged")
    record Urged(
            ReminderId reminder,
            int notice,
            String number,
            String text,
            LocalDate dueOn,
            LocalDate on,
            Body to,
            List<Channel> channels,
            @Nullable EmailAddress email)
            implements ReminderEvent {}

    /** Whoever the notice was for has taken note of it. */
    @StoredAs("reminder.acknowledged")
    record Acknowledged(ReminderId reminder, int notice, Body by) implements ReminderEvent {}

    /**
     * An officer stopped the reminders.
     *
     * @param until last day without reminders; none: until they are switched on again
     */
    @StoredAs("reminder.muted")
    record Muted(
            ReminderId reminder, String reason, @Nullable LocalDate until) implements ReminderEvent {}

    /** They are on again. */
    @StoredAs("reminder.unmuted")
    record Unmuted(ReminderId reminder, LocalDate on) implements ReminderEvent {}

    /** Nothing is owed any more: it was done, or is no longer asked for. */
    @StoredAs("reminder.ended")
    record Ended(ReminderId reminder, LocalDate on) implements ReminderEvent {}

    /**
     * Recorded before the mail is handed to the mail server, so that no second hand-over begins. Without an outcome after
     * it, nobody knows whether the mail went out.
     *
     * @param attempt from 1 for each notice
     * @param startedAt by the server's clock (UTC)
     */
    @StoredAs("reminder.mail-attempted")
    record MailAttempted(ReminderId reminder, int notice, int attempt, EmailAddress to, Instant startedAt)
            implements ReminderEvent {}

    /**
     * The mail server has taken the mail.
     *
     * @param answer what it said
     */
    @StoredAs("reminder.mail-delivered")
    record MailDelivered(ReminderId reminder, int notice, int attempt, String answer) implements ReminderEvent {}

    /**
     * The mail server has certainly not taken the mail.
     *
     * @param again whether it is tried again by itself
     */
    @StoredAs("reminder.mail-failed")
    record MailFailed(ReminderId reminder, int notice, int attempt, String reason, boolean again)
            implements ReminderEvent {}

    /** The connection broke before the mail server's answer; the mail may have gone out and is not tried again by itself. */
    @StoredAs("reminder.mail-uncertain")
    record MailUncertain(ReminderId reminder, int notice, int attempt, String reason) implements ReminderEvent {}

    /** An officer wants the notice mailed, again or for the first time. */
    @StoredAs("reminder.mail-requested")
    record MailRequested(ReminderId reminder, int notice, EmailAddress to) implements ReminderEvent {}
}
