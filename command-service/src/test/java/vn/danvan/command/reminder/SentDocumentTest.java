package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.command.RegisterCommands;
import vn.danvan.command.reminder.Postman.Letter;
import vn.danvan.command.reminder.ReminderCommand.MailOutcome;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;

/** Whoever a document was sent to is told at once, by mail with a link, and reminded until it says that it has it. */
class SentDocumentTest {

    private static final SummaryId SUMMARY = new SummaryId(Q1, SummaryKind.PERIODIC);
    private static final ContentHash HASH = ContentHash.of("số liệu");
    private static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    private static final LocalDate SENT_ON = LocalDate.of(2020, 4, 29);
    private static final LocalDate BY = SENT_ON.plusDays(10);
    private static final ReminderId TO_DA_BAC_1 = new ReminderId("summary:2020-Q1:PERIODIC:1:HB.HU.DABAC");
    private static final ReminderId TO_KIM_BOI_1 = new ReminderId("summary:2020-Q1:PERIODIC:1:HB.HU.KIMBOI");

    private final Register register = register().on(SENT_ON);
    private final List<Letter> handedOver = new ArrayList<>();

    @BeforeEach
    void send() {
        register.happened(REPORT, reported());
        mailbox(register, TO_DA_BAC, MAILBOX);
        register.happened(
                SUMMARY,
                new SummaryEvent.Generated(SUMMARY, 1, 10, HASH),
                new SummaryEvent.Issued(SUMMARY, 1, BOARD, 12, "BC/BDVTU", SENT_ON, HASH, "rule"),
                new SummaryEvent.Distributed(SUMMARY, 1, List.of(DA_BAC, KIM_BOI), null, BY, "rule"));
    }

    private List<String> told(ReminderId reminder) {
        List<String> told = new ArrayList<>();
        for (ReminderEvent event : register.of(reminder, ReminderEvent.class)) {
            switch (event) {
                case ReminderEvent.Sent e -> told.add(e.kind() + " " + e.on());
                case ReminderEvent.Escalated e -> told.add("ESCALATION " + e.on());
                case ReminderEvent.Ended e -> told.add("ended " + e.on());
                default -> {}
            }
        }
        return told;
    }

    private MailRound round() {
        return new MailRound(RegisterCommands.over(register), register, clock(register), new Postman() {
            @Override
            public boolean isEmployed() {
                return true;
            }

            @Override
            public String registerAddress() {
                return "https://danvan.hoabinh.example";
            }

            @Override
            public Optional<Bag> open() {
                return Optional.of(new Bag() {
                    @Override
                    public boolean isOpen() {
                        return true;
                    }

                    @Override
                    public MailOutcome deliver(Letter letter) {
                        handedOver.add(letter);
                        return new MailOutcome.Delivered("250 ok");
                    }

                    @Override
                    public void close() {}
                });
            }
        });
    }

    @Test
    void each_recipient_is_told_once_whoever_tells_it() {
        assertThat(run(register, true).deliver()).isEqualTo(2);
        assertThat(run(register, true).deliver()).isZero();
        assertThat(run(register, true).run().recorded()).isZero();
        assertThat(told(TO_DA_BAC_1)).containsExactly("DELIVERY 2020-04-29");
        assertThat(told(TO_KIM_BOI_1)).containsExactly("DELIVERY 2020-04-29");
    }

    @Test
    void the_day_s_urging_tells_them_too() {
        assertThat(run(register, true).run().told())
                .extracting(ReminderRun.Told::kind)
                .containsExactly(NoticeKind.DELIVERY, NoticeKind.DELIVERY);
        assertThat(run(register, true).deliver()).isZero();
    }

    @Test
    void delivering_urges_nobody_about_anything_else() {
        finding(register, TO_KIM_BOI);
        run(register, true).deliver();
        assertThat(register.of(FINDING, ReminderEvent.class)).isEmpty();
    }

