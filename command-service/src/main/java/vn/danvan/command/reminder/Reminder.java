package vn.danvan.command.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.due.AllDues;
import vn.danvan.command.due.Duty;
import vn.danvan.command.reminder.ReminderCommand.MailOutcome;
import vn.danvan.command.reminder.ReminderState.Notice;
import vn.danvan.command.reminder.ReminderState.ToDo;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;

/**
 * The reminders of one duty: each step of a due date is told once, on its day or later and never before, the body above is
 * told once, nobody is urged while the duty is muted or once it is done, and a mail is handed over only after that is
 * recorded.
 */
@AggregateRoot
class Reminder {

    private static final Role[] WHOEVER_IS_TOLD = {
        Role.AGENCY_EDITOR,
        Role.AGENCY_HEAD,
        Role.ASSOCIATION,
        Role.MOBILISATION_OFFICER,
        Role.MOBILISATION_LEAD,
        Role.ORGANISATION_BOARD,
        Role.STATE_MANAGEMENT,
        Role.FINANCE_APPRAISER,
        Role.APPROVER,
        Role.INSPECTOR
    };

    @AggregateIdentifier
    private @Nullable ReminderId id;

    private final ReminderState state = new ReminderState();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReminderCommand.Remind c, Past past, Clock clock, AllDues dues, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        LocalDate today = Vietnam.today(clock);
        Duty duty = dues.find(c.reminder(), past).orElse(null);
        Body holder = duty == null ? null : Contacts.answering(duty, today, past);
        Schedule schedule = ReminderRules.inForce(past, today);
        ToDo toDo = state.on(today, duty, holder, schedule);
        require(!toDo.isNothing(), ReminderCode.NOTHING_DUE);
        if (duty == null || holder == null) {
            apply(new ReminderEvent.Ended(c.reminder(), today));
            return;
        }
        // An overdue duty that is first seen now was not urged in time, and many may be: that is told without mail.
        boolean mail = c.mail() && (state.isKnown() || !today.isAfter(duty.dueOn()));
        if (toDo.schedule()) {
            apply(scheduled(duty, holder, schedule));
        }
        toDo.step().ifPresent(step -> {
            EmailAddress email = mail ? Contacts.email(holder, past) : null;
            apply(new ReminderEvent.Sent(
                    c.reminder(),
                    state.next(),
                    step.kind(),
                    step.offset(),
                    duty.dueOn(),
                    today,
                    holder,
                    channels(email),
                    email,
                    schedule.ruleVersions()));
        });
        if (toDo.escalate()) {
            Optional<Body> above = Contacts.above(holder, today, past);
            EmailAddress email =
                    mail ? above.map(body -> Contacts.email(body, past)).orElse(null) : null;
            apply(new ReminderEvent.Escalated(
                    c.reminder(),
                    state.next(),
                    duty.dueOn(),
                    today,
                    holder,
                    above.orElse(null),
                    email == null ? List.of(Channel.IN_APP) : List.of(Channel.IN_APP, Channel.EMAIL),
                    email,
                    schedule.ruleVersions()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ReminderCommand.UrgeInWriting c,
            Past past,
            Clock clock,
            AllDues dues,
            @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        LocalDate today = Vietnam.today(clock);
        Duty duty = owed(c.reminder(), dues, past);
        require(!state.isMuted(today), ReminderCode.MUTED);
        Body holder = scheduleNews(duty, past, today);
        EmailAddress email = c.mail() ? Contacts.email(holder, past) : null;
        apply(new ReminderEvent.Urged(
                c.reminder(), state.next(), c.number(), c.text(), duty.dueOn(), today, holder, channels(email), email));
    }

    @CommandHandler
    void handle(ReminderCommand.Acknowledge c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(WHOEVER_IS_TOLD);
        Notice notice = state.notice(c.notice()).orElseThrow(KernelCode.NOT_FOUND::refuse);
        Body to = notice.to();
        if (to == null) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        String duty = c.reminder().duty(state.scheduled().duty());
        mustActFor(actor, to, notice.kind() == NoticeKind.ESCALATION ? null : duty, Vietnam.today(clock), past);
        require(!notice.acknowledged(), ReminderCode.ACKNOWLEDGED);
        apply(new ReminderEvent.Acknowledged(c.reminder(), c.notice(), to));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReminderCommand.Mute c, Past past, Clock clock, AllDues dues, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        LocalDate today = Vietnam.today(clock);
        Duty duty = owed(c.reminder(), dues, past);
        require(!state.isMuted(today), ReminderCode.MUTED);
        if (c.until() != null && c.until().isBefore(today)) {
            throw ReminderCode.UNTIL_PAST.because(c.until().toString()).at("/until");
        }
        scheduleNews(duty, past, today);
        apply(new ReminderEvent.Muted(c.reminder(), c.reason(), c.until()));
    }

    @CommandHandler
    void handle(ReminderCommand.Unmute c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        LocalDate today = Vietnam.today(clock);
        require(state.isMuted(today), ReminderCode.NOT_MUTED);
        apply(new ReminderEvent.Unmuted(c.reminder(), today));
    }

    @CommandHandler
    void handle(
            ReminderCommand.RequestMail c, Past past, Clock clock, AllDues dues, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        Notice notice = state.notice(c.notice()).orElseThrow(KernelCode.NOT_FOUND::refuse);
        owed(c.reminder(), dues, past);
        require(!state.isMuted(Vietnam.today(clock)), ReminderCode.MUTED);
        if (notice.mail() != null) {
            notice.mail().mayBeAskedFor(clock.instant());
        }
        EmailAddress address = notice.to() == null ? null : Contacts.email(notice.to(), past);
        if (address == null) {
            throw ReminderCode.NO_ADDRESS.refuse();
        }
        apply(new ReminderEvent.MailRequested(c.reminder(), c.notice(), address));
    }

    @CommandHandler
    void handle(
            ReminderCommand.AttemptMail c, Past past, Clock clock, AllDues dues, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        Mail mail = state.notice(c.notice()).map(Notice::mail).orElse(null);
        if (mail == null || !mail.isDue(clock.instant())) {
            throw ReminderCode.MAIL_NOT_PENDING.refuse();
        }
        owed(c.reminder(), dues, past);
        apply(new ReminderEvent.MailAttempted(
                c.reminder(), c.notice(), mail.attempts() + 1, mail.to(), clock.instant()));
    }

    @CommandHandler
    void handle(ReminderCommand.RecordMail c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        Mail mail = state.notice(c.notice()).map(Notice::mail).orElse(null);
        require(
                mail != null && mail.state() == Mail.State.ATTEMPTED && mail.attempts() == c.attempt(),
                ReminderCode.MAIL_NOT_PENDING);
        apply(
                switch (c.outcome()) {
                    case MailOutcome.Delivered o ->
                        new ReminderEvent.MailDelivered(c.reminder(), c.notice(), c.attempt(), o.answer());
                    case MailOutcome.Failed o ->
                        new ReminderEvent.MailFailed(
                                c.reminder(),
                                c.notice(),
                                c.attempt(),
                                o.reason(),
                                o.temporary() && c.attempt() % Mail.MOST_ATTEMPTS != 0);
                    case MailOutcome.Uncertain o ->
                        new ReminderEvent.MailUncertain(c.reminder(), c.notice(), c.attempt(), o.reason());
                });
    }

    private Duty owed(ReminderId reminder, AllDues dues, Past past) {
        return dues.find(reminder, past)
                .orElseThrow(state.isKnown() ? ReminderCode.NOTHING_OWED::refuse : KernelCode.NOT_FOUND::refuse);
    }

    /** Who answers for the duty, after saying so when it was not said or is no longer so. */
    private Body scheduleNews(Duty duty, Past past, LocalDate today) {
        Body holder = Contacts.answering(duty, today, past);
        Schedule schedule = ReminderRules.inForce(past, today);
        if (state.on(today, duty, holder, schedule).schedule()) {
            apply(scheduled(duty, holder, schedule));
        }
        return holder;
    }

    private static ReminderEvent.Scheduled scheduled(Duty duty, Body holder, Schedule schedule) {
        return new ReminderEvent.Scheduled(duty.reminder(), duty.kind(), duty.title(), holder, duty.dueOn(), schedule);
    }

    private static List<Channel> channels(@Nullable EmailAddress email) {
        return email == null
                ? List.of(Channel.IN_APP, Channel.CALENDAR)
                : List.of(Channel.IN_APP, Channel.CALENDAR, Channel.EMAIL);
    }

    /** @param duty what it was urged about; none when it was told of another's */
    private static void mustActFor(Actor actor, Body body, @Nullable String duty, LocalDate today, Past past) {
        if (body.agency() != null) {
            AgencyDirectory.mustActFor(actor, body.agency(), duty, today, past);
        } else {
            require(body.id().equals(actor.association()), KernelCode.NOT_FOUND);
        }
    }

    @EventSourcingHandler
    void on(ReminderEvent event) {
        id = event.reminder();
        state.apply(event);
    }
}
