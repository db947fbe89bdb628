package vn.danvan.query.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.kernel.summary.SentGroup;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.query.recipient.RecipientGroupView;
import vn.danvan.query.reminder.BoardView;
import vn.danvan.query.reminder.NoticeView;
import vn.danvan.query.reminder.NoticeView.MailState;
import vn.danvan.query.summary.SummaryDeliveryView;
import vn.danvan.query.summary.SummaryDeliveryView.Standing;
import vn.danvan.query.summary.SummaryDeliveryView.State;

/** What was sent to a body is read by its people alone, then by its successor's; and how it was told and answered. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SummaryDeliveryIT {

    private static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    private static final AgencyId DISTRICT = new AgencyId("HB.HU.DABAC");
    private static final AgencyId NEIGHBOUR = new AgencyId("HB.HU.KIMBOI");
    private static final List<AgencyId> ALL = List.of(BOARD, DISTRICT, NEIGHBOUR);
    private static final SummaryId SUMMARY = SummaryId.parse("2020-Q1/PERIODIC");
    private static final RecipientGroupId DISTRICTS = new RecipientGroupId("CAC-HUYEN-UY");
    private static final ContentHash HASH = ContentHash.of("số liệu");
    private static final LocalDate SENT_ON = LocalDate.of(2020, 4, 29);
    private static final LocalDate BY = LocalDate.of(2020, 5, 4);
    private static final String KEY = "2020-Q1/PERIODIC/1/HB.HU.DABAC";
    private static final String OTHER = "2020-Q1/PERIODIC/1/HB.HU.KIMBOI";
    private static final ReminderId DUTY = new ReminderId("summary:2020-Q1:PERIODIC:1:HB.HU.DABAC");

    private static final ToldViews VIEWS = new ToldViews("summary_sent");

    @BeforeAll
    static void a_summary_is_sent_to_a_group() {
        for (AgencyId each : ALL) {
            VIEWS.story.tell(
                    each,
                    new AgencyEvent.Registered(
                            each,
                            "Cơ quan " + each.key(),
                            AgencyKind.DISTRICT_PARTY_COMMITTEE,
                            Level.DISTRICT,
                            null,
                            "III.1",
                            LocalDate.of(2015, 1, 1)));
        }
        VIEWS.story.at("2020-04-29T02:00:00Z");
        VIEWS.story.tell(
                DISTRICTS,
                new RecipientGroupEvent.Defined(
                        DISTRICTS, "Các huyện ủy", List.of(AgencyKind.DISTRICT_PARTY_COMMITTEE), List.of()));
        for (SummaryEvent event : List.of(
                new SummaryEvent.Generated(SUMMARY, 1, 1, HASH),
                new SummaryEvent.Submitted(SUMMARY, HASH),
                new SummaryEvent.Signed(SUMMARY, HASH),
                new SummaryEvent.Issued(SUMMARY, 1, BOARD, 12, "BC/BDVTU", SENT_ON, HASH, "rule"),
                new SummaryEvent.Distributed(
                        SUMMARY,
                        1,
                        List.of(DISTRICT, NEIGHBOUR),
                        List.of(new SentGroup(DISTRICTS, "Các huyện ủy", List.of(DISTRICT, NEIGHBOUR))),
                        BY,
                        "rule"))) {
            VIEWS.story.tell(SUMMARY, event);
        }
        VIEWS.apply();
    }

    private static SummaryDeliveryView sent() {
        return VIEWS.row(SummaryDeliveryView.TABLE, KEY);
    }

    private static void told(int notice, NoticeKind kind, LocalDate on, @Nullable EmailAddress email) {
        VIEWS.story.tell(
                DUTY,
                new ReminderEvent.Sent(
                        DUTY, notice, kind, -5, BY, on, new Body(DISTRICT), List.of(Channel.IN_APP), email, List.of()));
    }

    @Test
    @Order(1)
    void each_recipient_sees_what_was_sent_to_it_and_nobody_else_does() {
        assertThat(ALL)
                .filteredOn(agency -> VIEWS.sees(agency, SummaryDeliveryView.TABLE, KEY))
                .containsExactly(DISTRICT);
        assertThat(sent().number()).isEqualTo("12-BC/BDVTU");
        assertThat(sent().state()).isEqualTo(State.SENT);
        assertThat(sent().group()).isEqualTo(DISTRICTS);
        assertThat(sent().sentOn()).isEqualTo(SENT_ON);
        assertThat(sent().acknowledgeBy()).isEqualTo(BY);
        assertThat(sent().mail()).isEqualTo(MailState.NONE);
        assertThat(VIEWS.row(RecipientGroupView.TABLE, DISTRICTS.key()).title()).isEqualTo("Các huyện ủy");
    }

    @Test
    @Order(2)
    void its_mail_and_its_reminders_show_and_nobody_counts_as_urged_by_a_delivery() {
        VIEWS.story.tell(
                DUTY,
                new ReminderEvent.Scheduled(
                        DUTY,
                        DutyKind.ACKNOWLEDGEMENT,
                        "Xác nhận",
                        new Body(DISTRICT),
                        BY,
                        new Schedule(List.of(1), List.of(1), 7, 14, List.of())));
        told(1, NoticeKind.DELIVERY, SENT_ON, new EmailAddress("vanphong@dabac.hoabinh.example"));
        VIEWS.apply();
        assertThat(sent().mail()).isEqualTo(MailState.WAITING);
        assertThat(sent().reminders()).isZero();
        assertThat(VIEWS.sees(DISTRICT, NoticeView.TABLE, DUTY.key() + "/1")).isTrue();
        assertThat(VIEWS.sees(NEIGHBOUR, NoticeView.TABLE, DUTY.key() + "/1")).isFalse();
        assertThat(VIEWS.sees(DISTRICT, BoardView.TABLE, DISTRICT.stream())).isFalse();
        VIEWS.story.tell(
                DUTY,
                new ReminderEvent.MailAttempted(
                        DUTY,
                        1,
                        1,
                        new EmailAddress("vanphong@dabac.hoabinh.example"),
                        Instant.parse("2020-04-29T02:01:00Z")));
        VIEWS.story.tell(DUTY, new ReminderEvent.MailDelivered(DUTY, 1, 1, "250 ok"));
        VIEWS.apply();
        assertThat(sent().mail()).isEqualTo(MailState.DELIVERED);
        told(2, NoticeKind.AFTER, BY.plusDays(1), null);
        VIEWS.apply();
        assertThat(sent().reminders()).isEqualTo(1);
        assertThat(sent().lastToldOn()).isEqualTo(BY.plusDays(1));
    }

    @Test
    @Order(3)
    void a_successor_reads_it_from_the_day_on_which_it_takes_over_and_answers_for_it() {
        VIEWS.story.at("2020-05-05T02:00:00Z");
        VIEWS.story.tell(DISTRICT, new AgencyEvent.MergedInto(DISTRICT, NEIGHBOUR, LocalDate.of(2020, 5, 6)));
        VIEWS.apply();
        assertThat(VIEWS.sees(NEIGHBOUR, SummaryDeliveryView.TABLE, KEY)).isFalse();
        VIEWS.story.at("2020-05-06T02:00:00Z");
        VIEWS.story.tell(SUMMARY, new SummaryEvent.Acknowledged(SUMMARY, 1, NEIGHBOUR));
        VIEWS.apply();
        assertThat(VIEWS.sees(NEIGHBOUR, SummaryDeliveryView.TABLE, KEY)).isTrue();
        assertThat(VIEWS.sees(DISTRICT, SummaryDeliveryView.TABLE, KEY)).isFalse();
        assertThat(sent().answering()).isEqualTo(NEIGHBOUR);
        assertThat(sent().recipient()).isEqualTo(DISTRICT);
        assertThat(sent().state()).isEqualTo(State.SENT);
        SummaryDeliveryView answered = VIEWS.row(SummaryDeliveryView.TABLE, OTHER);
        assertThat(answered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(answered.acknowledgedOn()).isEqualTo(LocalDate.of(2020, 5, 6));
    }

    @Test
    @Order(4)
    void a_correction_marks_what_was_sent_and_the_rows_are_the_same_when_they_are_told_anew() {
        VIEWS.story.tell(SUMMARY, new SummaryEvent.CorrectionBegun(SUMMARY, 2, "sai số liệu"));
        VIEWS.apply();
        assertThat(sent().standing()).isEqualTo(Standing.IN_CORRECTION);
        VIEWS.story.tell(
                SUMMARY,
                new SummaryEvent.Issued(SUMMARY, 2, BOARD, 13, "BC/BDVTU", LocalDate.of(2020, 5, 7), HASH, "rule"));
        VIEWS.apply();
        assertThat(sent().standing()).isEqualTo(Standing.CORRECTED);
        List<String> rows = VIEWS.rows();
        VIEWS.applyAnew();
        assertThat(VIEWS.rows()).isEqualTo(rows);
    }
}