    @Test
    void the_letter_links_to_the_document_and_says_until_when_its_word_is_asked() {
        run(register, true).deliver();
        assertThat(round().run()).as("one of the two reads mail").isEqualTo(1);
        Letter letter = handedOver.getFirst();
        assertThat(letter.to()).isEqualTo(MAILBOX);
        assertThat(letter.subject())
                .isEqualTo("Xác nhận đã nhận Báo cáo định kỳ (kỳ 2020-Q1), số 12-BC/BDVTU ngày 29/04/2020");
        assertThat(letter.text())
                .contains(
                        "Thời hạn: 09/05/2020",
                        "Xem văn bản: https://danvan.hoabinh.example/api/reporting/v1/summaries/2020-Q1/PERIODIC/versions/1"
                                + "/document.pdf");
        assertThat(round().run()).isZero();
    }

    @Test
    void who_does_not_answer_is_reminded_on_the_days_of_the_rules_and_the_body_above_is_told() {
        run(register, true).deliver();
        for (LocalDate day = SENT_ON; !day.isAfter(BY.plusDays(14)); day = day.plusDays(1)) {
            run(register.on(day), true).run();
        }
        assertThat(told(TO_DA_BAC_1))
                .containsExactly(
                        "DELIVERY 2020-04-29",
                        "BEFORE 2020-05-02",
                        "BEFORE 2020-05-08",
                        "AFTER 2020-05-10",
                        "REPEATED 2020-05-17",
                        "ESCALATION 2020-05-23");
    }

    @Test
    void what_was_not_told_on_the_day_is_told_later_and_counts_as_the_reminder_of_that_day() {
        run(register.on(BY.minusDays(1)), true).run();
        run(register, true).run();
        assertThat(told(TO_DA_BAC_1)).containsExactly("DELIVERY 2020-05-08");
    }

    @Test
    void whoever_says_that_it_has_it_is_reminded_no_more_and_gets_no_mail() {
        run(register, true).deliver();
        register.happened(SUMMARY, new SummaryEvent.Acknowledged(SUMMARY, 1, DA_BAC));
        assertThat(round().run()).isZero();
        run(register.on(BY.plusDays(1)), true).run();
        assertThat(told(TO_DA_BAC_1)).containsExactly("DELIVERY 2020-04-29", "ended 2020-05-10");
        assertThat(told(TO_KIM_BOI_1)).hasSize(2);
    }

    @Test
    void a_version_that_counts_no_more_reminds_nobody() {
        run(register, true).deliver();
        register.happened(SUMMARY, new SummaryEvent.Revoked(SUMMARY, 1, "thay bằng sơ kết"));
        run(register, true).run();
        assertThat(told(TO_DA_BAC_1)).containsExactly("DELIVERY 2020-04-29", "ended 2020-04-29");
    }

    @Test
    void after_a_merger_the_successor_is_reminded() {
        run(register, true).deliver();
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, KIM_BOI, SENT_ON.plusDays(1)));
        run(register.on(BY.minusDays(7)), true).run();
        assertThat(register.of(TO_DA_BAC_1, ReminderEvent.class).getLast())
                .isInstanceOfSatisfying(
                        ReminderEvent.Sent.class, sent -> assertThat(sent.to()).isEqualTo(TO_KIM_BOI));
    }

    @Test
    void a_draft_that_a_closing_made_is_told_to_the_board_at_once_with_a_link() {
        SummaryId second = new SummaryId(new PeriodId("2020-Q2"), SummaryKind.PERIODIC);
        mailbox(register, TO_PROVINCE, PROVINCE_MAILBOX);
        register.happened(
                second,
                new SummaryEvent.Generated(second, 1, 20, HASH),
                new SummaryEvent.MadeOnClosing(second, 1, 20, PROVINCE, SENT_ON.plusDays(5), "rule"));
        run(register, true).deliver();
        ReminderEvent.Sent sent =
                (ReminderEvent.Sent) register.of(new ReminderId("summary:2020-Q2:PERIODIC:1"), ReminderEvent.class)
                        .getLast();
        assertThat(sent.kind()).isEqualTo(NoticeKind.DELIVERY);
        assertThat(sent.to()).isEqualTo(new Body(PROVINCE));
        round().run();
        assertThat(handedOver)
                .extracting(Letter::subject)
                .contains("Hoàn thiện, trình ký dự thảo Báo cáo định kỳ (kỳ 2020-Q2) lập khi đóng kỳ báo cáo");
    }
}
