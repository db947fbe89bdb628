package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.rule.RuleId;

class ReminderTest {

    private static final List<Channel> WITHOUT_MAIL = List.of(Channel.IN_APP, Channel.CALENDAR);
    private static final List<Channel> WITH_MAIL = List.of(Channel.IN_APP, Channel.CALENDAR, Channel.EMAIL);

    private final Register register = register().on(LocalDate.of(2020, 3, 20));

    private List<ReminderEvent> on(String day) {
        return remind(register.on(LocalDate.parse(day)), ID, true);
    }

    private List<String> sent(String day) {
        return on(day).stream()
                .map(event -> switch (event) {
                    case ReminderEvent.Scheduled e -> "scheduled " + e.dueOn();
                    case ReminderEvent.Sent e -> e.kind() + " " + e.offset();
                    case ReminderEvent.Escalated e -> "escalated to " + e.to();
                    default -> event.getClass().getSimpleName();
                })
                .toList();
    }

    @Test
    void a_duty_is_scheduled_when_it_is_first_seen_and_then_urged_on_each_of_its_days() {
        assertThat(on("2020-04-02"))
                .containsExactly(new ReminderEvent.Scheduled(
                        ID,
                        vn.danvan.kernel.reminder.DutyKind.REPORT,
                        "Báo cáo tiến độ Quý I năm 2020, biểu BM01",
                        TO_DA_BAC,
                        DUE,
                        SCHEDULE));
        assertThat(on("2020-04-03"))
                .containsExactly(new ReminderEvent.Sent(
                        ID, 1, NoticeKind.BEFORE, -7, DUE, DUE.minusDays(7), TO_DA_BAC, WITHOUT_MAIL, null, VERSIONS));
        assertThat(sent("2020-04-08")).isEmpty();
        assertThat(sent("2020-04-09")).containsExactly("BEFORE -1");
        assertThat(sent("2020-04-10")).isEmpty();
        assertThat(sent("2020-04-11")).containsExactly("AFTER 1");
        assertThat(sent("2020-04-17")).isEmpty();
        assertThat(sent("2020-04-18")).containsExactly("REPEATED 8");
        assertThat(sent("2020-04-23")).isEmpty();
        assertThat(sent("2020-04-24")).containsExactly("escalated to agency/HB.TU.HOABINH");
        assertThat(sent("2020-04-25")).containsExactly("REPEATED 15");
        assertThat(sent("2020-05-02")).containsExactly("REPEATED 22");
    }

    @Test
    void after_three_weeks_without_urging_only_the_latest_step_is_told() {
        on("2020-04-02");
        assertThat(sent("2020-05-01")).containsExactly("REPEATED 15", "escalated to agency/HB.TU.HOABINH");
        assertThat(sent("2020-05-01")).isEmpty();
        assertThat(sent("2020-05-02")).containsExactly("REPEATED 22");
    }

    @Test
    void what_was_missed_before_the_due_date_is_made_up_for_until_the_next_step() {
        assertThat(sent("2020-04-05")).containsExactly("scheduled 2020-04-10", "BEFORE -7");
        assertThat(sent("2020-04-10")).containsExactly("BEFORE -1");
    }

    @Test
    void a_done_duty_ends_and_is_not_urged() {
        on("2020-04-03");
        register.happened(REPORT, reported());
        assertThat(sent("2020-04-09")).containsExactly("Ended");
        assertThat(sent("2020-04-11")).isEmpty();
    }

    @Test
    void a_duty_of_a_closed_period_cannot_be_done_and_is_not_urged() {
        on("2020-04-03");
        register.happened(Q1, new PeriodEvent.Closed(Q1));
        assertThat(sent("2020-04-11")).containsExactly("Ended");
        register.happened(Q1, new PeriodEvent.Reopened(Q1, "sót báo cáo"));
        assertThat(sent("2020-04-12")).containsExactly("scheduled 2020-04-10", "AFTER 1");
    }

    @Test
    void a_later_due_date_begins_anew() {
        on("2020-04-11");
        register.happened(Q1, new PeriodEvent.DueDateExtended(Q1, DA_BAC, LocalDate.of(2020, 4, 20), "thiên tai"));
        assertThat(sent("2020-04-12")).containsExactly("scheduled 2020-04-20");
        assertThat(sent("2020-04-13")).containsExactly("BEFORE -7");
        assertThat(sent("2020-05-03")).containsExactly("REPEATED 8");
        assertThat(sent("2020-05-04")).containsExactly("escalated to agency/HB.TU.HOABINH");
    }

