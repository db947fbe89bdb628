package vn.danvan.command.reminder;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.reminder.ReminderCommand.MailOutcome;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;

/** Random days, runs, submissions, extensions and pauses: the reminders are those of the model's calendar. */
class ReminderSequencesTest {

    private static final int SEEDS = 300;
    private static final int ACTS = 60;
    private static final Set<String> SEEN = new HashSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @AfterAll
    static void the_sequences_reached_every_event() {
        assertThat(SEEN)
                .containsAll(Stream.of(ReminderEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(toSet()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reminders_come_as_the_calendar_says(int seed) {
        Random random = new Random(seed);
        Register register = register().on(DUE.minusDays(random.nextInt(20)));
        mailbox(register, TO_DA_BAC, MAILBOX);
        ReminderId reminder = List.of(ID, FINDING, STEP).get(random.nextInt(3));
        if (reminder.equals(FINDING)) {
            finding(register, TO_DA_BAC);
        } else if (reminder.equals(STEP)) {
            document(register);
        }
        ReminderModel model = new ReminderModel(DUE);
        for (int i = 0; i < ACTS; i++) {
            register.on(register.today().plusDays(random.nextInt(6)));
            act(random.nextInt(12), random, register, reminder, model);
        }
        List<ReminderEvent> history = register.of(reminder, ReminderEvent.class);
        ReminderInvariants.hold(history);
        history.forEach(event -> SEEN.add(event.getClass().getSimpleName()));
    }

    private static void act(int act, Random random, Register register, ReminderId reminder, ReminderModel model) {
        LocalDate today = register.today();
        switch (act) {
            case 0 -> finish(register, reminder, model);
            case 1 -> resume(register, reminder, model);
            case 2 -> mute(random, register, reminder, model);
            case 3 -> {
                String outcome = register.outcome(OFFICER, new ReminderCommand.Unmute(reminder));
                if (outcome.equals("Unmuted")) {
                    assertThat(model.isMuted(today)).isTrue();
                    model.unmute(today);
                }
            }
            case 4 -> {
                String outcome =
                        register.outcome(OFFICER, new ReminderCommand.UrgeInWriting(reminder, "45-CV", "x", true));
                assertThat(outcome.endsWith("Urged")).isEqualTo(model.isOpen() && !model.isMuted(today));
            }
            case 5 -> {
                int notice = 1 + random.nextInt(4);
                register.outcome(HEAD, new ReminderCommand.Acknowledge(reminder, notice));
            }
            case 6 -> mail(random, register, reminder);
            case 7 -> register.outcome(OFFICER, new ReminderCommand.RequestMail(reminder, 1 + random.nextInt(6)));
            default -> run(register, reminder, model);
        }
    }

    private static void run(Register register, ReminderId reminder, ReminderModel model) {
        LocalDate today = register.today();
        List<ReminderEvent> events = remind(register, reminder, true);
        List<LocalDate> steps = new ArrayList<>();
        boolean escalated = false;
        for (ReminderEvent event : events) {
            switch (event) {
                case ReminderEvent.Sent e -> {
                    assertThat(e.dueOn()).isEqualTo(model.dueOn());
                    steps.add(e.dueOn().plusDays(e.offset()));
                }
                case ReminderEvent.Escalated _ -> escalated = true;
                case ReminderEvent.Ended _ -> assertThat(model.isOpen()).isFalse();
                default -> {}
            }
        }
        ReminderModel.Told told = model.run(today);
        assertThat(steps).isEqualTo(told.step() == null ? List.of() : List.of(told.step()));
        assertThat(escalated).isEqualTo(told.escalated());
        assertThat(remind(register, reminder, true))
                .as("a second run on the day")
                .isEmpty();
    }

    private static void finish(Register register, ReminderId reminder, ReminderModel model) {
        if (model.isOpen()) {
            if (reminder.equals(FINDING)) {
                register.happened(INSPECTION, remedied());
            } else if (reminder.equals(STEP)) {
                register.happened(DOCUMENT, reached());
            } else {
                register.happened(Q1, new PeriodEvent.Closed(Q1));
            }
            model.done();
        }
    }

    /** A remediation is refused, a period is reopened; what is owed still is given more time. A step is reached for good. */
    private static void resume(Register register, ReminderId reminder, ReminderModel model) {
        LocalDate later = model.dueOn().plusDays(3);
        if (reminder.equals(STEP)) {
            if (model.isOpen()) {
                register.happened(DOCUMENT, new DeliverableEvent.Extended(DOCUMENT, "M1", later, "gia hạn"));
                model.extend(later);
            }
        } else if (!model.isOpen()) {
            if (reminder.equals(FINDING)) {
                register.happened(INSPECTION, refused());
            } else {
                register.happened(Q1, new PeriodEvent.Reopened(Q1, "sót báo cáo"));
            }
            model.openAgain();
        } else if (reminder.equals(ID)) {
            register.happened(Q1, new PeriodEvent.DueDateExtended(Q1, null, later, "gia hạn"));
            model.extend(later);
        }
    }

    private static void mute(Random random, Register register, ReminderId reminder, ReminderModel model) {
        LocalDate until = random.nextBoolean() ? null : register.today().plusDays(random.nextInt(10));
        String outcome = register.outcome(OFFICER, new ReminderCommand.Mute(reminder, "thiên tai", until));
        boolean mutes = model.isOpen() && !model.isMuted(register.today());
        assertThat(outcome.endsWith("Muted")).isEqualTo(mutes);
        if (mutes) {
            model.mute(until);
        }
    }

    private static void mail(Random random, Register register, ReminderId reminder) {
        for (int notice = 1; notice <= 30; notice++) {
            if (register.outcome(OFFICER, new ReminderCommand.AttemptMail(reminder, notice))
                    .equals("MailAttempted")) {
                MailOutcome outcome = switch (random.nextInt(4)) {
                    case 0 -> new MailOutcome.Failed("451", true);
                    case 1 -> new MailOutcome.Failed("550", false);
                    case 2 -> new MailOutcome.Uncertain("mất kết nối");
                    default -> new MailOutcome.Delivered("250");
                };
                List<ReminderEvent> history = register.of(reminder, ReminderEvent.class);
                int attempt = ((ReminderEvent.MailAttempted) history.getLast()).attempt();
                register.send(OFFICER, new ReminderCommand.RecordMail(reminder, notice, attempt, outcome));
            }
        }
    }

    @Test
    void each_invariant_fails_on_a_history_that_breaks_it() {
        ReminderEvent.Sent sent = sent(1, -7, DUE.minusDays(7));
        ReminderInvariants.mustFail("nothing_twice", List.of(sent, sent(2, -7, DUE.minusDays(6))));
        ReminderInvariants.mustFail("nothing_before_its_day", List.of(sent(1, -1, DUE.minusDays(2))));
        ReminderInvariants.mustFail("nothing_before_its_day", List.of(sent(1, 2, DUE.plusDays(2))));
        ReminderInvariants.mustFail("none_after_it_ended", List.of(new ReminderEvent.Ended(ID, DUE), sent));
        ReminderInvariants.mustFail("none_while_muted", List.of(new ReminderEvent.Muted(ID, "x", null), sent));
        ReminderInvariants.mustFail("escalated_once_for_a_due_date", List.of(escalated(), escalated()));
        ReminderInvariants.mustFail(
                "no_mail_handed_over_unsaid", List.of(sent, new ReminderEvent.MailDelivered(ID, 1, 1, "250")));
    }

    private static ReminderEvent.Sent sent(int notice, int offset, LocalDate on) {
        return new ReminderEvent.Sent(
                ID, notice, NoticeKind.BEFORE, offset, DUE, on, TO_DA_BAC, List.of(Channel.IN_APP), null, VERSIONS);
    }

    private static ReminderEvent.Escalated escalated() {
        return new ReminderEvent.Escalated(
                ID, 1, DUE, DUE.plusDays(14), TO_DA_BAC, TO_PROVINCE, List.of(Channel.IN_APP), null, VERSIONS);
    }

    @Test
    void the_duties_of_the_samples_are_the_ones_meant() {
        Register register = register();
        finding(register, TO_DA_BAC);
        document(register);
        assertThat(dues().owed(register))
                .extracting(duty -> duty.kind())
                .containsExactlyInAnyOrder(
                        DutyKind.REPORT, DutyKind.REMEDIATION, DutyKind.DELIVERABLE, DutyKind.DELIVERABLE);
    }
}
