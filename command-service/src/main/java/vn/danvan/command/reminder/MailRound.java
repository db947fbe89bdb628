package vn.danvan.command.reminder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.command.Caller;
import vn.danvan.command.Commands;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.reminder.Postman.Bag;
import vn.danvan.command.reminder.Postman.Letter;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;

/**
 * Hands over the mails that wait. That a hand-over begins is recorded before it does, and only one instance can record it;
 * so a mail is never handed over twice by itself, and one whose outcome nobody knows is seen in the log.
 */
@Component
public final class MailRound {

    private static final int MOST_MAILS = 200;

    private record Waiting(ReminderId reminder, int notice) {}

    private final Commands commands;
    private final Past past;
    private final Clock clock;
    private final Postman postman;

    MailRound(Commands commands, Past past, Clock clock, Postman postman) {
        this.commands = commands;
        this.past = past.unguarded();
        this.clock = clock;
        this.postman = postman;
    }

    /** Hands over what waits, at most 200 mails at a time; returns how many hand-overs began. */
    public int run() {
        List<Waiting> waiting = postman.isEmployed() ? waiting() : List.of();
        if (waiting.isEmpty()) {
            return 0;
        }
        Optional<Bag> opened = postman.open();
        if (opened.isEmpty()) {
            return 0;
        }
        try (Bag bag = opened.get()) {
            int begun = 0;
            for (Waiting mail : waiting) {
                if (begun < MOST_MAILS && bag.isOpen() && handOver(mail, bag)) {
                    begun++;
                }
            }
            return begun;
        }
    }

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        Watched.of(past).forEach((reminder, state) -> {
            List<ReminderState.Notice> notices = state.notices();
            for (int i = 0; i < notices.size(); i++) {
                Mail mail = notices.get(i).mail();
                if (mail != null && mail.isDue(clock.instant())) {
                    waiting.add(new Waiting(reminder, i + 1));
                }
            }
        });
        return waiting;
    }

    private boolean handOver(Waiting mail, Bag bag) {
        Caller register =
                new Caller(ReminderRun.REGISTER, null, null, UUID.randomUUID().toString());
        try {
            commands.decide(new ReminderCommand.AttemptMail(mail.reminder(), mail.notice()), register);
        } catch (DomainError refused) {
            boolean overtaken = refused.code() == ReminderCode.MAIL_NOT_PENDING
                    || refused.code() == ReminderCode.NOTHING_OWED
                    || refused.code() == KernelCode.CHANGED_MEANWHILE;
            if (!overtaken) {
                throw refused;
            }
            return false;
        }
        Begun begun = begun(mail);
        commands.decide(
                new ReminderCommand.RecordMail(
                        mail.reminder(), mail.notice(), begun.attempt(), bag.deliver(begun.letter())),
                register);
        return true;
    }

    private record Begun(int attempt, Letter letter) {}

    /** From the stream as it stands after the attempt was recorded. */
    private Begun begun(Waiting mail) {
        ReminderEvent.Scheduled duty = null;
        ReminderEvent notice = null;
        ReminderEvent.MailAttempted attempt = null;
        for (ReminderEvent event : past.of(mail.reminder(), ReminderEvent.class)) {
            switch (event) {
                case ReminderEvent.Scheduled e -> duty = e;
                case ReminderEvent.Sent e when e.notice() == mail.notice() -> notice = e;
                case ReminderEvent.Escalated e when e.notice() == mail.notice() -> notice = e;
                case ReminderEvent.Urged e when e.notice() == mail.notice() -> notice = e;
                case ReminderEvent.MailAttempted e when e.notice() == mail.notice() -> attempt = e;
                default -> {}
            }
        }
        if (duty == null || notice == null || attempt == null) {
            throw new IllegalStateException("no attempt is recorded for " + mail);
        }
        Letter letter =
                Letters.of(duty, notice, name(duty), postman.registerAddress(), attempt.to(), attempt.attempt());
        return new Begun(attempt.attempt(), letter);
    }

    private String name(ReminderEvent.Scheduled duty) {
        AgencyId agency = duty.to().agency();
        return agency == null
                ? duty.to().id().key()
                : AgencyDirectory.of(past).find(agency, "").name();
    }
}
