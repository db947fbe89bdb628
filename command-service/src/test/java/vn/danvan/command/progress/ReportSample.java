package vn.danvan.command.progress;

import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.ValidationRule;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.progress.ReportContent.Narrative;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;
import vn.danvan.kernel.progress.ReportContent.Value;

/** The first quarter of 2020: Đà Bắc and Sở Nội vụ owe a report on version 2 of BM01, due on 10/04. */
final class ReportSample {

    static final PeriodId Q1 = new PeriodId("2020-Q1");
    static final FormId BM01 = new FormId("BM01");
    static final PlanId PLAN = new PlanId("KH158");
    static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    static final AgencyId NOI_VU = new AgencyId("HB.SO.NOIVU");
    static final ProgressReportId ID = new ProgressReportId(Q1, BM01, DA_BAC);
    static final ProgressReportId OF_NOI_VU = new ProgressReportId(Q1, BM01, NOI_VU);
    static final LocalDate DUE = LocalDate.of(2020, 4, 10);
    static final Actor HEAD = agency("head", "HB.HU.DABAC", Role.AGENCY_HEAD);
    static final Actor EDITOR = agency("editor", "HB.HU.DABAC", Role.AGENCY_EDITOR);
    static final Actor HEAD_OF_NOI_VU = agency("noivu", "HB.SO.NOIVU", Role.AGENCY_HEAD);
    static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);
    static final Actor LEAD = province("lead", Role.MOBILISATION_LEAD);
    static final List<ReviewComment> COMMENTS =
            List.of(new ReviewComment("TT01", ReviewComment.Reason.WRONG_FIGURE, "Đối chiếu lại"));

    static final FormEvent.VersionPublished FORM = new FormEvent.VersionPublished(
            BM01,
            2,
            "Báo cáo quý",
            List.of(
                    indicator("TT01", Indicator.Type.COUNT, Indicator.Aggregation.SUM, true),
                    indicator("BC01", Indicator.Type.STOCK, Indicator.Aggregation.LAST, false),
                    indicator("BC02", Indicator.Type.STOCK, Indicator.Aggregation.LAST, false),
                    new Indicator(
                            "BC03",
                            "II.2",
                            "Tỷ lệ",
                            "%",
                            Indicator.Type.RATIO,
                            Indicator.Aggregation.RATIO,
                            new Indicator.Ratio("BC02", "BC01"),
                            false,
                            List.of()),
                    new Indicator(
                            "HO01",
                            "II.2",
                            "Số hội",
                            "hội",
                            Indicator.Type.STOCK,
                            Indicator.Aggregation.LAST,
                            null,
                            true,
                            List.of(AgencyKind.DEPARTMENT)),
                    indicator("TC01", Indicator.Type.MONEY, Indicator.Aggregation.SUM, false),
                    indicator("TC04", Indicator.Type.MONEY, Indicator.Aggregation.SUM, false),
                    indicator("TD01", Indicator.Type.PERCENT, Indicator.Aggregation.AVERAGE, false)),
            List.of(
                    rule("R1", ValidationRule.Severity.ERROR, "BC02 <= BC01"),
                    rule("R2", ValidationRule.Severity.WARNING, "TC04 <= TC01"),
                    rule("R4", ValidationRule.Severity.ERROR, "TD01 >= 0 and TD01 <= 100"),
                    rule("R5", ValidationRule.Severity.WARNING, "TT01 <= 50")),
            List.of(
                    new FormEvent.NarrativeSection("KET-QUA", "Kết quả", true, null),
                    new FormEvent.NarrativeSection("HAN-CHE", "Hạn chế", false, null)));

    private ReportSample() {}

    private static Indicator indicator(
            String code, Indicator.Type type, Indicator.Aggregation aggregation, boolean mandatory) {
        return new Indicator(code, "II.2", "Chỉ tiêu " + code, "đơn vị", type, aggregation, null, mandatory, List.of());
    }

    private static ValidationRule rule(String code, ValidationRule.Severity severity, String rule) {
        return new ValidationRule(code, severity, rule, "Sai " + rule);
    }

    private static AgencyEvent registered(AgencyId agency, AgencyKind kind) {
        return new AgencyEvent.Registered(
                agency, agency.key(), kind, Level.DISTRICT, null, "III.1", LocalDate.of(2015, 1, 1));
    }

    /** Agencies, a plan with T01 and the cancelled T02, and the form; no period. */
    static Register beforeThePeriod() {
        return new Register()
                .happened(DA_BAC, registered(DA_BAC, AgencyKind.DISTRICT_PARTY_COMMITTEE))
                .happened(NOI_VU, registered(NOI_VU, AgencyKind.DEPARTMENT))
                .happened(
                        PLAN,
                        new PlanEvent.Adopted(
                                PLAN,
                                "01-KH/TU",
                                "Kế hoạch",
                                LocalDate.of(2020, 1, 20),
                                List.of(),
                                LocalDate.of(2020, 3, 31),
                                "r",
                                List.of(DA_BAC)),
                        assigned("T01"),
                        assigned("T02"),
                        new PlanEvent.TaskCancelled(PLAN, new TaskId("T02"), "không còn cần"))
                .happened(
                        BM01,
                        new FormEvent.VersionPublished(BM01, 1, "Cũ", FORM.indicators(), List.of(), List.of()),
                        FORM)
                .on(LocalDate.of(2020, 4, 1));
    }

    private static PlanEvent assigned(String task) {
        return new PlanEvent.TaskAssigned(
                PLAN, new TaskId(task), "I.1", "Tuyên truyền", DA_BAC, List.of(), "ALL", null);
    }

    /** The same, with the period open; it is 01/04/2020. */
    static Register register() {
        return beforeThePeriod().happened(Q1, opened());
    }

    static PeriodEvent opened() {
        return new PeriodEvent.Opened(
                Q1,
                PeriodKind.QUARTER,
                "Quý I năm 2020",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 3, 31),
                DUE,
                List.of(new FormVersion(BM01, 2)),
                List.of(DA_BAC, NOI_VU));
    }

    /** {@code TT01=3}, {@code TC01=1000000}, … */
    static List<Value> figures(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> new Value(
                        pair.substring(0, pair.indexOf('=')), new BigDecimal(pair.substring(pair.indexOf('=') + 1))))
                .toList();
    }

    static TaskProgress task(String task, int percent, TaskStatus status) {
        return new TaskProgress(PLAN, new TaskId(task), percent, status, null);
    }

    /** A report with these values, and nothing wrong elsewhere. */
    static ReportContent content(String... values) {
        return new ReportContent(
                figures(values),
                List.of(new Narrative("KET-QUA", "Đã tổ chức hội nghị")),
                List.of(task("T01", 40, TaskStatus.ON_TRACK)));
    }

    /** {@code R2=because …} */
    static ReportCommand.Filled filled(ReportContent content, String... explanations) {
        List<ProgressReportEvent.Warning> warnings = new ArrayList<>();
        for (String explanation : explanations) {
            int equals = explanation.indexOf('=');
            warnings.add(new ProgressReportEvent.Warning(
                    explanation.substring(0, equals), explanation.substring(equals + 1)));
        }
        return new ReportCommand.Filled(2, content, warnings);
    }

    static ReportCommand submit(String... values) {
        return new ReportCommand.SubmitReport(ID, filled(content(values)));
    }

    static ProgressReportEvent submitted(ReportContent content, int submission, boolean late) {
        return new ProgressReportEvent.Submitted(ID, 2, content, content.hash(), List.of(), submission, late);
    }
}
