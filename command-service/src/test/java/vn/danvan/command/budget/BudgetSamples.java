package vn.danvan.command.budget;

import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** What the tests of budget packages have in common. */
final class BudgetSamples {

    static final BudgetPackageId ID = new BudgetPackageId(UUID.fromString("0170a000-0000-7000-8000-000000000001"));
    static final AssociationId RED_CROSS = new AssociationId("HB.HOI.CTD");
    static final AssociationId GARDENERS = new AssociationId("HB.HOI.LAMVUON");
    static final FiscalYear Y2021 = new FiscalYear(2021);
    static final TaskId TASK = new TaskId("T01");
    static final TaskId CANCELLED = new TaskId("T02");
    static final RuleEvent.Set FIRST_YEAR = new RuleEvent.Set(
            new RuleId("budget.first-fiscal-year"),
            "ASSIGNED",
            "2021",
            "year",
            LocalDate.of(2020, 1, 2),
            null,
            "Kế hoạch, III.2",
            "plan");
    static final String RULE_VERSION = FIRST_YEAR.versionName();

    static final List<BudgetLine> LINES = List.of(
            new BudgetLine("L1", "Tuyên truyền", new Money(100), TASK),
            new BudgetLine("L2", "Hoạt động", new Money(50), null));
    static final List<BudgetLine> REVISED = List.of(new BudgetLine("L1", "Tuyên truyền", new Money(90), TASK));
    static final Money TOTAL = new Money(150);
    static final List<BudgetLine> CUT = List.of(
            new BudgetLine("L1", "Tuyên truyền", new Money(80), TASK),
            new BudgetLine("L2", "Hoạt động", new Money(50), null));
    static final List<ReviewComment> COMMENTS =
            List.of(new ReviewComment("L2", ReviewComment.Reason.MISSING_EVIDENCE, "Bổ sung căn cứ"));

    static final PersonId PROPOSER = new PersonId("ctd");
    static final PersonId FINANCE = new PersonId("taichinh");
    static final PersonId LEADER = new PersonId("lanhdao");
    static final Actor CTD = association("ctd", "HB.HOI.CTD", Role.ASSOCIATION);
    static final Actor OTHER = association("lamvuon", "HB.HOI.LAMVUON", Role.ASSOCIATION);
    static final Actor APPRAISER = province("taichinh", Role.FINANCE_APPRAISER);
    static final Actor APPROVER = province("lanhdao", Role.APPROVER);

    static final BudgetEvent PROPOSED =
            new BudgetEvent.Proposed(ID, RED_CROSS, Y2021, LINES, TOTAL, PROPOSER, RULE_VERSION, null);
    static final BudgetEvent SUBMITTED = new BudgetEvent.Submitted(ID, TOTAL, PROPOSER);
    static final BudgetEvent AGREED = new BudgetEvent.Agreed(ID, TOTAL, FINANCE, "nhất trí");
    static final BudgetEvent WAS_CUT = new BudgetEvent.Cut(ID, CUT, new Money(130), FINANCE, "cắt giảm");
    static final BudgetEvent RETURNED = new BudgetEvent.Returned(ID, COMMENTS, FINANCE);
    static final BudgetEvent APPROVED =
            new BudgetEvent.Approved(ID, Y2021, TOTAL, "12-QĐ", LEADER, LocalDate.of(2020, 2, 1));
    static final BudgetEvent REJECTED = new BudgetEvent.Rejected(ID, "trùng nhiệm vụ", LEADER);

    static final LocalDate PAYDAY = LocalDate.of(2021, 3, 1);
    static final BudgetEvent DISBURSED = paid(1, 60, "UNC-1");
    static final BudgetEvent ADJUSTMENT_ASKED =
            new BudgetEvent.AdjustmentAsked(ID, 1, REVISED, new Money(90), "giảm nhiệm vụ", PROPOSER);
    static final BudgetEvent ADJUSTMENT_AGREED =
            new BudgetEvent.AdjustmentAgreed(ID, 1, new Money(90), FINANCE, "nhất trí");
    static final BudgetEvent ADJUSTED =
            new BudgetEvent.Adjusted(ID, Y2021, 1, REVISED, TOTAL, new Money(90), "15-QĐ", LEADER, PAYDAY);
    static final BudgetEvent SETTLED = new BudgetEvent.Settled(
            ID,
            List.of(new BudgetEvent.SpentLine("L1", new Money(40)), new BudgetEvent.SpentLine("L2", new Money(10))),
            new Money(50),
            new Money(10),
            PAYDAY,
            "77/TB",
            FINANCE);
    static final BudgetEvent CLOSED = new BudgetEvent.Closed(ID, "20-QĐ", "C2-05", LEADER, PAYDAY);

    private BudgetSamples() {}

    static BudgetEvent paid(int instalment, long amount, String voucher) {
        return new BudgetEvent.Disbursed(ID, instalment, new Money(amount), PAYDAY, voucher, FINANCE);
    }

    static BudgetCommand pay(long amount, String voucher, String on) {
        return new BudgetCommand.DisburseBudgetPackage(ID, new Money(amount), LocalDate.parse(on), voucher);
    }

    static BudgetCommand settle(long first, long second, String on) {
        return new BudgetCommand.SettleBudgetPackage(
                ID, Map.of("L1", new Money(first), "L2", new Money(second)), LocalDate.parse(on), "77/TB");
    }

    /** The rule, two associations and a plan with a task that stands and one that is cancelled. */
    static void tell(java.util.function.BiConsumer<StreamId, Object[]> past) {
        PlanId plan = new PlanId("KH158");
        AgencyId lead = new AgencyId("HB.BD.TUYENGIAO");
        past.accept(FIRST_YEAR.rule(), new Object[] {FIRST_YEAR});
        past.accept(RED_CROSS, new Object[] {
            new AssociationEvent.Registered(
                    RED_CROSS, "Hội Chữ thập đỏ tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "nhân đạo")
        });
        past.accept(GARDENERS, new Object[] {
            new AssociationEvent.Registered(
                    GARDENERS, "Hội Làm vườn tỉnh", AssociationClass.OTHER, Level.PROVINCE, "nông nghiệp")
        });
        past.accept(plan, new Object[] {
            new PlanEvent.TaskAssigned(plan, TASK, "I.1", "Tuyên truyền", lead, List.of(), "ALL", null),
            new PlanEvent.TaskAssigned(plan, CANCELLED, "II.1", "Quán triệt", lead, List.of(), "ALL", null),
            new PlanEvent.TaskCancelled(plan, CANCELLED, "trùng")
        });
    }

    static List<BudgetEvent> history(BudgetEvent... events) {
        List<BudgetEvent> history = new ArrayList<>();
        history.add(PROPOSED);
        history.addAll(List.of(events));
        return history;
    }
}
