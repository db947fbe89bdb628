package vn.danvan.query.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.log.Story;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.deliverable.DeliverableView;
import vn.danvan.query.inspection.FindingView;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.plan.TaskView;
import vn.danvan.query.subplan.SubPlanView;
import vn.danvan.service.view.ViewTable;

/** Rows follow whoever answers for them, from the day on which that takes effect. */
class SuccessionIT {

    private static final PlanId PLAN = new PlanId("KH158");
    private static final InspectionId INSPECTION = new InspectionId(new UUID(0x7000, 1));
    private static final DeliverableId DOCUMENT = new DeliverableId("QD-1");
    private static final DeliverableId OTHER_DOCUMENT = new DeliverableId("QD-2");
    private static final AgencyId HB = new AgencyId("HB");
    private static final AgencyId A = new AgencyId("A");
    private static final AgencyId B = new AgencyId("B");
    private static final AgencyId C = new AgencyId("C");
    private static final AgencyId D = new AgencyId("D");
    private static final AgencyId E = new AgencyId("E");

    private static final ToldViews VIEWS = new ToldViews("succession");
    private static final Story STORY = VIEWS.story;

    @BeforeAll
    static void a_province() {
        for (AgencyId each : List.of(HB, A, B, C, D, E)) {
            STORY.tell(
                    each,
                    new AgencyEvent.Registered(
                            each,
                            "Cơ quan " + each.key(),
                            AgencyKind.DEPARTMENT,
                            Level.PROVINCE,
                            each.equals(HB) ? null : HB,
                            "III.1",
                            day("2015-01-01")));
        }
        STORY.tell(
                PLAN,
                new PlanEvent.Adopted(
                        PLAN, "1", "Kế hoạch", day("2020-01-06"), List.of(), day("2020-03-31"), "r", List.of(A, D, E)));
        STORY.tell(PLAN, new PlanEvent.TaskAssigned(PLAN, new TaskId("T1"), "I", "Việc", A, List.of(), "ALL", null));
        for (DeliverableId each : List.of(DOCUMENT, OTHER_DOCUMENT)) {
            STORY.tell(
                    each,
                    new DeliverableEvent.Commissioned(
                            each,
                            DeliverableKind.OTHER,
                            "Quy định",
                            "III.3",
                            null,
                            A,
                            List.of(),
                            day("2020-06-30"),
                            List.of(),
                            new PersonId("danvan")));
        }
        STORY.tell(
                INSPECTION,
                new InspectionEvent.Opened(
                        INSPECTION,
                        InspectionEvent.InspectionKind.CHECK,
                        A,
                        null,
                        "QĐ",
                        "phạm vi",
                        List.of("x"),
                        day("2020-01-06"),
                        day("2020-01-07"),
                        null,
                        null,
                        null,
                        null));
        STORY.tell(
                INSPECTION,
                new InspectionEvent.FindingRecorded(
                        INSPECTION,
                        new FindingId("F1"),
                        InspectionEvent.Severity.MINOR,
                        "thiếu",
                        "Điều 5",
                        "bổ sung",
                        day("2020-06-01"),
                        List.of(),
                        null,
                        null));
        VIEWS.apply();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static boolean sees(AgencyId agency, ViewTable<?> table, String key) {
        return VIEWS.sees(agency, table, key);
    }

    private static ObligationView duty(AgencyId first) {
        return VIEWS.row(ObligationView.TABLE, new SubPlanId(PLAN, first).stream());
    }

    private static DeliverableView document(DeliverableId id) {
        return VIEWS.row(DeliverableView.TABLE, id.key());
    }

    private static AgencyView agency(AgencyId id) {
        return VIEWS.row(AgencyView.TABLE, id.key());
    }

    private static void drafts(AgencyId first) {
        SubPlanId id = new SubPlanId(PLAN, first);
        STORY.tell(
                id,
                new SubPlanEvent.Drafted(id, new SubPlanContent("Kế hoạch", List.of(), List.of()), day("2020-03-31")));
    }

    @Test
    void each_duty_of_a_divided_agency_is_read_by_its_taker_and_by_no_other() {
        String subPlan = new SubPlanId(PLAN, A).stream();
        drafts(A);
        STORY.at("2020-02-03T02:00:00Z")
                .tell(
                        A,
                        new AgencyEvent.Split(
                                A,
                                List.of(B, C),
                                false,
                                List.of(
                                        new DutyTaken("deliverable/QD-1", C),
                                        new DutyTaken("deliverable/QD-2", B),
                                        new DutyTaken("inspection/" + INSPECTION.key() + "#F1", B),
                                        new DutyTaken("plan/KH158#T1", C),
                                        new DutyTaken(subPlan, C)),
                                B,
                                "QĐ",
                                day("2020-02-03")));
        VIEWS.apply();
        assertThat(duty(A).agency()).isEqualTo(C);
        assertThat(duty(A).originalAgency()).isEqualTo(A);
        assertThat(sees(C, ObligationView.TABLE, subPlan)).isTrue();
        assertThat(sees(C, SubPlanView.TABLE, "KH158/A")).isTrue();
        assertThat(sees(B, SubPlanView.TABLE, "KH158/A")).isFalse();
        assertThat(sees(A, SubPlanView.TABLE, "KH158/A")).isFalse();
        String finding = FindingView.key(INSPECTION, new FindingId("F1"));
        assertThat(sees(B, FindingView.TABLE, finding)).isTrue();
        assertThat(sees(C, FindingView.TABLE, finding)).isFalse();
        TaskView task = VIEWS.asHeadOf(
                A, snapshot -> snapshot.find(TaskView.TABLE, "KH158/T1").orElseThrow());
        assertThat(task.lead()).isEqualTo(A);
        assertThat(task.answering()).isEqualTo(C);
        assertThat(document(DOCUMENT).lead()).isEqualTo(A);
        assertThat(document(DOCUMENT).answering()).isEqualTo(C);
        assertThat(document(OTHER_DOCUMENT).answering()).isEqualTo(B);
        AgencyView divided = agency(A);
        assertThat(divided.live()).isFalse();
        assertThat(divided.successor()).isEqualTo(B);
        assertThat(divided.life())
                .extracting(AgencyView.Change::what)
                .containsExactly("agency.registered.v1", "agency.split.v1");
        mayHandOn(subPlan);
    }

    /** What passed to C passes on with it, and what is written afterwards is C's successor's to read. */
    private static void mayHandOn(String subPlan) {
        STORY.tell(C, new AgencyEvent.MergedInto(C, HB, day("2020-02-03")));
        SubPlanId id = new SubPlanId(PLAN, A);
        STORY.tell(id, new SubPlanEvent.Revised(id, new SubPlanContent("Sửa", List.of(), List.of())));
        VIEWS.apply();
        assertThat(duty(A).agency()).isEqualTo(HB);
        assertThat(sees(HB, ObligationView.TABLE, subPlan)).isTrue();
        assertThat(sees(HB, SubPlanView.TABLE, "KH158/A")).isTrue();
        assertThat(sees(C, SubPlanView.TABLE, "KH158/A")).isFalse();
        assertThat(document(DOCUMENT).answering()).isEqualTo(HB);
        assertThat(document(OTHER_DOCUMENT).answering()).isEqualTo(B);
    }

    @Test
    void what_takes_effect_on_a_later_day_moves_with_the_first_event_of_that_day() {
        STORY.at("2020-03-02T02:00:00Z").tell(D, new AgencyEvent.Renamed(D, "Tên mới", day("2020-03-05")));
        STORY.tell(D, new AgencyEvent.MergedInto(D, E, day("2020-03-10")));
        drafts(D);
        VIEWS.apply();
        assertThat(agency(D).name()).isEqualTo("Cơ quan D");
        assertThat(agency(D).validTo()).isEqualTo("2020-03-10");
        assertThat(agency(D).live()).isTrue();
        assertThat(duty(D).agency()).isEqualTo(D);
        assertThat(sees(D, SubPlanView.TABLE, "KH158/D")).isTrue();
        assertThat(sees(E, SubPlanView.TABLE, "KH158/D")).isFalse();

        STORY.at("2020-03-09T02:00:00Z").tell(HB, new AgencyEvent.Renamed(HB, "Tỉnh ủy", day("2020-03-09")));
        VIEWS.apply();
        assertThat(agency(D).name()).isEqualTo("Tên mới");
        assertThat(agency(D).live()).isTrue();
        assertThat(duty(D).agency()).isEqualTo(D);

        STORY.at("2020-03-09T17:00:00Z").tell(HB, new AgencyEvent.Renamed(HB, "Tỉnh ủy HB", day("2020-03-10")));
        VIEWS.apply();
        assertThat(agency(D).live()).as("it is 10 March in Vietnam").isFalse();
        assertThat(duty(D).agency()).isEqualTo(E);
        assertThat(sees(D, SubPlanView.TABLE, "KH158/D")).isFalse();
        assertThat(sees(E, SubPlanView.TABLE, "KH158/D")).isTrue();
    }

    @Test
    void filling_the_views_anew_gives_the_same_rows() {
        List<String> before = VIEWS.rows();
        VIEWS.applyAnew();
        assertThat(VIEWS.rows()).isEqualTo(before);
    }
}
