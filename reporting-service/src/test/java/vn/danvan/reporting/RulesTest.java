package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.Duties.Standing;
import vn.danvan.reporting.summary.FormFigures;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.summary.Tasks.TaskBasis;
import vn.danvan.reporting.summary.Tasks.TaskLine;
import vn.danvan.reporting.summary.Tasks.TaskStanding;

class RulesTest {

    private static final AgencyId A = new AgencyId("A");
    private static final AgencyId B = new AgencyId("B");
    private static final AgencyId C = new AgencyId("C");
    private static final PeriodId PERIOD = new PeriodId("2020-Q1");

    private final List<History.Past> events = new ArrayList<>();
    private Instant now = Instant.parse("2020-01-02T02:00:00Z");

    @BeforeEach
    void three_agencies_owe_a_report_until_5_april() {
        for (AgencyId agency : List.of(A, B, C)) {
            add(
                    agency,
                    new AgencyEvent.Registered(
                            agency,
                            "Sở " + agency.key(),
                            AgencyKind.DEPARTMENT,
                            Level.PROVINCE,
                            null,
                            null,
                            LocalDate.of(2015, 1, 1)));
        }
        add(
                History.FORM,
                new FormEvent.VersionPublished(
                        History.FORM, 1, "Biểu mẫu", History.indicators(), List.of(), List.of()));
        add(
                PERIOD,
                new PeriodEvent.Opened(
                        PERIOD,
                        PeriodKind.QUARTER,
                        "Quý I năm 2020",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 3, 31),
                        LocalDate.of(2020, 4, 5),
                        List.of(new FormVersion(History.FORM, 1)),
                        List.of(A, B, C)));
    }

    private void on(String date) {
        now = Instant.parse(date + "T03:00:00Z");
    }

    private void add(StreamId stream, Object event) {
        events.add(new History.Past(new Moment(events.size(), now, null), stream.stream(), event));
    }

    private void reports(AgencyId agency, boolean late, Object... values) {
        reports(agency, late, List.of(), values);
    }

    private void reports(AgencyId agency, boolean late, List<ReportContent.TaskProgress> tasks, Object... values) {
        List<ReportContent.Value> given = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            given.add(new ReportContent.Value((String) values[i], new BigDecimal(values[i + 1].toString())));
        }
        ReportContent content = new ReportContent(given, List.of(), tasks);
        ProgressReportId id = new ProgressReportId(PERIOD, History.FORM, agency);
        add(id, new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), 1, late));
    }

    private Summary summary() {
        return SummaryCalculator.calculate(Rows.facts(events, "2020-Q1"), Rows.LETTERHEAD);
    }

    private Duty duty(String agency) {
        return summary().reports().items().stream()
                .filter(d -> d.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private IndicatorFigures indicator(String code) {
        return summary().forms().getFirst().indicators().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_report_is_missing_from_the_day_after_its_due_date() {
        on("2020-04-05");
        reports(A, false);
        assertThat(duty("B").standing()).isEqualTo(Standing.NOT_YET_DUE);
        on("2020-04-06");
        reports(B, true);
        assertThat(duty("C").standing()).isEqualTo(Standing.MISSING);
        assertThat(duty("B").daysLate()).isEqualTo(1);
        assertThat(summary().reports().total().completeness()).isEqualByComparingTo("66.67");
        assertThat(summary().reports().total().timeliness()).isEqualByComparingTo("33.33");
    }

    @Test
    void an_extension_for_one_agency_leaves_the_others_due_date() {
        add(PERIOD, new PeriodEvent.DueDateExtended(PERIOD, A, LocalDate.of(2020, 4, 20), "Bão lụt"));
        on("2020-04-10");
        reports(C, true);
        assertThat(duty("A").standing()).isEqualTo(Standing.NOT_YET_DUE);
        assertThat(duty("B").standing()).isEqualTo(Standing.MISSING);
        add(PERIOD, new PeriodEvent.DueDateExtended(PERIOD, null, LocalDate.of(2020, 4, 12), "Bão lụt"));
        assertThat(duty("A").dueOn()).isEqualTo(LocalDate.of(2020, 4, 20));
        assertThat(duty("B").standing()).isEqualTo(Standing.NOT_YET_DUE);
    }

    @Test
    void a_nil_report_is_received_and_gives_no_value() {
        ProgressReportId id = new ProgressReportId(PERIOD, History.FORM, A);
        add(id, new ProgressReportEvent.NilSubmitted(id, 1, "Không có", ContentHash.of("nil"), 1, false));
        assertThat(summary().reports().total().received()).isEqualTo(1);
        assertThat(summary().reports().total().nil()).isEqualTo(1);
        assertThat(indicator("TT01").total()).isEqualTo(new FormFigures.Figure(null, 0));
    }

    @Test
    void a_body_merged_by_the_due_date_into_one_that_reports_anyway_owes_nothing_of_its_own() {
        on("2020-03-01");
        add(A, new AgencyEvent.MergedInto(A, B, LocalDate.of(2020, 3, 1)));
        on("2020-04-10");
        reports(B, false);
        assertThat(summary().reports().total().owed()).isEqualTo(2);
    }

    @Test
    void a_body_merged_after_the_due_date_still_owed() {
        on("2020-04-06");
        add(A, new AgencyEvent.MergedInto(A, B, LocalDate.of(2020, 4, 6)));
        on("2020-04-10");
        reports(B, false);
        assertThat(summary().reports().total().owed()).isEqualTo(3);
        assertThat(duty("A").standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void a_body_that_had_reported_before_it_was_merged_keeps_its_report() {
        reports(A, false, "TT01", 5);
        add(A, new AgencyEvent.MergedInto(A, B, LocalDate.of(2020, 3, 1)));
        assertThat(summary().reports().total().owed()).isEqualTo(3);
        assertThat(summary().reports().total().received()).isEqualTo(1);
        assertThat(indicator("TT01").total().value()).isEqualByComparingTo("5");
    }

    @Test
    void the_ratio_is_that_of_the_sums_and_not_the_mean_of_ratios() {
        reports(A, false, "BC01", 10, "BC02", 10);
        reports(B, false, "BC01", 90, "BC02", 45);
        assertThat(indicator("BC03").total().value()).isEqualByComparingTo("55");
    }

    @Test
    void a_ratio_over_nothing_is_unknown_and_not_zero() {
        reports(A, false, "BC01", 0, "BC02", 0);
        reports(B, false, "BC02", 4);
        assertThat(indicator("BC03").total().value()).isNull();
    }

    @Test
    void the_average_counts_only_those_who_gave_a_value() {
        reports(A, false, "TD01", "50");
        reports(B, false, "TD01", "75.5");
        reports(C, false, "TT01", "3");
        assertThat(indicator("TD01").total()).isEqualTo(new FormFigures.Figure(new BigDecimal("62.75"), 2));
    }

    @Test
    void a_returned_report_is_received_but_its_values_count_only_when_it_comes_again() {
        reports(A, false, "TT01", 5);
        ProgressReportId id = new ProgressReportId(PERIOD, History.FORM, A);
        add(id, new ProgressReportEvent.Returned(id, List.of()));
        assertThat(summary().reports().total().received()).isEqualTo(1);
        assertThat(indicator("TT01").total().value()).isNull();
        reports(A, false, "TT01", 7);
        assertThat(indicator("TT01").total().value()).isEqualByComparingTo("7");
        assertThat(indicator("TT01").sources()).containsExactly((long) events.size() - 1);
    }

    private void task(String task, LocalDate dueOn) {
        add(
                History.PLAN,
                new PlanEvent.TaskAssigned(
                        History.PLAN, new TaskId(task), "II.2", "Nhiệm vụ", A, List.of(B), "ALL", dueOn));
    }

    private static ReportContent.TaskProgress said(String task, TaskStatus status, int percent) {
        return new ReportContent.TaskProgress(History.PLAN, new TaskId(task), percent, status, null);
    }

    @Test
    void a_task_stands_as_its_record_its_due_date_and_its_lead_say() {
        add(
                History.PLAN,
                new PlanEvent.Adopted(
                        History.PLAN,
                        "158-KH/TU",
                        "Kế hoạch",
                        LocalDate.of(2020, 1, 2),
                        List.of(),
                        History.SUB_PLAN_DUE,
                        "rule",
                        List.of()));
        LocalDate past = LocalDate.of(2020, 2, 1);
        LocalDate coming = LocalDate.of(2020, 12, 31);
        task("T1", past);
        task("T2", past);
        task("T3", past);
        task("T4", coming);
        task("T5", coming);
        task("T6", coming);
        task("T7", coming);
        add(History.PLAN, new PlanEvent.TaskCompleted(History.PLAN, new TaskId("T1"), past, "Biên bản"));
        add(History.PLAN, new PlanEvent.TaskCancelled(History.PLAN, new TaskId("T7"), "Thôi"));
        on("2020-04-02");
        reports(
                A,
                false,
                List.of(
                        said("T2", TaskStatus.DONE, 100),
                        said("T3", TaskStatus.ON_TRACK, 40),
                        said("T4", TaskStatus.LATE, 10)));
        reports(B, false, List.of(said("T3", TaskStatus.ON_TRACK, 61), said("T5", TaskStatus.ON_TRACK, 30)));

        List<TaskLine> lines = summary().tasks().items();
        assertThat(lines)
                .extracting(TaskLine::standing)
                .containsExactly(
                        TaskStanding.DONE,
                        TaskStanding.DONE,
                        TaskStanding.LATE,
                        TaskStanding.LATE,
                        TaskStanding.ON_TRACK,
                        TaskStanding.NOT_STARTED,
                        TaskStanding.CANCELLED);
        assertThat(lines)
                .extracting(TaskLine::basis)
                .containsExactly(
                        TaskBasis.RECORD,
                        TaskBasis.LEAD_REPORT,
                        TaskBasis.DUE_DATE,
                        TaskBasis.LEAD_REPORT,
                        TaskBasis.OTHER_REPORTS,
                        TaskBasis.NONE,
                        TaskBasis.RECORD);
        assertThat(lines.get(2).percent()).isEqualTo(51);
        assertThat(lines.get(2).lead()).isEqualTo("Sở A");
    }

    @Test
    void a_void_report_is_missing_its_figures_and_words_are_gone() {
        on("2020-01-20");
        add(
                History.PLAN,
                new PlanEvent.Adopted(
                        History.PLAN,
                        "158-KH/TU",
                        "Kế hoạch",
                        LocalDate.of(2020, 1, 20),
                        List.of(),
                        LocalDate.of(2020, 3, 31),
                        "r",
                        List.of()));
        add(
                History.PLAN,
                new PlanEvent.TaskAssigned(History.PLAN, new TaskId("T1"), "I.1", "Việc", A, List.of(), "ALL", null));
        on("2020-04-03");
        reports(
                A,
                false,
                List.of(new ReportContent.TaskProgress(
                        History.PLAN, new TaskId("T1"), 50, ReportContent.TaskStatus.ON_TRACK, null)),
                "TT01",
                7);
        reports(B, false, "TT01", 5);
        assertThat(summary().tasks().items().getFirst().reporting()).isOne();
        on("2020-04-20");
        ProgressReportId id = new ProgressReportId(PERIOD, History.FORM, A);
        add(id, new ProgressReportEvent.Voided(id, "nộp nhầm"));
        Summary summary = summary();
        assertThat(duty("A").standing()).isEqualTo(Duties.Standing.MISSING);
        assertThat(duty("A").submittedOn()).isNull();
        assertThat(summary.reports().total().received()).isOne();
        assertThat(summary.forms().getFirst().indicators().getFirst().total().value())
                .isEqualByComparingTo("5");
        assertThat(summary.tasks().items().getFirst().reporting()).isZero();
    }

    @Test
    void a_sub_plan_that_is_being_superseded_stays_accepted() {
        on("2020-01-20");
        add(
                History.PLAN,
                new PlanEvent.Adopted(
                        History.PLAN,
                        "158-KH/TU",
                        "Kế hoạch",
                        LocalDate.of(2020, 1, 20),
                        List.of(),
                        LocalDate.of(2020, 3, 31),
                        "r",
                        List.of(A)));
        SubPlanId id = new SubPlanId(History.PLAN, A);
        SubPlanContent content = new SubPlanContent("Kế hoạch", List.of(), List.of());
        add(id, new SubPlanEvent.Drafted(id, content, LocalDate.of(2020, 3, 31)));
        add(id, new SubPlanEvent.Submitted(id, content.hash(), 1, false));
        add(id, new SubPlanEvent.Accepted(id, content.hash()));
        on("2020-04-20");
        add(id, new SubPlanEvent.SupersessionBegun(id, content, 2, "sắp xếp"));
        assertThat(summary().subPlans().total().accepted()).isOne();
        add(id, new SubPlanEvent.Submitted(id, content.hash(), 2, false));
        add(id, new SubPlanEvent.Withdrawn(id, "bổ sung"));
        assertThat(summary().subPlans().total().accepted()).isOne();
        assertThat(summary().subPlans().total().onTime()).isOne();
    }
}
