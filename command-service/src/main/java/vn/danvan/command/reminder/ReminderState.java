package vn.danvan.command.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.due.Duty;
import vn.danvan.command.reminder.Mail.State;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.Schedule;

/** What a duty's reminders have come to, and what is to be done on a day. */
final class ReminderState {

    /**
     * A notice.
     *
     * @param to whom it was for; none when it was an escalation with nothing above
     */
    record Notice(
            NoticeKind kind,
            @Nullable Body to,
            LocalDate on,
            boolean acknowledged,
            @Nullable Mail mail) {}

    /**
     * What is to be done.
     *
     * @param end whether nothing is owed any more, and that has not been said
     * @param schedule whether what is owed, by whom, until when or on which days is not as it was said last
     */
    record ToDo(boolean end, boolean schedule, Optional<Step> step, boolean escalate) {

        static final ToDo NOTHING = new ToDo(false, false, Optional.empty(), false);

        boolean isNothing() {
            return equals(NOTHING);
        }
    }

    private ReminderEvent.@Nullable Scheduled scheduled;
    private final Map<LocalDate, LocalDate> toldByDueDate = new HashMap<>();
    private final Set<LocalDate> escalatedDueDates = new HashSet<>();
    private @Nullable LocalDate quietThrough;
    private ReminderEvent.@Nullable Muted muted;
    private boolean ended;
    private final List<Notice> notices = new ArrayList<>();

    /** Whether anything was ever said of the duty. */
    boolean isKnown() {
        return scheduled != null;
    }

    ReminderEvent.Scheduled scheduled() {
        return Objects.requireNonNull(scheduled, "nothing is scheduled");
    }

    /** Whether a step of this due date was told. */
    boolean isTold(LocalDate dueOn) {
        return toldByDueDate.containsKey(dueOn);
    }

    boolean isMuted(LocalDate today) {
        return muted != null && (muted.until() == null || !today.isAfter(muted.until()));
    }

    /** The number of the next notice. */
    int next() {
        return notices.size() + 1;
    }

    /** A notice by its number, if there is one. */
    Optional<Notice> notice(int number) {
        return number < 1 || number > notices.size() ? Optional.empty() : Optional.of(notices.get(number - 1));
    }

    /** All notices; the first has number 1. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /**
     * What is to be done on a day.
     *
     * @param duty what is owed; none when nothing is
     * @param holder who answers for it
     */
    ToDo on(LocalDate today, @Nullable Duty duty, @Nullable Body holder, Schedule schedule) {
        if (duty == null || holder == null) {
            return new ToDo(isKnown() && !ended, false, Optional.empty(), false);
        }
        boolean news = isNews(duty, holder, schedule);
        if (isMuted(today)) {
            return new ToDo(false, news, Optional.empty(), false);
        }
        LocalDate last = toldByDueDate.get(duty.dueOn());
        Optional<Step> step = last == null && duty.kind().isToldAtOnce()
                ? Optional.of(Step.delivery(duty.dueOn(), today))
                : Step.latest(schedule, duty.dueOn(), today)
                        .filter(due -> isAfter(due.day(duty.dueOn()), last) && isAfter(due.day(duty.dueOn()), quiet()));
        boolean escalate = !escalatedDueDates.contains(duty.dueOn())
                && !today.isBefore(duty.dueOn().plusDays(schedule.escalateAfter()));
        return new ToDo(false, news, step, escalate);
    }

    private boolean isNews(Duty duty, Body holder, Schedule schedule) {
        return scheduled == null
                || ended
                || !scheduled.to().equals(holder)
                || !scheduled.dueOn().equals(duty.dueOn())
                || !scheduled.title().equals(duty.title())
                || !scheduled.schedule().equals(schedule);
    }

    private @Nullable LocalDate quiet() {
        return muted != null ? muted.until() : quietThrough;
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other);
    }

    void apply(ReminderEvent event) {
        switch (event) {
            case ReminderEvent.Scheduled e -> schedule(e);
            case ReminderEvent.Sent e -> {
                toldByDueDate.put(e.dueOn(), e.dueOn().plusDays(e.offset()));
                tell(e.notice(), e.kind(), e.to(), e.on(), e.email());
            }
            case ReminderEvent.Escalated e -> {
                escalatedDueDates.add(e.dueOn());
                tell(e.notice(), NoticeKind.ESCALATION, e.to(), e.on(), e.email());
            }
            case ReminderEvent.Urged e -> tell(e.notice(), NoticeKind.WRITTEN, e.to(), e.on(), e.email());
            case ReminderEvent.Acknowledged e -> {
                Notice notice = notices.get(e.notice() - 1);
                notices.set(e.notice() - 1, new Notice(notice.kind(), notice.to(), notice.on(), true, notice.mail()));
            }
            case ReminderEvent.Muted e -> {
                muted = e;
                drop(null);
            }
            case ReminderEvent.Unmuted e -> {
                muted = null;
                quietThrough = e.on().minusDays(1);
            }
            case ReminderEvent.Ended _ -> {
                ended = true;
                drop(null);
            }
            case ReminderEvent.MailAttempted e ->
                mail(e.notice(), mail(e.notice()).begun(e.attempt(), e.startedAt()));
            case ReminderEvent.MailDelivered e ->
                mail(e.notice(), mail(e.notice()).in(State.DELIVERED));
            case ReminderEvent.MailFailed e ->
                mail(e.notice(), mail(e.notice()).in(e.again() ? State.WAITING : State.FAILED));
            case ReminderEvent.MailUncertain e ->
                mail(e.notice(), mail(e.notice()).in(State.UNCERTAIN));
            case ReminderEvent.MailRequested e -> {
                Mail before = notices.get(e.notice() - 1).mail();
                mail(e.notice(), before == null ? Mail.waiting(e.to()) : before.waitingFor(e.to()));
            }
        }
    }

    private void schedule(ReminderEvent.Scheduled e) {
        if (scheduled != null
                && (!scheduled.dueOn().equals(e.dueOn()) || !scheduled.to().equals(e.to()))) {
            drop(null);
        }
        scheduled = e;
        ended = false;
    }

    private void tell(int number, NoticeKind kind, @Nullable Body to, LocalDate on, @Nullable EmailAddress email) {
        if (number != next()) {
            throw new IllegalStateException("notice " + number + " where " + next() + " was expected");
        }
        if (to != null) {
            drop(to);
        }
        notices.add(new Notice(kind, to, on, false, email == null ? null : Mail.waiting(email)));
    }

    /** What waits to be mailed to this body, or to any when none is named, is not mailed any more. */
    private void drop(@Nullable Body to) {
        for (int i = 0; i < notices.size(); i++) {
            Notice notice = notices.get(i);
            if (notice.mail() != null && (to == null || to.equals(notice.to()))) {
                mail(i + 1, notice.mail().dropped());
            }
        }
    }

    private Mail mail(int number) {
        return Objects.requireNonNull(notices.get(number - 1).mail(), "the notice is not mailed");
    }

    private void mail(int number, Mail mail) {
        Notice notice = notices.get(number - 1);
        notices.set(number - 1, new Notice(notice.kind(), notice.to(), notice.on(), notice.acknowledged(), mail));
    }
}
