package vn.danvan.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.log.Story;

/**
 * The first half of 2020 in a small province: every kind of event, some hundred in all. The agency {@code KS} becomes part
 * of {@code TP} while it owes a sub-plan and a report.
 */
final class ProvinceStory {

    static final PlanId PLAN = new PlanId("KH158");
    static final PeriodId Q1 = new PeriodId("2020-Q1");
    static final FormId FORM = new FormId("BM01");
    static final FiscalYear YEAR = new FiscalYear(2021);
    static final BudgetPackageId PACKAGE = new BudgetPackageId(new UUID(0x7000, 77));
    static final InspectionId INSPECTION = new InspectionId(new UUID(0x7000, 78));
    static final AssociationId RED_CROSS = new AssociationId("HOI.CTD");

    private static final List<ReportContent.TaskStatus> STATUSES = List.of(ReportContent.TaskStatus.values());

    final Story story = new Story();
    final List<AgencyId> agencies = new ArrayList<>();
    private final Random random = new Random(158);

    ProvinceStory() {
        story.by("quantri");
        bodies();
        plan();
        story.at("2020-03-01T02:00:00Z")
                .tell(id("KS"), new AgencyEvent.Renamed(id("KS"), "Kỳ Sơn cũ", day("2020-03-01")));
        subPlans();
        period();
        story.at("2020-03-25T02:00:00Z")
                .tell(id("KS"), new AgencyEvent.MergedInto(id("KS"), id("TP"), day("2020-03-25")));
        reports();
        budget();
        inspection();
        activities();
    }

    private void activities() {
        DisseminationId conference = new DisseminationId(new UUID(0x7000, 80));
        story.at("2020-05-06T02:00:00Z").by("soan.a2");
        story.tell(
                conference,
                new DisseminationEvent.Recorded(
                        conference,
                        id("A2"),
                        new Dissemination(
                                List.of(new DirectiveId("D158")),
                                DisseminationForm.CONFERENCE,
                                "Hội nghị cán bộ chủ chốt",
                                day("2020-02-21"),
                                "Huyện ủy",
                                1,
                                145)));
        ProgrammeId programme = new ProgrammeId(new UUID(0x7000, 81));
        story.tell(
                programme,
                new CoordinationEvent.Registered(
                        programme,
                        ProgrammeKind.CAMPAIGN,
                        "Vì người nghèo",
                        null,
                        null,
                        id("A2"),
                        new Partners(List.of(id("A3")), List.of(RED_CROSS), List.of()),
                        day("2020-03-01"),
                        null));
        story.tell(
                programme,
                new CoordinationEvent.ActivityRecorded(
                        programme,
                        new ActivityId("A1"),
                        new Activity(day("2020-03-08"), "Xã", "Trao quà", 40, List.of()),
                        null));
    }

