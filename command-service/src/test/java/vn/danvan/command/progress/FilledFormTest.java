package vn.danvan.command.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.progress.ReportSample.HEAD;
import static vn.danvan.command.progress.ReportSample.HEAD_OF_NOI_VU;
import static vn.danvan.command.progress.ReportSample.ID;
import static vn.danvan.command.progress.ReportSample.OF_NOI_VU;
import static vn.danvan.command.progress.ReportSample.PLAN;
import static vn.danvan.command.progress.ReportSample.content;
import static vn.danvan.command.progress.ReportSample.figures;
import static vn.danvan.command.progress.ReportSample.filled;
import static vn.danvan.command.progress.ReportSample.submit;
import static vn.danvan.command.progress.ReportSample.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.progress.ReportContent.Narrative;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;

/** What a form asks of a report, each on both sides. */
class FilledFormTest {

    private static final List<Narrative> TEXT = List.of(new Narrative("KET-QUA", "Đã tổ chức hội nghị"));
    private final Register register = ReportSample.register();

    private List<String> broken(ReportContent content, String... explanations) {
        return register.broken(HEAD, new ReportCommand.SubmitReport(ID, filled(content, explanations)));
    }

    private void taken(ReportContent content, String... explanations) {
        assertThat(register.outcome(HEAD, new ReportCommand.SubmitReport(ID, filled(content, explanations))))
                .isEqualTo("Submitted");
    }

    @ParameterizedTest(name = "{0} is taken")
    @CsvSource({
        "TT01=0",
        "TT01=5.00",
        "TT01=5E1",
        "TC01=1000000000000000",
        "BC01=0",
        "TD01=0",
        "TD01=100",
        "TD01=99.99",
        "TD01=99.990"
    })
    void a_value_that_its_type_takes(String value) {
        taken(value.startsWith("TT01") ? content(value) : content("TT01=1", value));
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({
        "TT01=-1",
        "TT01=0.5",
        "TC01=1000000000000001",
        "TC01=-1",
        "TC01=0.01",
        "BC01=1.5",
        "BC01=-1",
        "TD01=99.999",
        "TD01=1E+999999",
        "TC01=1E+999999999",
        "TC01=1E-999999999"
    })
    void a_value_that_its_type_does_not_take(String value) {
        ReportContent content = value.startsWith("TT01") ? content(value) : content("TT01=1", value);
        assertThat(broken(content))
                .containsExactly("report.value /values/" + (content.values().size() - 1) + "/value");
    }

    @Test
    void an_indicator_is_one_of_the_form_s() {
        assertThat(broken(content("TT01=1", "XX01=1"))).containsExactly("report.indicator-unknown /values/1/indicator");
    }

    @Test
    void an_indicator_is_asked_of_kinds_of_agency() {
        assertThat(broken(content("TT01=1", "HO01=1")))
                .containsExactly("report.indicator-not-asked /values/1/indicator");
        assertThat(register.broken(
                        HEAD_OF_NOI_VU, new ReportCommand.SubmitReport(OF_NOI_VU, filled(content("TT01=1")))))
                .containsExactly("report.indicator-missing /values");
        assertThat(register.outcome(
                        HEAD_OF_NOI_VU, new ReportCommand.SubmitReport(OF_NOI_VU, filled(content("HO01=1", "TT01=1")))))
                .isEqualTo("Submitted");
    }

    @Test
    void an_indicator_is_given_once() {
        assertThat(broken(content("TT01=1", "TT01=1"))).containsExactly("report.indicator-twice /values/1/indicator");
    }

    @Test
    void a_mandatory_indicator_is_not_left_out() {
        assertThat(broken(content("BC01=1"))).containsExactly("report.indicator-missing /values");
    }

    @Test
    void a_ratio_is_computed_and_never_submitted() {
        assertThat(broken(content("TT01=1", "BC03=90")))
                .containsExactly("report.indicator-computed /values/1/indicator");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "BC01=5, BC02=5, true",
        "BC01=5, BC02=6, false",
        "BC01=5, TD01=0, true",
        "BC02=1, TD01=0, false",
        "BC01=5, TD01=100.01, false",
        "BC01=5, TD01=-0.01, false"
    })
    void a_rule_of_severity_error_refuses(String one, String other, boolean kept) {
        if (kept) {
            taken(content("TT01=1", one, other));
        } else {
            assertThat(broken(content("TT01=1", one, other))).containsExactly("report.rule-broken /values");
        }
    }

