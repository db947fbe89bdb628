package vn.danvan.query.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.Channel;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.reminder.Schedule;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.query.reminder.BoardView;
import vn.danvan.query.reminder.NoticeView;
import vn.danvan.query.reminder.NoticeView.MailState;
import vn.danvan.query.reminder.ReminderView;
import vn.danvan.service.view.ViewTable;

/** What was urged is read by whoever answers for what it is about, however the agency that it was told to ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderSuccessionIT {

    private static final PlanId PLAN = new PlanId("KH158");
    private static final AgencyId HB = new AgencyId("HB");
    private static final AgencyId A = new AgencyId("A");
    private static final AgencyId B = new AgencyId("B");
    private static final AgencyId C = new AgencyId("C");
    private static final AgencyId D = new AgencyId("D");
    private static final AgencyId E = new AgencyId("E");
    private static final List<AgencyId> ALL = List.of(HB, A, B, C, D, E);
    private static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    private static final Schedule SCHEDULE = new Schedule(List.of(7, 1), List.of(1), 7, 14, List.of("rule"));

    private static final ReminderId SUB_PLAN = ReminderId.of(new SubPlanId(PLAN, A));
    private static final ReminderId TASK = ReminderId.of(PLAN, "T1");
    private static final ReminderId OF_D = ReminderId.of(new SubPlanId(PLAN, D));

    private static final ToldViews VIEWS = new ToldViews("reminder_succession");

    @BeforeAll
    static void three_duties_are_urged() {
        for (AgencyId each : ALL) {
            VIEWS.story.tell(
                    each,
                    new AgencyEvent.Registered(
                            each,
                            "Cơ quan " + each.key(),
                            AgencyKind.DEPARTMENT,
                            Level.PROVINCE,
                            each.equals(HB) ? null : HB,
                            "III.1",
                            LocalDate.of(2015, 1, 1)));
        }
        VIEWS.story.tell(
                PLAN,
                new PlanEvent.Adopted(
                        PLAN, "1", "Kế hoạch", LocalDate.of(2020, 1, 6), List.of(), DUE, "r", List.of(A, D)));
        VIEWS.story.tell(
                PLAN, new PlanEvent.TaskAssigned(PLAN, new TaskId("T1"), "I", "Việc", A, List.of(), "ALL", DUE));
        VIEWS.story.at("2020-03-24T02:00:00Z");
        scheduled(SUB_PLAN, DutyKind.SUB_PLAN, A);
        sent(SUB_PLAN, 1, A, new EmailAddress("vanphong@a.hoabinh.example"));
        scheduled(TASK, DutyKind.TASK, A);
        sent(TASK, 1, A, null);
        scheduled(OF_D, DutyKind.SUB_PLAN, D);
        sent(OF_D, 1, D, null);
        VIEWS.story.tell(
                OF_D,
                new ReminderEvent.Escalated(
                        OF_D, 2, DUE, DUE, new Body(D), new Body(A), List.of(Channel.IN_APP), null, List.of()));
        VIEWS.apply();
    }

    private static void scheduled(ReminderId duty, DutyKind kind, AgencyId to) {
        VIEWS.story.tell(duty, new ReminderEvent.Scheduled(duty, kind, "Việc phải làm", new Body(to), DUE, SCHEDULE));
    }

    private static void sent(ReminderId duty, int notice, AgencyId to, @Nullable EmailAddress email) {
        VIEWS.story.tell(
                duty,
                new ReminderEvent.Sent(
                        duty,
                        notice,
                        NoticeKind.BEFORE,
                        -7,
                        DUE,
                        DUE.minusDays(7),
                        new Body(to),
                        List.of(Channel.IN_APP),
                        email,
                        List.of("rule")));
    }

    private static void onlyReadBy(AgencyId reader, ViewTable<?> table, String key) {
        assertThat(ALL)
                .as(key)
                .filteredOn(agency -> VIEWS.sees(agency, table, key))
                .containsExactly(reader);
    }

    private static void urgedOf(ReminderId duty, AgencyId answering) {
        assertThat(VIEWS.row(ReminderView.TABLE, duty.key()).agency()).isEqualTo(answering);
        onlyReadBy(answering, ReminderView.TABLE, duty.key());
        onlyReadBy(answering, NoticeView.TABLE, duty.key() + "/1");
    }

    private static MailState mail() {
        return VIEWS.row(NoticeView.TABLE, SUB_PLAN.key() + "/1").mail();
    }

    @Test
    @Order(1)
    void before_a_division_takes_effect_the_divided_agency_reads_all() {
        VIEWS.story.at("2020-03-25T02:00:00Z");
        VIEWS.story.tell(
                A,
                new AgencyEvent.Split(
                        A,
                        List.of(B, C),
                        false,
                        List.of(
                                new DutyTaken(SUB_PLAN.duty(DutyKind.SUB_PLAN), C),
                                new DutyTaken(TASK.duty(DutyKind.TASK), B)),
                        B,
                        "QĐ",
                        LocalDate.of(2020, 3, 27)));
        VIEWS.apply();
        urgedOf(SUB_PLAN, A);
        urgedOf(TASK, A);
        onlyReadBy(A, NoticeView.TABLE, OF_D.key() + "/2");
        onlyReadBy(A, BoardView.TABLE, A.stream());
    }

    @Test
    @Order(2)
    void each_reminder_goes_with_its_duty_and_what_else_was_told_to_the_first_successor() {
        VIEWS.story.at("2020-03-27T02:00:00Z");
        VIEWS.story.tell(HB, new AgencyEvent.Renamed(HB, "Tỉnh ủy", LocalDate.of(2020, 3, 27)));
        VIEWS.apply();
        urgedOf(SUB_PLAN, C);
        urgedOf(TASK, B);
        urgedOf(OF_D, D);
        onlyReadBy(B, NoticeView.TABLE, OF_D.key() + "/2");
        onlyReadBy(B, BoardView.TABLE, A.stream());
        assertThat(VIEWS.row(NoticeView.TABLE, SUB_PLAN.key() + "/1").agency())
                .as("who was told stays")
                .isEqualTo(A);
    }

    @Test
    @Order(3)
    void a_mail_to_who_gave_the_duty_away_waits_until_the_taker_is_urged() {
        assertThat(mail()).isEqualTo(MailState.WAITING);
        scheduled(SUB_PLAN, DutyKind.SUB_PLAN, C);
        VIEWS.apply();
        assertThat(mail()).isEqualTo(MailState.DROPPED);
        sent(SUB_PLAN, 2, C, null);
        VIEWS.apply();
        onlyReadBy(C, NoticeView.TABLE, SUB_PLAN.key() + "/2");
    }

    @Test
    @Order(4)
    void an_abolition_hands_on_what_was_taken_from_another() {
        VIEWS.story.tell(
                C,
                new AgencyEvent.Abolished(
                        C,
                        List.of(new DutyTaken(SUB_PLAN.duty(DutyKind.SUB_PLAN), E)),
                        HB,
                        "QĐ",
                        LocalDate.of(2020, 3, 27)));
        VIEWS.apply();
        urgedOf(SUB_PLAN, E);
        onlyReadBy(E, NoticeView.TABLE, SUB_PLAN.key() + "/2");
        onlyReadBy(HB, BoardView.TABLE, C.stream());
    }

    @Test
    @Order(5)
    void a_duty_that_came_back_is_read_where_it_came_back_to() {
        String duty = OF_D.duty(DutyKind.SUB_PLAN);
        LocalDate day = LocalDate.of(2020, 3, 27);
        VIEWS.story.tell(D, new AgencyEvent.Split(D, List.of(E), true, List.of(new DutyTaken(duty, E)), D, "QĐ", day));
        VIEWS.apply();
        urgedOf(OF_D, E);
        scheduled(OF_D, DutyKind.SUB_PLAN, E);
        sent(OF_D, 3, E, null);
        VIEWS.story.tell(E, new AgencyEvent.Split(E, List.of(D), true, List.of(new DutyTaken(duty, D)), E, "QĐ", day));
        VIEWS.apply();
        urgedOf(OF_D, D);
        onlyReadBy(D, NoticeView.TABLE, OF_D.key() + "/3");
    }

    @Test
    @Order(6)
    void filling_the_views_anew_gives_the_same_versions_of_all_rows() {
        List<String> before = VIEWS.rows();
        VIEWS.applyAnew();
        assertThat(VIEWS.rows()).isEqualTo(before);
    }
}
