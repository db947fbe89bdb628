package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.command.reminder.ReminderCommand.MailOutcome;
import vn.danvan.kernel.Actor;

/** Every state of a duty's reminders, and what each command comes to in it, on 09/04/2020. */
class ReminderStatesTest {

    static Stream<Arguments> pairs() {
        return Table.of("""
                state        | remind               | urge                  | acknowledge           | mute                  | unmute             | resend                   | attempt                   | outcome
                unseen       | Scheduled+Sent       | Scheduled+Urged       | resource.not-found    | Scheduled+Muted       | resource.not-found | resource.not-found       | resource.not-found        | resource.not-found
                scheduled    | Sent                 | Urged                 | resource.not-found    | Muted                 | reminder.not-muted | resource.not-found       | reminder.mail-not-pending | reminder.mail-not-pending
                told         | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | MailRequested            | reminder.mail-not-pending | reminder.mail-not-pending
                told today   | reminder.nothing-due | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | MailRequested            | reminder.mail-not-pending | reminder.mail-not-pending
                acknowledged | Sent                 | Urged                 | reminder.acknowledged | Muted                 | reminder.not-muted | MailRequested            | reminder.mail-not-pending | reminder.mail-not-pending
                muted        | reminder.nothing-due | reminder.muted        | Acknowledged          | reminder.muted        | Unmuted            | reminder.muted           | reminder.mail-not-pending | reminder.mail-not-pending
                unmuted      | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | MailRequested            | reminder.mail-not-pending | reminder.mail-not-pending
                done         | Ended                | reminder.nothing-owed | Acknowledged          | reminder.nothing-owed | reminder.not-muted | reminder.nothing-owed    | reminder.mail-not-pending | reminder.mail-not-pending
                ended        | reminder.nothing-due | reminder.nothing-owed | Acknowledged          | reminder.nothing-owed | reminder.not-muted | reminder.nothing-owed    | reminder.mail-not-pending | reminder.mail-not-pending
                waiting      | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | reminder.mail-pending    | MailAttempted             | reminder.mail-not-pending
                attempted    | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | reminder.mail-under-way  | reminder.mail-not-pending | MailDelivered
                delivered    | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | reminder.mail-delivered  | reminder.mail-not-pending | reminder.mail-not-pending
                failed       | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | MailRequested            | reminder.mail-not-pending | reminder.mail-not-pending
                put off      | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | reminder.mail-pending    | reminder.mail-not-pending | reminder.mail-not-pending
                uncertain    | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | MailRequested            | reminder.mail-not-pending | reminder.mail-not-pending
                requested    | Sent                 | Urged                 | Acknowledged          | Muted                 | reminder.not-muted | reminder.mail-pending    | MailAttempted             | reminder.mail-not-pending
                """);
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("pairs")
    void every_state_answers_every_command(String state, String command, String outcome) {
        Register register = in(state).on(LocalDate.of(2020, 4, 9));
        assertThat(register.outcome(actor(command), command(command))).isEqualTo(outcome);
    }

    private static Actor actor(String command) {
        return command.equals("acknowledge") ? HEAD : OFFICER;
    }

    private static ReminderCommand command(String command) {
        return switch (command) {
            case "remind" -> new ReminderCommand.Remind(ID, true);
            case "urge" -> new ReminderCommand.UrgeInWriting(ID, "45-CV", "Đề nghị gửi báo cáo.", true);
            case "acknowledge" -> new ReminderCommand.Acknowledge(ID, 1);
            case "mute" -> new ReminderCommand.Mute(ID, "thiên tai", null);
            case "unmute" -> new ReminderCommand.Unmute(ID);
            case "resend" -> new ReminderCommand.RequestMail(ID, 1);
            case "attempt" -> new ReminderCommand.AttemptMail(ID, 1);
            case "outcome" -> outcome(new MailOutcome.Delivered("250 Ok"));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static ReminderCommand outcome(MailOutcome outcome) {
        return new ReminderCommand.RecordMail(ID, 1, 1, outcome);
    }

    private static Register in(String state) {
        Register register = register();
        if (state.equals("unseen")) {
            mailbox(register, TO_DA_BAC, MAILBOX);
            return register;
        }
        if (state.equals("scheduled")) {
            remind(register.on(LocalDate.of(2020, 4, 2)), ID, true);
            mailbox(register, TO_DA_BAC, MAILBOX);
            return register;
        }
        boolean mailed = Stream.of("waiting", "attempted", "delivered", "failed", "put off", "uncertain", "requested")
                .anyMatch(state::equals);
        if (mailed) {
            mailbox(register, TO_DA_BAC, MAILBOX);
        }
        remind(register.on(LocalDate.of(2020, 4, state.equals("told today") ? 9 : 3)), ID, true);
        if (mailed) {
            mail(register.on(LocalDate.of(2020, 4, 9)), state);
            return register;
        }
        mailbox(register, TO_DA_BAC, MAILBOX);
        switch (state) {
            case "told", "told today" -> {}
            case "acknowledged" -> register.send(HEAD, command("acknowledge"));
            case "muted" -> register.send(OFFICER, command("mute"));
            case "unmuted" -> {
                register.send(OFFICER, command("mute"));
                register.send(OFFICER, command("unmute"));
            }
            case "done" -> register.happened(REPORT, reported());
            case "ended" -> {
                register.happened(REPORT, reported());
                remind(register, ID, true);
            }
            default -> throw new IllegalArgumentException(state);
        }
        return register;
    }

    private static void mail(Register register, String state) {
        if (state.equals("waiting")) {
            return;
        }
        register.send(OFFICER, command("attempt"));
        switch (state) {
            case "attempted" -> {}
            case "delivered" -> register.send(OFFICER, command("outcome"));
            case "failed" -> register.send(OFFICER, outcome(new MailOutcome.Failed("550 no such user", false)));
            case "put off" -> register.send(OFFICER, outcome(new MailOutcome.Failed("451 later", true)));
            case "uncertain" -> register.send(OFFICER, outcome(new MailOutcome.Uncertain("mất kết nối")));
            case "requested" -> {
                register.send(OFFICER, outcome(new MailOutcome.Uncertain("mất kết nối")));
                register.send(OFFICER, command("resend"));
            }
            default -> throw new IllegalArgumentException(state);
        }
    }

    @Test
    void a_mail_of_which_nothing_was_heard_may_be_sent_again_by_an_officer_only() {
        Register register = in("attempted");
        register.on(LocalDate.of(2020, 4, 10));
        assertThat(register.outcome(OFFICER, command("attempt"))).isEqualTo("reminder.mail-not-pending");
        assertThat(register.outcome(OFFICER, command("resend"))).isEqualTo("MailRequested");
        assertThat(register.outcome(OFFICER, command("attempt"))).isEqualTo("MailAttempted");
        assertThat(register.outcome(OFFICER, command("outcome")))
                .as("the outcome of the first attempt comes too late")
                .isEqualTo("reminder.mail-not-pending");
    }

    @Test
    void a_mail_that_is_put_off_is_given_up_after_five_attempts() {
        Register register = in("put off");
        for (int attempt = 2; attempt <= Mail.MOST_ATTEMPTS; attempt++) {
            register.on(register.today().plusDays(1));
            register.send(OFFICER, command("attempt"));
            register.send(
                    OFFICER, new ReminderCommand.RecordMail(ID, 1, attempt, new MailOutcome.Failed("451 later", true)));
        }
        register.on(register.today().plusDays(1));
        assertThat(register.outcome(OFFICER, command("attempt"))).isEqualTo("reminder.mail-not-pending");
        assertThat(register.outcome(OFFICER, command("resend"))).isEqualTo("MailRequested");
    }

    @Test
    void a_later_notice_takes_the_place_of_one_that_was_not_mailed() {
        Register register = in("waiting").on(LocalDate.of(2020, 4, 9));
        remind(register, ID, true);
        assertThat(register.outcome(OFFICER, command("attempt"))).isEqualTo("reminder.mail-not-pending");
        assertThat(register.outcome(OFFICER, new ReminderCommand.AttemptMail(ID, 2)))
                .isEqualTo("MailAttempted");
    }

    @Test
    void what_waits_is_not_mailed_once_the_duty_is_done() {
        Register register = in("waiting").on(LocalDate.of(2020, 4, 9));
        register.happened(REPORT, reported());
        assertThat(register.outcome(OFFICER, command("attempt"))).isEqualTo("reminder.nothing-owed");
        remind(register, ID, true);
        assertThat(register.outcome(OFFICER, command("attempt"))).isEqualTo("reminder.mail-not-pending");
    }

    @Test
    void nothing_is_mailed_without_an_address() {
        Register register = register().on(LocalDate.of(2020, 4, 3));
        remind(register, ID, true);
        assertThat(register.outcome(OFFICER, command("resend"))).isEqualTo("reminder.no-address");
    }
}
