package vn.danvan.command.budget;

import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.budget.BudgetSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.association.AssociationCode;
import vn.danvan.command.plan.PlanCode;
import vn.danvan.command.rule.RuleCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.plan.TaskId;

class BudgetPackageTest {

    private static Given<BudgetPackage> given() {
        Given<BudgetPackage> given = Given.nothing(BudgetPackage.class);
        tell(given::past);
        return given;
    }

    private static BudgetCommand propose(List<BudgetLine> lines, long total) {
        return new BudgetCommand.ProposeBudgetPackage(ID, RED_CROSS, Y2021, lines, new Money(total), null);
    }

    private static BudgetCommand proposeFor(AssociationId association, int year) {
        return new BudgetCommand.ProposeBudgetPackage(ID, association, new FiscalYear(year), LINES, TOTAL, null);
    }

    private static BudgetCommand cut(long first, long second) {
        return new BudgetCommand.CutBudgetPackage(
                ID, Map.of("L1", new Money(first), "L2", new Money(second)), "cắt giảm");
    }

    @Test
    void an_assigned_association_proposes_for_itself() {
        given().when(CTD, propose(LINES, 150)).records(PROPOSED);
    }

    @Test
    void another_association_is_not_found_and_another_role_not_permitted() {
        given().when(OTHER, proposeFor(RED_CROSS, 2021)).refuses(KernelCode.NOT_FOUND);
        given().when(APPROVER, proposeFor(RED_CROSS, 2021)).refuses(KernelCode.NOT_PERMITTED);
        given().event(PROPOSED)
                .when(OTHER, new BudgetCommand.SubmitBudgetPackage(ID))
                .refuses(KernelCode.NOT_FOUND);
        given().event(PROPOSED)
                .when(OTHER, new BudgetCommand.ReviseBudgetPackage(ID, REVISED, new Money(90)))
                .refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void an_association_without_assigned_tasks_gets_none() {
        given().when(OTHER, proposeFor(GARDENERS, 2021)).refuses(BudgetCode.NOT_ASSIGNED);
    }

    @Test
    void an_association_that_is_not_in_the_register_gets_none() {
        given().when(
                        association("x", "HB.HOI.KHONGCO", Role.ASSOCIATION),
                        proposeFor(new AssociationId("HB.HOI.KHONGCO"), 2021))
                .refuses(AssociationCode.UNKNOWN, "/association");
    }

    @Test
    void the_first_fiscal_year_is_allowed_and_the_one_before_is_not() {
        given().when(CTD, proposeFor(RED_CROSS, 2021)).records(PROPOSED);
        given().when(CTD, proposeFor(RED_CROSS, 2020)).refuses(BudgetCode.YEAR_TOO_EARLY, "/year");
    }

    @Test
    void before_the_rule_is_in_force_there_is_no_package() {
        given().on("2020-01-02").when(CTD, proposeFor(RED_CROSS, 2021)).records(PROPOSED);
        given().on("2020-01-01").when(CTD, proposeFor(RED_CROSS, 2021)).refuses(RuleCode.NONE_IN_FORCE);
    }

    @Test
    void the_total_is_the_sum_of_the_lines_and_not_one_dong_more_or_less() {
        given().when(CTD, propose(LINES, 150)).records(PROPOSED);
        given().when(CTD, propose(LINES, 151)).refuses(BudgetCode.LINES_DIFFER, "/total");
        given().when(CTD, propose(LINES, 149)).refuses(BudgetCode.LINES_DIFFER, "/total");
    }

    @Test
    void a_package_has_a_line() {
        given().when(CTD, propose(List.of(), 0)).refuses(BudgetCode.NO_LINES);
    }

    @Test
    void a_line_asks_for_at_least_one_dong() {
        List<BudgetLine> one = List.of(new BudgetLine("L1", "x", new Money(1), null));
        given().when(CTD, propose(one, 1))
                .records(new BudgetEvent.Proposed(
                        ID, RED_CROSS, Y2021, one, new Money(1), PROPOSER, RULE_VERSION, null));
        given().when(CTD, propose(List.of(new BudgetLine("L1", "x", Money.ZERO, null)), 0))
                .refuses(BudgetCode.LINE_EMPTY, "/lines/0/amount");
    }

    @Test
    void a_line_code_is_used_once() {
        given().when(CTD, propose(List.of(LINES.getFirst(), LINES.getFirst()), 200))
                .refuses(BudgetCode.LINE_TWICE, "/lines/1/code");
    }

    @Test
    void a_line_names_a_task_that_stands_or_none() {
        for (TaskId task : List.of(CANCELLED, new TaskId("T99"))) {
            given().when(CTD, propose(List.of(new BudgetLine("L1", "x", new Money(1), task)), 1))
                    .refuses(PlanCode.TASK_UNKNOWN, "/lines/0/task");
        }
    }

    @Test
    void amounts_too_large_for_the_register_are_refused() {
        Money most = new Money(1_000_000_000_000_000L);
        List<BudgetLine> two =
                List.of(new BudgetLine("L1", "x", most, null), new BudgetLine("L2", "x", new Money(1), null));
        given().when(CTD, new BudgetCommand.ProposeBudgetPackage(ID, RED_CROSS, Y2021, two, most, null))
                .refuses(KernelCode.MONEY_TOO_LARGE);
    }

    @Test
    void a_revision_follows_the_same_rules_and_changes_something() {
        given().event(PROPOSED)
                .when(CTD, new BudgetCommand.ReviseBudgetPackage(ID, REVISED, new Money(90)))
                .records(new BudgetEvent.Revised(ID, REVISED, new Money(90), PROPOSER));
        given().event(PROPOSED)
                .when(CTD, new BudgetCommand.ReviseBudgetPackage(ID, REVISED, new Money(91)))
                .refuses(BudgetCode.LINES_DIFFER, "/total");
        given().event(PROPOSED)
                .when(CTD, new BudgetCommand.ReviseBudgetPackage(ID, LINES, TOTAL))
                .refuses(BudgetCode.UNCHANGED);
    }

    @Test
    void what_is_submitted_is_the_sum_of_the_revised_lines() {
        given().event(PROPOSED, new BudgetEvent.Revised(ID, REVISED, new Money(90), PROPOSER))
                .when(CTD, new BudgetCommand.SubmitBudgetPackage(ID))
                .records(new BudgetEvent.Submitted(ID, new Money(90), PROPOSER));
    }

    @Test
    void a_line_may_be_cut_to_nothing_but_not_all_of_them() {
        given().event(PROPOSED, SUBMITTED).when(APPRAISER, cut(80, 50)).records(WAS_CUT);
        given().event(PROPOSED, SUBMITTED).when(APPRAISER, cut(0, 1)).records(afterCut(0, 1));
        given().event(PROPOSED, SUBMITTED).when(APPRAISER, cut(0, 0)).refuses(BudgetCode.CUT_TO_NOTHING);
    }

    @Test
    void a_cut_takes_at_least_one_dong_and_adds_none() {
        given().event(PROPOSED, SUBMITTED).when(APPRAISER, cut(100, 49)).records(afterCut(100, 49));
        given().event(PROPOSED, SUBMITTED).when(APPRAISER, cut(100, 50)).refuses(BudgetCode.CUT_NOT_LESS);
        given().event(PROPOSED, SUBMITTED).when(APPRAISER, cut(101, 1)).refuses(BudgetCode.CUT_ABOVE_ASKED);
    }

    @Test
    void a_cut_names_each_line_and_no_other() {
        for (List<String> codes : List.of(List.of("L1"), List.of("L1", "L3"), List.of("L1", "L2", "L3"))) {
            Map<String, Money> amounts = new java.util.HashMap<>();
            codes.forEach(code -> amounts.put(code, new Money(1)));
            given().event(PROPOSED, SUBMITTED)
                    .when(APPRAISER, new BudgetCommand.CutBudgetPackage(ID, amounts, "x"))
                    .refuses(BudgetCode.CUT_LINES);
        }
    }

    private static BudgetEvent afterCut(long first, long second) {
        return new BudgetEvent.Cut(
                ID,
                List.of(
                        new BudgetLine("L1", "Tuyên truyền", new Money(first), TASK),
                        new BudgetLine("L2", "Hoạt động", new Money(second), null)),
                new Money(first + second),
                FINANCE,
                "cắt giảm");
    }

    @Test
    void the_appraised_amount_is_approved_and_not_the_one_asked_for() {
        given().event(PROPOSED, SUBMITTED, AGREED)
                .when(APPROVER, new BudgetCommand.ApproveBudgetPackage(ID, "12-QĐ"))
                .records(APPROVED);
        given().event(PROPOSED, SUBMITTED, WAS_CUT)
                .when(APPROVER, new BudgetCommand.ApproveBudgetPackage(ID, "12-QĐ"))
                .records(
                        new BudgetEvent.Approved(ID, Y2021, new Money(130), "12-QĐ", LEADER, LocalDate.of(2020, 2, 1)));
    }

    @Test
    void a_comment_names_a_line_or_a_field() {
        List<ReviewComment> wrong = List.of(
                COMMENTS.getFirst(),
                new ReviewComment("total", ReviewComment.Reason.OTHER, "x"),
                new ReviewComment("lines", ReviewComment.Reason.OTHER, "x"),
                new ReviewComment("L3", ReviewComment.Reason.OTHER, "x"));
        given().event(PROPOSED, SUBMITTED)
                .when(APPRAISER, new BudgetCommand.ReturnBudgetPackage(ID, wrong))
                .refuses(BudgetCode.COMMENT_TARGET, "/comments/3/target");
        given().event(PROPOSED, SUBMITTED)
                .when(APPRAISER, new BudgetCommand.ReturnBudgetPackage(ID, wrong.subList(0, 3)))
                .records(new BudgetEvent.Returned(ID, wrong.subList(0, 3), FINANCE));
    }

    @Test
    void who_proposed_revised_or_submitted_may_not_appraise() {
        PersonId finance = FINANCE;
        List<BudgetEvent> byFinance = List.of(
                new BudgetEvent.Proposed(ID, RED_CROSS, Y2021, LINES, TOTAL, finance, RULE_VERSION, null),
                new BudgetEvent.Revised(ID, REVISED, new Money(90), finance),
                new BudgetEvent.Submitted(ID, new Money(90), finance));
        for (int own = 0; own < 3; own++) {
            Object[] history = {
                PROPOSED,
                new BudgetEvent.Revised(ID, REVISED, new Money(90), PROPOSER),
                new BudgetEvent.Submitted(ID, new Money(90), PROPOSER)
            };
            history[own] = byFinance.get(own);
            given().event(history)
                    .when(APPRAISER, new BudgetCommand.AgreeBudgetPackage(ID, "x"))
                    .refuses(BudgetCode.SAME_PERSON);
            given().event(history)
                    .when(APPRAISER, new BudgetCommand.CutBudgetPackage(ID, Map.of("L1", new Money(1)), "x"))
                    .refuses(BudgetCode.SAME_PERSON);
            given().event(history)
                    .when(APPRAISER, new BudgetCommand.ReturnBudgetPackage(ID, COMMENTS))
                    .refuses(BudgetCode.SAME_PERSON);
        }
    }

    @Test
    void who_asked_or_appraised_may_not_decide() {
        for (String person : List.of("ctd", "taichinh")) {
            Actor same = province(person, Role.APPROVER);
            given().event(PROPOSED, SUBMITTED, AGREED)
                    .when(same, new BudgetCommand.ApproveBudgetPackage(ID, "x"))
                    .refuses(BudgetCode.SAME_PERSON);
            given().event(PROPOSED, SUBMITTED, WAS_CUT)
                    .when(same, new BudgetCommand.RejectBudgetPackage(ID, "x"))
                    .refuses(BudgetCode.SAME_PERSON);
        }
    }

    @Test
    void who_appraised_in_an_earlier_round_may_not_decide_in_a_later_one() {
        PersonId second = new PersonId("taichinh2");
        given().event(PROPOSED, SUBMITTED, RETURNED, SUBMITTED, new BudgetEvent.Agreed(ID, TOTAL, second, "x"))
                .when(province("taichinh", Role.APPROVER), new BudgetCommand.ApproveBudgetPackage(ID, "x"))
                .refuses(BudgetCode.SAME_PERSON);
    }

    @Test
    void who_appraised_may_not_ask() {
        Actor both = association("taichinh", "HB.HOI.CTD", Role.ASSOCIATION);
        given().event(PROPOSED, SUBMITTED, RETURNED)
                .when(both, new BudgetCommand.ReviseBudgetPackage(ID, REVISED, new Money(90)))
                .refuses(BudgetCode.SAME_PERSON);
        given().event(PROPOSED, SUBMITTED, RETURNED)
                .when(both, new BudgetCommand.SubmitBudgetPackage(ID))
                .refuses(BudgetCode.SAME_PERSON);
    }
}
