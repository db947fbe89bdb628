package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;

/**
 * The reminders of one duty.
 *
 * @param to who answers for it
 */
public record ReminderFact(ReminderId reminder, Body to, List<NoticeFact> notices) {

    /** Copies the list. */
    public ReminderFact {
        notices = List.copyOf(notices);
    }

    /**
     * A notice.
     *
     * @param of who does not do what it owes; it is the body told, except of an escalation
     * @param on the day on which it was told
     * @param acknowledgedOn the day on which it was acknowledged; none before
     * @param ruleVersions the rules that it rests on
     * @param sources log indexes: the notice, then its acknowledgement
     */
    public record NoticeFact(
            int notice,
            NoticeKind kind,
            Body of,
            LocalDate on,
            @Nullable LocalDate acknowledgedOn,
            List<String> ruleVersions,
            List<Long> sources) {

        /** Copies the lists. */
        public NoticeFact {
            ruleVersions = List.copyOf(ruleVersions);
            sources = List.copyOf(sources);
        }
    }

    static ReminderFact fold(@Nullable ReminderFact before, ReminderEvent event, Moment at) {
        return switch (event) {
            case ReminderEvent.Scheduled e ->
                new ReminderFact(e.reminder(), e.to(), before == null ? List.of() : before.notices);
            case ReminderEvent.Sent e ->
                Fold.existing(before, event).told(e.notice(), e.kind(), e.to(), e.on(), e.ruleVersions(), at);
            case ReminderEvent.Urged e ->
                Fold.existing(before, event).told(e.notice(), NoticeKind.WRITTEN, e.to(), e.on(), List.of(), at);
            case ReminderEvent.Escalated e ->
                Fold.existing(before, event)
                        .told(e.notice(), NoticeKind.ESCALATION, e.of(), e.on(), e.ruleVersions(), at);
            case ReminderEvent.Acknowledged e -> Fold.existing(before, event).acknowledged(e.notice(), at);
            case ReminderEvent.Muted _,
                    ReminderEvent.Unmuted _,
                    ReminderEvent.Ended _,
                    ReminderEvent.MailAttempted _,
                    ReminderEvent.MailDelivered _,
                    ReminderEvent.MailFailed _,
                    ReminderEvent.MailUncertain _,
                    ReminderEvent.MailRequested _ -> Fold.existing(before, event);
        };
    }

    private ReminderFact told(
            int notice, NoticeKind kind, Body of, LocalDate on, List<String> ruleVersions, Moment at) {
        List<NoticeFact> all = new ArrayList<>(notices);
        all.add(new NoticeFact(notice, kind, of, on, null, ruleVersions, List.of(at.logIndex())));
        return new ReminderFact(reminder, to, all);
    }

    private ReminderFact acknowledged(int notice, Moment at) {
        return new ReminderFact(
                reminder,
                to,
                notices.stream()
                        .map(n -> n.notice != notice
                                ? n
                                : new NoticeFact(
                                        n.notice,
                                        n.kind,
                                        n.of,
                                        n.on,
                                        at.day(),
                                        n.ruleVersions,
                                        List.of(n.sources.getFirst(), at.logIndex())))
                        .toList());
    }
}
