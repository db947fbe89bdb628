package vn.danvan.query.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.query.reminder.NoticeView.MailState;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/**
 * Keeps {@link ReminderView}, {@link NoticeView} and {@link BoardView}. Who answers for the duty reads them, and who was told
 * of it, or its successor.
 */
public final class ReminderProjection implements Projection {

    @Override
    public String name() {
        return "reminder";
    }

    @EventHandler
    void on(ReminderEvent event, Recorded at) {
        String key = event.reminder().key();
        ReminderView before = ReminderView.TABLE.find(key).orElse(null);
        ReminderView after = ReminderView.fold(before, event, at);
        ReminderView.TABLE.put(key, Answering.duty(after), after);
        switch (event) {
            case ReminderEvent.Sent e -> {
                tell(
                        after,
                        e.notice(),
                        e.kind(),
                        e.to(),
                        e.on(),
                        e.channels(),
                        e.email(),
                        null,
                        null,
                        at,
                        e.ruleVersions());
                if (e.kind() != NoticeKind.DELIVERY) {
                    count(e.to(), e.kind(), e.on());
                }
            }
            case ReminderEvent.Urged e -> {
                tell(
                        after,
                        e.notice(),
                        NoticeKind.WRITTEN,
                        e.to(),
                        e.on(),
                        e.channels(),
                        e.email(),
                        e.number(),
                        e.text(),
                        at,
                        List.of());
                count(e.to(), NoticeKind.WRITTEN, e.on());
            }
            case ReminderEvent.Escalated e -> {
                tell(
                        after,
                        e.notice(),
                        NoticeKind.ESCALATION,
                        e.to(),
                        e.on(),
                        e.channels(),
                        e.email(),
                        null,
                        null,
                        at,
                        e.ruleVersions());
                count(e.of(), NoticeKind.ESCALATION, e.on());
            }
            case ReminderEvent.Acknowledged e -> acknowledge(after, e, at);
            case ReminderEvent.MailAttempted e ->
                change(
                        e,
                        e.notice(),
                        at,
                        it -> it.mailed(MailState.ATTEMPTED, null).with(to -> to.mailAttempts(e.attempt())));
            case ReminderEvent.MailDelivered e ->
                change(e, e.notice(), at, it -> it.mailed(MailState.DELIVERED, e.answer()));
            case ReminderEvent.MailFailed e ->
                change(
                        e,
                        e.notice(),
                        at,
                        it -> it.mailed(e.again() ? MailState.WAITING : MailState.FAILED, e.reason()));
            case ReminderEvent.MailUncertain e ->
                change(e, e.notice(), at, it -> it.mailed(MailState.UNCERTAIN, e.reason()));
            case ReminderEvent.MailRequested e ->
                change(
                        e,
                        e.notice(),
                        at,
                        it -> it.mailed(MailState.WAITING, null).with(to -> to.email(e.to())));
            case ReminderEvent.Scheduled _ -> {
                if (before != null
                        && !(before.dueOn().equals(after.dueOn())
                                && before.scheduledTo().equals(after.scheduledTo()))) {
                    drop(after, null, at);
                }
            }
            case ReminderEvent.Muted _, ReminderEvent.Ended _ -> drop(after, null, at);
            case ReminderEvent.Unmuted _ -> {}
        }
    }

    private static void tell(
            ReminderView duty,
            int notice,
            NoticeKind kind,
            @Nullable Body to,
            LocalDate on,
            List<Channel> channels,
            @Nullable EmailAddress email,
            @Nullable String number,
            @Nullable String text,
            Recorded at,
            List<String> ruleVersions) {
        if (to != null) {
            drop(duty, to, at);
        }
        NoticeView told = new NoticeView(
                duty.reminder(),
                notice,
                kind,
                duty.duty(),
                duty.title(),
                to == null ? null : to.agency(),
                to == null ? null : to.association(),
                duty.body(),
                duty.dueOn(),
                on,
                number,
                text,
                List.copyOf(channels),
                email,
                email == null ? MailState.NONE : MailState.WAITING,
                0,
                null,
                false,
                null,
                null,
                List.copyOf(ruleVersions),
                at.version());
        NoticeView.TABLE.put(NoticeView.key(duty.reminder(), notice), Answering.notice(told, duty), told);
    }

    /** What waits to be mailed to a body, or to any when none is named, is not mailed any more. */
    private static void drop(ReminderView duty, @Nullable Body to, Recorded at) {
        for (int notice = 1; notice <= duty.notices(); notice++) {
            NoticeView.TABLE
                    .find(NoticeView.key(duty.reminder(), notice))
                    .filter(told -> told.mail() == MailState.WAITING && (to == null || to.equals(told.to())))
                    .ifPresent(told -> NoticeView.TABLE.change(
                            NoticeView.key(told.reminder(), told.notice()),
                            it -> it.mailed(MailState.DROPPED, null).with(with -> with.version(at.version()))));
        }
    }

    private static void count(Body body, NoticeKind kind, LocalDate on) {
        BoardView before = BoardView.TABLE.find(body.stream()).orElseGet(() -> BoardView.empty(body, on));
        BoardView.TABLE.put(body.stream(), Answering.body(body), before.counting(kind, on));
    }

    private static void acknowledge(ReminderView duty, ReminderEvent.Acknowledged e, Recorded at) {
        String key = NoticeView.key(e.reminder(), e.notice());
        NoticeKind kind = NoticeView.TABLE.get(key).kind();
        change(
                e,
                e.notice(),
                at,
                it -> it.with(to ->
                        to.acknowledged(true).acknowledgedOn(at.recordedOn()).acknowledgedBy(at.actor())));
        if (kind != NoticeKind.ESCALATION) {
            ReminderView.TABLE.change(duty.reminder().key(), ReminderView::read);
        }
        if (kind != NoticeKind.ESCALATION && kind != NoticeKind.DELIVERY) {
            BoardView.TABLE.change(e.by().stream(), BoardView::acknowledging);
        }
    }

    private static void change(ReminderEvent event, int notice, Recorded at, UnaryOperator<NoticeView> change) {
        NoticeView.TABLE.change(
                NoticeView.key(event.reminder(), notice), it -> change.apply(it).with(to -> to.version(at.version())));
    }
}
