package vn.danvan.command.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.command.Caller;
import vn.danvan.command.Commands;
import vn.danvan.command.Past;
import vn.danvan.command.due.AllDues;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;

/**
 * The day's urging: looks up what is to be done and sends one command for each duty, which decides it anew. Whoever runs
 * it, however often and on however many instances, each step is recorded once.
 */
@Component
public final class ReminderRun {

    /** Who acts when nobody asks: the register itself, in an officer's place. */
    public static final Actor REGISTER =
            new Actor(new PersonId("so-dan-van.don-doc"), null, null, Set.of(Role.MOBILISATION_OFFICER), false);

    private final Commands commands;
    private final Past past;
    private final Clock clock;
    private final AllDues dues;
    private final Postman postman;

    ReminderRun(Commands commands, Past past, Clock clock, AllDues dues, Postman postman) {
        this.commands = commands;
        this.past = past.unguarded();
        this.clock = clock;
        this.dues = dues;
        this.postman = postman;
    }

    /**
     * What a run came to.
     *
     * @param day in Vietnam
     * @param recorded duties for which this run recorded something
     * @param told every notice of the day, also those of earlier runs
     */
    public record Result(LocalDate day, int recorded, List<Told> told) {}

    /**
     * A notice of the day.
     *
     * @param notice number within the duty
     * @param to none when it was escalated with nothing above
     */
    public record Told(
            ReminderId reminder,
            int notice,
            NoticeKind kind,
            @Nullable Body to,
            LocalDate dueOn,
            List<Channel> channels) {}

    /** By itself. */
    public Result run() {
        return run(new Caller(REGISTER, null, null, UUID.randomUUID().toString()));
    }

    /**
     * For an officer.
     *
     * @throws DomainError {@code rule.none-in-force}, {@code reminder.rule-unreadable}, {@code actor.not-permitted}
     */
    public Result run(Caller caller) {
        caller.actor().mustBe(Role.MOBILISATION_OFFICER);
        LocalDate today = Vietnam.today(clock);
        Schedule schedule = ReminderRules.inForce(past, today);
        int recorded = 0;
        for (ReminderId reminder : toDo(today, schedule)) {
            if (remind(reminder, caller)) {
                recorded++;
            }
        }
        return new Result(today, recorded, told(today));
    }

    /**
     * Tells bodies of what they do not know of yet: documents that were sent to them, drafts that wait for them. The day's
     * urging does it too, but not until its hour. Returns how many were told.
     */
    public int deliver() {
        Caller register = new Caller(REGISTER, null, null, UUID.randomUUID().toString());
        Map<ReminderId, ReminderState> watched = Watched.of(past);
        LocalDate today = Vietnam.today(clock);
        int told = 0;
        for (Duty duty : dues.owed(past)) {
            ReminderState state = watched.getOrDefault(duty.reminder(), new ReminderState());
            boolean waits = duty.kind().isToldAtOnce() && !state.isTold(duty.dueOn()) && !state.isMuted(today);
            if (waits && remind(duty.reminder(), register)) {
                told++;
            }
        }
        return told;
    }

    private List<ReminderId> toDo(LocalDate today, Schedule schedule) {
        Map<ReminderId, Duty> owed = new LinkedHashMap<>();
        dues.owed(past).forEach(duty -> owed.put(duty.reminder(), duty));
        Map<ReminderId, ReminderState> watched = Watched.of(past);
        List<ReminderId> toDo = new ArrayList<>();
        owed.forEach((reminder, duty) -> {
            ReminderState state = watched.getOrDefault(reminder, new ReminderState());
            Body holder = Contacts.answering(duty, today, past);
            if (!state.on(today, duty, holder, schedule).isNothing()) {
                toDo.add(reminder);
            }
        });
        watched.forEach((reminder, state) -> {
            if (!owed.containsKey(reminder)
                    && !state.on(today, null, null, schedule).isNothing()) {
                toDo.add(reminder);
            }
        });
        return toDo;
    }

    /** Whether this run recorded it; another may have been first. */
    private boolean remind(ReminderId reminder, Caller caller) {
        try {
            commands.decide(new ReminderCommand.Remind(reminder, postman.isEmployed()), caller.forRow(reminder.key()));
            return true;
        } catch (DomainError refused) {
            boolean overtaken =
                    refused.code() == ReminderCode.NOTHING_DUE || refused.code() == KernelCode.CHANGED_MEANWHILE;
            if (!overtaken) {
                throw refused;
            }
            return false;
        }
    }

    private List<Told> told(LocalDate today) {
        List<Told> told = new ArrayList<>();
        for (ReminderEvent event : past.ofAll("reminder", ReminderEvent.class)) {
            switch (event) {
                case ReminderEvent.Sent e
                when e.on().equals(today) ->
                    told.add(new Told(e.reminder(), e.notice(), e.kind(), e.to(), e.dueOn(), e.channels()));
                case ReminderEvent.Escalated e
                when e.on().equals(today) ->
                    told.add(
                            new Told(e.reminder(), e.notice(), NoticeKind.ESCALATION, e.to(), e.dueOn(), e.channels()));
                default -> {}
            }
        }
        return told;
    }
}