    @Test
    void a_broken_rule_is_told_by_its_code_and_message() {
        try {
            register.send(HEAD, submit("TT01=1", "BC01=5", "BC02=6"));
            throw new AssertionError("taken");
        } catch (DomainError refusal) {
            assertThat(refusal.code()).isEqualTo(ReportCode.INVALID);
            assertThat(refusal.violations().getFirst().vi())
                    .isEqualTo("Số liệu vi phạm quy tắc kiểm tra: R1: Sai BC02 <= BC01");
            assertThat(refusal.violations().getFirst().en())
                    .isEqualTo("The values break a validation rule: R1: BC02 <= BC01");
        }
    }

    @Test
    void a_broken_warning_asks_for_an_explanation_and_records_it() {
        assertThat(broken(content("TT01=50", "TC01=9", "TC04=10")))
                .containsExactly("report.warning-unexplained /explanations");
        ProgressReportEvent.Submitted submitted = (ProgressReportEvent.Submitted) register.send(
                        HEAD,
                        new ReportCommand.SubmitReport(
                                ID,
                                filled(content("TT01=51", "TC01=9", "TC04=10"), "R5=cao điểm", "R2=số dư kỳ trước")))
                .getFirst();
        assertThat(submitted.warnings())
                .containsExactly(
                        new ProgressReportEvent.Warning("R2", "số dư kỳ trước"),
                        new ProgressReportEvent.Warning("R5", "cao điểm"));
    }

    @Test
    void a_warning_that_is_kept_needs_no_explanation() {
        taken(content("TT01=50", "TC01=10", "TC04=10"));
    }

    @Test
    void an_explanation_is_for_a_warning_that_is_broken() {
        assertThat(broken(content("TT01=50"), "R5=thừa"))
                .containsExactly("report.explanation-unneeded /explanations/0/rule");
        assertThat(broken(content("TT01=51"), "R5=một", "R5=hai"))
                .containsExactly("report.explanation-unneeded /explanations/1/rule");
        assertThat(broken(content("TT01=51"), "R9=lạ", "R5=đúng"))
                .containsExactly("report.explanation-unneeded /explanations/0/rule");
        assertThat(broken(content("TT01=1", "BC01=1", "BC02=2"), "R1=không thuyết minh được"))
                .containsExactly("report.rule-broken /values", "report.explanation-unneeded /explanations/0/rule");
    }

    @Test
    void a_section_is_one_of_the_form_s_and_given_once() {
        assertThat(broken(new ReportContent(
                        figures("TT01=1"),
                        List.of(TEXT.getFirst(), new Narrative("KHAC", "x"), TEXT.getFirst()),
                        List.of())))
                .containsExactly(
                        "report.section-unknown /narratives/1/section", "report.section-twice /narratives/2/section");
    }

    @Test
    void a_mandatory_section_is_not_left_out() {
        assertThat(broken(new ReportContent(figures("TT01=1"), List.of(new Narrative("HAN-CHE", "x")), List.of())))
                .containsExactly("report.section-missing /narratives");
    }