    @Test
    void the_successor_is_urged_and_no_longer_the_body_that_ended() {
        on("2020-04-03");
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, KIM_BOI, LocalDate.of(2020, 4, 5)));
        List<ReminderEvent> events = on("2020-04-09");
        assertThat(events).hasSize(2);
        assertThat(((ReminderEvent.Scheduled) events.get(0)).to()).isEqualTo(TO_KIM_BOI);
        assertThat(((ReminderEvent.Sent) events.get(1)).to()).isEqualTo(TO_KIM_BOI);
    }

    @Test
    void a_body_merged_into_the_one_above_is_told_of_to_the_one_above_that() {
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, PROVINCE, LocalDate.of(2020, 4, 5)));
        List<ReminderEvent> events = on("2020-04-24");
        assertThat(((ReminderEvent.Escalated) events.getLast()).of()).isEqualTo(TO_PROVINCE);
        assertThat(((ReminderEvent.Escalated) events.getLast()).to()).isNull();
    }

    @Test
    void mail_goes_to_the_address_that_the_office_has_on_that_day() {
        mailbox(register, TO_DA_BAC, MAILBOX);
        mailbox(register, TO_PROVINCE, PROVINCE_MAILBOX);
        ReminderEvent.Sent sent = (ReminderEvent.Sent) on("2020-04-03").getLast();
        assertThat(sent.channels()).isEqualTo(WITH_MAIL);
        assertThat(sent.email()).isEqualTo(MAILBOX);
        ReminderEvent.Escalated escalated =
                (ReminderEvent.Escalated) on("2020-04-24").getLast();
        assertThat(escalated.channels()).containsExactly(Channel.IN_APP, Channel.EMAIL);
        assertThat(escalated.email()).isEqualTo(PROVINCE_MAILBOX);
    }

    @Test
    void without_a_mail_server_nothing_is_mailed() {
        mailbox(register, TO_DA_BAC, MAILBOX);
        register.on(LocalDate.parse("2020-04-03"));
        ReminderEvent.Sent sent =
                (ReminderEvent.Sent) remind(register, ID, false).getLast();
        assertThat(sent.channels()).isEqualTo(WITHOUT_MAIL);
        assertThat(sent.email()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2020-04-10, true", "2020-04-11, false"})
    void what_is_overdue_when_it_is_first_seen_is_told_without_mail(String firstSeen, boolean mailed) {
        mailbox(register, TO_DA_BAC, MAILBOX);
        ReminderEvent.Sent sent = (ReminderEvent.Sent) on(firstSeen).get(1);
        assertThat(sent.email() != null).isEqualTo(mailed);
        ReminderEvent.Sent next = (ReminderEvent.Sent) on("2020-04-18").getFirst();
        assertThat(next.email()).isEqualTo(MAILBOX);
    }

    @Test
    void nobody_is_urged_while_muted_and_what_fell_into_that_time_is_passed_over() {
        on("2020-04-03");
        register.on(LocalDate.parse("2020-04-06"));
        register.send(OFFICER, new ReminderCommand.Mute(ID, "thiên tai", LocalDate.of(2020, 4, 18)));
        assertThat(sent("2020-04-09")).isEmpty();
        assertThat(sent("2020-04-18")).isEmpty();
        assertThat(sent("2020-04-19")).isEmpty();
        assertThat(sent("2020-04-25")).containsExactly("REPEATED 15", "escalated to agency/HB.TU.HOABINH");
    }

    @Test
    void a_step_of_the_day_on_which_the_reminders_go_on_is_told() {
        on("2020-04-03");
        register.on(LocalDate.parse("2020-04-06"));
        register.send(OFFICER, new ReminderCommand.Mute(ID, "thiên tai", null));
        assertThat(sent("2020-04-18")).isEmpty();
        register.send(OFFICER, new ReminderCommand.Unmute(ID));
        assertThat(sent("2020-04-18")).containsExactly("REPEATED 8");
    }

    @Test
    void an_officer_urges_in_writing_also_what_was_never_seen() {
        mailbox(register, TO_DA_BAC, MAILBOX);
        List<Object> events =
                register.send(OFFICER, new ReminderCommand.UrgeInWriting(ID, "45-CV", "Đề nghị gửi.", true));
        assertThat(events).hasSize(2);
        assertThat(events.getLast())
                .isEqualTo(new ReminderEvent.Urged(
                        ID, 1, "45-CV", "Đề nghị gửi.", DUE, register.today(), TO_DA_BAC, WITH_MAIL, MAILBOX));
        register.send(OFFICER, new ReminderCommand.Mute(ID, "thiên tai", null));
        refused(new ReminderCommand.UrgeInWriting(ID, "46-CV", "x", true), ReminderCode.MUTED);
        register.happened(REPORT, reported());
        refused(new ReminderCommand.UrgeInWriting(ID, "46-CV", "x", true), ReminderCode.NOTHING_OWED);
    }

    @Test
    void a_notice_is_acknowledged_once_by_those_it_was_for() {
        on("2020-04-24");
        ReminderCommand first = new ReminderCommand.Acknowledge(ID, 1);
        ReminderCommand escalation = new ReminderCommand.Acknowledge(ID, 2);
        assertThat(register.refused(AUDITOR, first)).isEqualTo("actor.not-permitted");
        assertThat(register.refused(ADMIN, first)).isEqualTo("actor.not-permitted");
        assertThat(register.refused(OFFICER, first)).isEqualTo("resource.not-found");
        assertThat(register.refused(OTHER_HEAD, first)).isEqualTo("resource.not-found");
        assertThat(register.refused(PROVINCE_HEAD, first)).isEqualTo("resource.not-found");
        assertThat(register.refused(HEAD, escalation)).isEqualTo("resource.not-found");
        assertThat(register.refused(HEAD, new ReminderCommand.Acknowledge(ID, 3)))
                .isEqualTo("resource.not-found");
        assertThat(register.refused(HEAD, new ReminderCommand.Acknowledge(ID, 0)))
                .isEqualTo("resource.not-found");
        assertThat(register.send(EDITOR, first)).containsExactly(new ReminderEvent.Acknowledged(ID, 1, TO_DA_BAC));
        assertThat(register.refused(HEAD, first)).isEqualTo("reminder.acknowledged");
        assertThat(register.send(PROVINCE_HEAD, escalation))
                .containsExactly(new ReminderEvent.Acknowledged(ID, 2, TO_PROVINCE));
    }

    @Test
    void an_association_is_urged_about_its_finding_and_nothing_stands_above_it() {
        finding(register, new Body(GARDENERS));
        register.on(LocalDate.parse("2020-04-24"));
        List<ReminderEvent> events = remind(register, FINDING, true);
        assertThat(((ReminderEvent.Sent) events.get(1)).to()).isEqualTo(new Body(GARDENERS));
        assertThat(((ReminderEvent.Escalated) events.get(2)).to()).isNull();
        assertThat(register.send(MEMBER, new ReminderCommand.Acknowledge(FINDING, 1)))
                .hasSize(1);
        assertThat(register.refused(MEMBER, new ReminderCommand.Acknowledge(FINDING, 2)))
                .isEqualTo("resource.not-found");
    }

    @Test
    void only_an_officer_urges_mutes_and_has_mails_sent() {
        for (ReminderCommand command : List.of(
                new ReminderCommand.Remind(ID, true),
                new ReminderCommand.UrgeInWriting(ID, "45-CV", "x", true),
                new ReminderCommand.Mute(ID, "x", null))) {
            assertThat(register.refused(HEAD, command)).isEqualTo("actor.not-permitted");
            assertThat(register.refused(AUDITOR, command)).isEqualTo("actor.not-permitted");
        }
        on("2020-04-03");
        for (ReminderCommand command : List.of(
                new ReminderCommand.Unmute(ID),
                new ReminderCommand.RequestMail(ID, 1),
                new ReminderCommand.AttemptMail(ID, 1))) {
            assertThat(register.refused(ADMIN, command)).isEqualTo("actor.not-permitted");
        }
    }

    @Test
    void a_last_day_without_reminders_is_not_over() {
        assertThat(register.refused(
                        OFFICER,
                        new ReminderCommand.Mute(ID, "x", register.today().minusDays(1))))
                .isEqualTo("reminder.until-past /until");
        assertThat(register.send(OFFICER, new ReminderCommand.Mute(ID, "x", register.today())))
                .hasSize(2);
    }

    @Test
    void another_rule_from_a_day_on_is_followed_from_that_day_on_and_named() {
        on("2020-04-03");
        register.happened(new RuleId("reminder.before"), rule("reminder.before", "5;3", LocalDate.of(2020, 4, 4)));
        assertThat(sent("2020-04-05")).containsExactly("scheduled 2020-04-10", "BEFORE -5");
        ReminderEvent.Sent sent = (ReminderEvent.Sent) on("2020-04-07").getFirst();
        assertThat(sent.offset()).isEqualTo(-3);
        assertThat(sent.ruleVersions()).contains("reminder.before[ALL]@2020-04-04");
    }

    @Test
    void a_notice_is_acknowledged_by_who_took_the_duty_and_an_escalation_by_who_took_the_rest() {
        register.happened(
                PROVINCE, new AgencyEvent.Abolished(PROVINCE, List.of(), KIM_BOI, "QĐ", LocalDate.of(2020, 4, 25)));
        register.happened(
                DA_BAC,
                new AgencyEvent.Split(
                        DA_BAC,
                        List.of(PROVINCE, KIM_BOI),
                        false,
                        List.of(new DutyTaken(REPORT.stream(), KIM_BOI)),
                        PROVINCE,
                        "QĐ",
                        LocalDate.of(2020, 4, 25)));
        on("2020-04-24");
        register.on(LocalDate.of(2020, 4, 25));
        ReminderCommand notice = new ReminderCommand.Acknowledge(ID, 1);
        assertThat(register.refused(HEAD, notice)).isEqualTo("resource.not-found");
        assertThat(register.refused(agency("tinhuy.head", PROVINCE.key(), Role.AGENCY_HEAD), notice))
                .isEqualTo("resource.not-found");
        Actor taker = agency("kimboi.head", KIM_BOI.key(), Role.AGENCY_HEAD);
        assertThat(register.send(taker, notice)).containsExactly(new ReminderEvent.Acknowledged(ID, 1, TO_DA_BAC));
        assertThat(register.send(taker, new ReminderCommand.Acknowledge(ID, 2)))
                .containsExactly(new ReminderEvent.Acknowledged(ID, 2, TO_PROVINCE));
    }

    @Test
    void a_rule_that_is_not_understood_is_refused_when_it_is_used() {
        register.happened(new RuleId("reminder.after"), rule("reminder.after", "tomorrow", LocalDate.of(2020, 4, 4)));
        refused(new ReminderCommand.Remind(ID, true), null);
        register.on(LocalDate.of(2020, 4, 4));
        refused(new ReminderCommand.Remind(ID, true), ReminderCode.RULE_UNREADABLE);
    }

    @Test
    void no_duty_has_a_second_name() {
        finding(register, TO_DA_BAC);
        ReminderId alias = new ReminderId(FINDING.key().replace("a000", "A000"));
        assertThat(register.refused(OFFICER, new ReminderCommand.Mute(alias, "x", null)))
                .isEqualTo("resource.not-found");
        for (String wrong : List.of("report:2020-Q1:BM01:HB.HU.KIMBOI", "report:2020-Q2:BM01:HB.HU.DABAC", "none:X")) {
            assertThat(register.refused(
                            OFFICER, new ReminderCommand.UrgeInWriting(new ReminderId(wrong), "1", "x", false)))
                    .as(wrong)
                    .isEqualTo("resource.not-found");
        }
        for (String wrong : List.of(
                "report:2020-Q1", "inspection:x:F1", "plan:KH158", "subplan:KH158:A:B", "deliverable:DA:M1:X")) {
            assertThat(register.refused(
                            OFFICER, new ReminderCommand.UrgeInWriting(new ReminderId(wrong), "1", "x", false)))
                    .as(wrong)
                    .isEqualTo("field.code");
        }
        assertThatThrownBy(() -> new ReminderId("report/2020-Q1/BM01"))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(KernelCode.CODE_MALFORMED));
    }

    private void refused(ReminderCommand command, @org.jspecify.annotations.Nullable ReminderCode code) {
        if (code == null) {
            register.send(OFFICER, command);
        } else {
            assertThat(register.refused(OFFICER, command)).isEqualTo(code.id());
        }
    }
}