    private void bodies() {
        story.tell(
                new RuleId("sub-plan.due"),
                new RuleEvent.Set(
                        new RuleId("sub-plan.due"),
                        "plan",
                        "2020-03-31",
                        "date",
                        day("2020-01-02"),
                        null,
                        "III.1",
                        "plan"));
        register("HB", "Tỉnh ủy Hòa Bình", AgencyKind.PROVINCIAL_PARTY_COMMITTEE, Level.PROVINCE);
        agencies.clear();
        register("TP", "Thành ủy Hòa Bình", AgencyKind.CITY_PARTY_COMMITTEE, Level.DISTRICT);
        register("KS", "Huyện ủy Kỳ Sơn", AgencyKind.DISTRICT_PARTY_COMMITTEE, Level.DISTRICT);
        for (int i = 1; i <= 18; i++) {
            register("A" + i, "Huyện ủy số " + i, AgencyKind.DISTRICT_PARTY_COMMITTEE, Level.DISTRICT);
        }
        story.tell(
                RED_CROSS,
                new AssociationEvent.Registered(
                        RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo"));
        DirectiveId directive = new DirectiveId("D158");
        story.tell(
                directive,
                new DirectiveEvent.Registered(directive, "158-TB/TW", day("2020-01-02"), "Ban Bí thư", "Thông báo"));
    }

    private void register(String code, String name, AgencyKind kind, Level level) {
        AgencyId agency = id(code);
        story.tell(
                agency,
                new AgencyEvent.Registered(
                        agency, name, kind, level, code.equals("HB") ? null : id("HB"), "III.1", day("2015-01-01")));
        agencies.add(agency);
    }

    private void plan() {
        story.at("2020-01-20T02:00:00Z")
                .tell(
                        PLAN,
                        new PlanEvent.Adopted(
                                PLAN,
                                "158-KH/TU",
                                "Kế hoạch về hội quần chúng",
                                day("2020-01-20"),
                                List.of(new DirectiveId("D158")),
                                day("2020-03-31"),
                                "sub-plan.due[plan]@2020-01-02",
                                agencies));
        for (int i = 1; i <= 4; i++) {
            story.tell(
                    PLAN,
                    new PlanEvent.TaskAssigned(
                            PLAN,
                            new TaskId("T" + i),
                            "II." + i,
                            "Việc số " + i,
                            id("HB"),
                            List.of(id("TP")),
                            "ALL",
                            day("2020-06-30")));
        }
        story.tell(PLAN, new PlanEvent.TaskDueDateExtended(PLAN, new TaskId("T2"), day("2020-09-30"), "dịch bệnh"));
        story.tell(PLAN, new PlanEvent.TaskCancelled(PLAN, new TaskId("T4"), "trùng"));
        story.tell(PLAN, new PlanEvent.TaskCompleted(PLAN, new TaskId("T3"), day("2020-02-20"), "QĐ 12"));
    }

    private void subPlans() {
        for (AgencyId agency : agencies) {
            if (agency.equals(id("KS")) || agency.equals(id("A18"))) {
                continue;
            }
            SubPlanId id = new SubPlanId(PLAN, agency);
            SubPlanContent content = content("Kế hoạch của " + agency.key());
            story.at("2020-03-1%dT03:00:00Z".formatted(random.nextInt(10)));
            story.by("soan." + agency.key().toLowerCase(java.util.Locale.ROOT));
            story.tell(id, new SubPlanEvent.Drafted(id, content, day("2020-03-31")));
            boolean late = random.nextInt(4) == 0;
            story.at(late ? "2020-04-02T03:00:00Z" : "2020-03-28T03:00:00Z");
            story.tell(id, new SubPlanEvent.Submitted(id, content.hash(), 1, late));
            switch (random.nextInt(4)) {
                case 0 -> story.tell(id, new SubPlanEvent.Accepted(id, content.hash()));
                case 1 -> {
                    story.tell(
                            id,
                            new SubPlanEvent.Returned(
                                    id,
                                    List.of(new ReviewComment(
                                            "I", ReviewComment.Reason.UNCLEAR_RESPONSIBILITY, "Ai làm?"))));
                    SubPlanContent better = content("Kế hoạch sửa của " + agency.key());
                    story.tell(id, new SubPlanEvent.Revised(id, better));
                    story.tell(id, new SubPlanEvent.Submitted(id, better.hash(), 2, late));
                    story.tell(id, new SubPlanEvent.Accepted(id, better.hash()));
                }
                case 2 -> story.tell(id, new SubPlanEvent.Withdrawn(id, "nhầm"));
                default -> {} // waits to be looked at
            }
        }
    }

    private static SubPlanContent content(String title) {
        return new SubPlanContent(
                title,
                List.of(new SubPlanContent.Section("I", "Mục đích", "Nâng cao nhận thức")),
                List.of(new SubPlanContent.Measure(new TaskId("T1"), "Hội nghị", "Ban Dân vận", null)));
    }

    private void period() {
        story.at("2020-03-20T02:00:00Z").by("danvan1");
        story.tell(
                FORM,
                new FormEvent.VersionPublished(
                        FORM,
                        1,
                        "Biểu mẫu 01",
                        List.of(),
                        List.of(),
                        List.of(new FormEvent.NarrativeSection("DANH-GIA", "Đánh giá", true, null))));
        story.tell(
                Q1,
                new PeriodEvent.Opened(
                        Q1,
                        PeriodKind.QUARTER,
                        "Quý I năm 2020",
                        day("2020-01-01"),
                        day("2020-03-31"),
                        day("2020-04-05"),
                        List.of(new FormVersion(FORM, 1)),
                        agencies));
        story.tell(Q1, new PeriodEvent.DueDateExtended(Q1, id("A1"), day("2020-04-20"), "lũ"));
    }

    private void reports() {
        for (AgencyId agency : agencies) {
            if (agency.equals(id("KS")) || agency.equals(id("A1")) || agency.equals(id("A17"))) {
                continue;
            }
            ProgressReportId id = new ProgressReportId(Q1, FORM, agency);
            boolean late = random.nextInt(5) == 0;
            story.at(late ? "2020-04-08T03:00:00Z" : "2020-04-03T03:00:00Z");
            if (random.nextInt(6) == 0) {
                ContentHash hash = ContentHash.of("nil " + agency.key());
                story.tell(id, new ProgressReportEvent.NilSubmitted(id, 1, "không phát sinh", hash, 1, late));
                continue;
            }
            ReportContent content = reported();
            story.tell(id, new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), 1, late));
            if (random.nextInt(3) == 0) {
                story.tell(
                        id,
                        new ProgressReportEvent.Returned(
                                id,
                                List.of(new ReviewComment("TT01", ReviewComment.Reason.WRONG_FIGURE, "Kiểm tra lại"))));
                continue;
            }
            story.tell(id, new ProgressReportEvent.Accepted(id, content.hash()));
            if (random.nextInt(4) == 0) {
                ReportContent amended = reported();
                story.tell(
                        id,
                        new ProgressReportEvent.Amended(
                                id,
                                1,
                                amended,
                                amended.hash(),
                                List.of(new ProgressReportEvent.Warning("R2", "số dư kỳ trước")),
                                "cộng sai"));
            }
        }
    }

