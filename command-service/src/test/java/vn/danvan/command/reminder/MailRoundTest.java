package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.RegisterCommands;
import vn.danvan.command.reminder.Postman.Letter;
import vn.danvan.command.reminder.ReminderCommand.MailOutcome;
import vn.danvan.kernel.reminder.ReminderEvent;

/** A mail is handed over once, whatever breaks and whoever else is at work. */
class MailRoundTest {

    private static final MailOutcome DELIVERED = new MailOutcome.Delivered("250 Ok");

    private final Register register = register().on(LocalDate.of(2020, 4, 3));
    private final List<Letter> handedOver = new ArrayList<>();

    @BeforeEach
    void tell() {
        mailbox(register, TO_DA_BAC, MAILBOX);
        mailbox(register, TO_PROVINCE, PROVINCE_MAILBOX);
        remind(register, ID, true);
    }

    private MailRound round(boolean reachable, Function<Letter, MailOutcome> server) {
        Postman postman = new Postman() {
            @Override
            public boolean isEmployed() {
                return true;
            }

            @Override
            public Optional<Bag> open() {
                return reachable ? Optional.of(bag()) : Optional.empty();
            }

            private Bag bag() {
                return new Bag() {
                    @Override
                    public boolean isOpen() {
                        return true;
                    }

                    @Override
                    public MailOutcome deliver(Letter letter) {
                        handedOver.add(letter);
                        return server.apply(letter);
                    }

                    @Override
                    public void close() {}
                };
            }
        };
        return new MailRound(RegisterCommands.over(register), register, clock(register), postman);
    }

    private MailRound round(MailOutcome outcome) {
        return round(true, _ -> outcome);
    }

    private List<String> events() {
        return register.of(ID, ReminderEvent.class).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void a_mail_is_handed_over_once() {
        assertThat(round(DELIVERED).run()).isEqualTo(1);
        assertThat(round(DELIVERED).run()).isZero();
        assertThat(handedOver).hasSize(1);
        assertThat(events()).containsExactly("Scheduled", "Sent", "MailAttempted", "MailDelivered");
        assertThat(handedOver.getFirst().to()).isEqualTo(MAILBOX);
        assertThat(handedOver.getFirst().subject()).isEqualTo("Đôn đốc: Báo cáo tiến độ Quý I năm 2020, biểu BM01");
        assertThat(handedOver.getFirst().text()).contains("Còn 7 ngày là đến hạn", "10/04/2020", "BAN DÂN VẬN");
    }

    @Test
    void nothing_is_recorded_while_the_server_is_down_and_the_mail_goes_out_when_it_is_up() {
        assertThat(round(false, _ -> DELIVERED).run()).isZero();
        assertThat(events()).containsExactly("Scheduled", "Sent");
        assertThat(round(DELIVERED).run()).isEqualTo(1);
    }

    /** The register is killed between the hand-over and its outcome: whether the mail went out, nobody knows. */
    @Test
    void after_a_kill_during_the_hand_over_the_mail_is_shown_as_begun_and_not_repeated_by_itself() {
        MailRound killed = round(true, _ -> {
            throw new AssertionError("killed");
        });
        assertThatThrownBy(killed::run).isInstanceOf(AssertionError.class);
        assertThat(events()).containsExactly("Scheduled", "Sent", "MailAttempted");
        register.on(register.today().plusDays(1));
        assertThat(round(DELIVERED).run()).isZero();
        assertThat(handedOver).hasSize(1);
        register.send(OFFICER, new ReminderCommand.RequestMail(ID, 1));
        assertThat(round(DELIVERED).run()).isEqualTo(1);
        assertThat(handedOver).hasSize(2);
        assertThat(handedOver).extracting(Letter::id).doesNotHaveDuplicates();
    }

    /** Another instance comes to the same mail while the first one hands it over. */
    @Test
    void of_two_rounds_at_the_same_mail_one_hands_it_over() {
        List<Integer> second = new ArrayList<>();
        MailRound first = round(true, _ -> {
            second.add(round(DELIVERED).run());
            return DELIVERED;
        });
        assertThat(first.run()).isEqualTo(1);
        assertThat(second).containsExactly(0);
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void what_may_pass_is_tried_again_later_and_what_will_not_is_not() {
        round(new MailOutcome.Failed("451 later", true)).run();
        assertThat(round(DELIVERED).run()).as("not at once").isZero();
        register.on(register.today().plusDays(1));
        assertThat(round(new MailOutcome.Failed("550 no such user", false)).run())
                .isEqualTo(1);
        register.on(register.today().plusDays(1));
        assertThat(round(DELIVERED).run()).isZero();
    }

    @Test
    void what_is_done_meanwhile_is_not_mailed() {
        register.happened(REPORT, reported());
        assertThat(round(DELIVERED).run()).isZero();
        assertThat(handedOver).isEmpty();
    }

    @Test
    void the_body_above_is_told_who_does_not_do_what() {
        round(DELIVERED).run();
        remind(register.on(LocalDate.of(2020, 4, 24)), ID, true);
        assertThat(round(DELIVERED).run()).isEqualTo(2);
        Letter escalation = handedOver.getLast();
        assertThat(escalation.to()).isEqualTo(PROVINCE_MAILBOX);
        assertThat(escalation.subject()).startsWith("Báo cáo chậm thực hiện");
        assertThat(escalation.text()).contains("Cơ quan HB.HU.DABAC", "Đã quá hạn 14 ngày");
    }

    @Test
    void an_escalation_with_nobody_above_leaves_what_waits() {
        mailbox(register, TO_PROVINCE, PROVINCE_MAILBOX);
        finding(register, TO_PROVINCE);
        remind(register, FINDING, true);
        remind(register.on(LocalDate.of(2020, 4, 24)), FINDING, true);
        round(DELIVERED).run();
        assertThat(handedOver)
                .extracting(Letter::subject)
                .contains("Đôn đốc: Khắc phục kết luận F1 theo Quyết định Số 512-QĐ/TU");
    }

    @Test
    void an_officer_s_letter_is_mailed_word_by_word() {
        round(DELIVERED).run();
        register.send(OFFICER, new ReminderCommand.UrgeInWriting(ID, "Số 45-CV", "Đề nghị gửi ngay.", true));
        round(DELIVERED).run();
        assertThat(handedOver.getLast().subject()).startsWith("Số 45-CV về việc đôn đốc");
        assertThat(handedOver.getLast().text()).contains("Đề nghị gửi ngay.");
    }
}