    @ParameterizedTest(name = "{0} percent, {1}: {2}")
    @CsvSource({
        "0, NOT_STARTED, ",
        "0, LATE, ",
        "99, ON_TRACK, ",
        "100, DONE, ",
        "-1, NOT_STARTED, report.task-percent /tasks/0/percent",
        "101, DONE, report.task-percent /tasks/0/percent",
        "99, DONE, report.task-done /tasks/0/status",
        "100, ON_TRACK, report.task-done /tasks/0/status"
    })
    void a_task_is_done_at_100_percent_and_not_before(
            int percent, TaskStatus status, @org.jspecify.annotations.Nullable String wrong) {
        ReportContent content = new ReportContent(figures("TT01=1"), TEXT, List.of(task("T01", percent, status)));
        if (wrong == null) {
            taken(content);
        } else {
            assertThat(broken(content)).containsExactly(wrong);
        }
    }

    @Test
    void a_task_is_one_that_its_plan_has_and_is_given_once() {
        List<TaskProgress> tasks = List.of(
                task("T01", 1, TaskStatus.ON_TRACK),
                task("T09", 1, TaskStatus.ON_TRACK),
                task("T02", 1, TaskStatus.ON_TRACK),
                new TaskProgress(new PlanId("KH999"), new TaskId("T01"), 1, TaskStatus.ON_TRACK, null),
                task("T01", 2, TaskStatus.ON_TRACK));
        assertThat(broken(new ReportContent(figures("TT01=1"), TEXT, tasks)))
                .containsExactly(
                        "plan.task-unknown /tasks/1/task",
                        "plan.task-unknown /tasks/2/task",
                        "plan.unknown /tasks/3/plan",
                        "report.task-twice /tasks/4/task");
    }

    @Test
    void everything_that_is_wrong_is_listed_at_once() {
        ReportContent content = new ReportContent(
                figures("XX01=1", "BC01=1", "BC02=2", "TD01=101", "BC03=1", "TC01=0.5", "TC04=7"),
                List.of(new Narrative("KHAC", "x")),
                List.of(task("T01", 101, TaskStatus.DONE), task("T09", 1, TaskStatus.DONE)));
        assertThat(broken(content, "R9=lạ"))
                .containsExactlyInAnyOrder(
                        "report.indicator-unknown /values/0/indicator",
                        "report.indicator-computed /values/4/indicator",
                        "report.value /values/5/value",
                        "report.indicator-missing /values",
                        "report.rule-broken /values",
                        "report.rule-broken /values",
                        "report.explanation-unneeded /explanations/0/rule",
                        "report.section-unknown /narratives/0/section",
                        "report.section-missing /narratives",
                        "report.task-percent /tasks/0/percent",
                        "plan.task-unknown /tasks/1/task",
                        "report.task-done /tasks/1/status");
    }

    @Test
    void the_hash_does_not_depend_on_the_order_or_the_writing_of_figures() {
        Register one = ReportSample.register();
        Register other = ReportSample.register();
        one.happened(PLAN, another());
        other.happened(PLAN, another());
        ReportContent inOrder = new ReportContent(
                figures("TT01=10", "BC01=5", "TD01=12.5"),
                List.of(new Narrative("KET-QUA", "a"), new Narrative("HAN-CHE", "b")),
                List.of(task("T01", 5, TaskStatus.ON_TRACK), task("T03", 6, TaskStatus.LATE)));
        ReportContent shuffled = new ReportContent(
                figures("TD01=12.50", "BC01=5.0", "TT01=1E1"),
                List.of(new Narrative("HAN-CHE", "b"), new Narrative("KET-QUA", "a")),
                List.of(task("T03", 6, TaskStatus.LATE), task("T01", 5, TaskStatus.ON_TRACK)));
        assertThat(other.send(HEAD, new ReportCommand.SubmitReport(ID, filled(shuffled))))
                .isEqualTo(one.send(HEAD, new ReportCommand.SubmitReport(ID, filled(inOrder))))
                .containsExactly(ReportSample.submitted(inOrder, 1, false));
    }

    private static vn.danvan.kernel.plan.PlanEvent another() {
        return new vn.danvan.kernel.plan.PlanEvent.TaskAssigned(
                PLAN, new TaskId("T03"), "I.2", "Quán triệt", ReportSample.DA_BAC, List.of(), "ALL", null);
    }
}