    private ReportContent reported() {
        return new ReportContent(
                List.of(
                        new ReportContent.Value("TT01", BigDecimal.valueOf(random.nextInt(50))),
                        new ReportContent.Value("TD01", new BigDecimal("87.50"))),
                List.of(new ReportContent.Narrative("DANH-GIA", "Đúng tiến độ")),
                List.of(new ReportContent.TaskProgress(
                        PLAN,
                        new TaskId("T" + (1 + random.nextInt(3))),
                        random.nextInt(101),
                        STATUSES.get(random.nextInt(4)),
                        null)));
    }

    private void budget() {
        PersonId who = new PersonId("hoi.ctd");
        List<BudgetLine> lines = List.of(new BudgetLine("L1", "Hoạt động", new Money(500_000_000), null));
        List<BudgetLine> cut = List.of(new BudgetLine("L1", "Hoạt động", new Money(450_000_000), null));
        story.at("2020-06-01T02:00:00Z");
        story.tell(YEAR, new BudgetYearEvent.CeilingSet(YEAR, new Money(1_000_000_000), "QĐ 1", "rule"));
        story.tell(
                PACKAGE,
                new BudgetEvent.Proposed(
                        PACKAGE,
                        RED_CROSS,
                        YEAR,
                        lines,
                        new Money(500_000_000),
                        who,
                        "budget.first-fiscal-year",
                        null));
        story.tell(PACKAGE, new BudgetEvent.Submitted(PACKAGE, new Money(500_000_000), who));
        story.tell(
                PACKAGE,
                new BudgetEvent.Cut(PACKAGE, cut, new Money(450_000_000), new PersonId("taichinh1"), "Cắt bớt"));
        story.tell(
                PACKAGE,
                new BudgetEvent.Approved(PACKAGE, YEAR, new Money(450_000_000), "QĐ 99", new PersonId("duyet1"), null));
    }

    private void inspection() {
        FindingId finding = new FindingId("F1");
        story.at("2020-05-05T02:00:00Z").by("thanhtra1");
        story.tell(
                INSPECTION,
                new InspectionEvent.Opened(
                        INSPECTION,
                        InspectionEvent.InspectionKind.CHECK,
                        id("A2"),
                        null,
                        "QĐ 3",
                        "Việc triển khai kế hoạch",
                        List.of("thanhtra1"),
                        day("2020-05-05"),
                        day("2020-05-15"),
                        "thanhtra1",
                        null,
                        null,
                        "Đơn phản ánh"));
        story.tell(
                INSPECTION,
                new InspectionEvent.FindingRecorded(
                        INSPECTION,
                        finding,
                        InspectionEvent.Severity.MAJOR,
                        "Chậm ban hành",
                        "Điều 5",
                        "Ban hành ngay",
                        day("2020-05-20"),
                        List.of(new InspectionEvent.Examined("subplan/KH158/A2", 1)),
                        null,
                        null));
        story.tell(INSPECTION, new InspectionEvent.FindingAnswered(INSPECTION, finding, "Nhận khuyết điểm"));
    }

    static AgencyId id(String code) {
        return new AgencyId(code);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
