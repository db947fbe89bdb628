package vn.danvan.command.budget;

import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.budget.BudgetSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.FiscalYear;

/** A granted package: paid out, adjusted, accounted for, closed; the limits on both sides. */
class BudgetExecutionTest {

    private static final Actor HISTORIAN = new Actor(FINANCE, null, null, Set.of(Role.FINANCE_APPRAISER), true);

    /** Granted 150 đồng; then what is said. It is 01/03/2021. */
    private static Given<BudgetPackage> granted(BudgetEvent... then) {
        Given<BudgetPackage> given = Given.nothing(BudgetPackage.class).on("2021-03-01");
        tell(given::past);
        given.event(PROPOSED, SUBMITTED, AGREED, APPROVED);
        return given.event(Stream.of(then).toArray());
    }

    private static BudgetCommand adjust(long first, long second) {
        return new BudgetCommand.AskAdjustment(ID, lines(first, second), new Money(first + second), "thay đổi");
    }

    private static List<BudgetLine> lines(long first, long second) {
        return List.of(
                new BudgetLine("L1", "Tuyên truyền", new Money(first), TASK),
                new BudgetLine("L2", "Hoạt động", new Money(second), null));
    }

    private static BudgetEvent asked(long first, long second) {
        return new BudgetEvent.AdjustmentAsked(
                ID, 1, lines(first, second), new Money(first + second), "thay đổi", PROPOSER);
    }

    private static BudgetEvent agreed(long total) {
        return new BudgetEvent.AdjustmentAgreed(ID, 1, new Money(total), FINANCE, "nhất trí");
    }

    private static BudgetEvent adjusted(long first, long second) {
        return new BudgetEvent.Adjusted(
                ID, Y2021, 1, lines(first, second), TOTAL, new Money(first + second), "15-QĐ", LEADER, PAYDAY);
    }

    private static BudgetEvent settled(long first, long second, long unspent) {
        return new BudgetEvent.Settled(
                ID,
                List.of(
                        new BudgetEvent.SpentLine("L1", new Money(first)),
                        new BudgetEvent.SpentLine("L2", new Money(second))),
                new Money(first + second),
                new Money(unspent),
                PAYDAY,
                "77/TB",
                FINANCE);
    }

    @Test
    void the_last_dong_is_paid_out_and_not_one_more() {
        granted().when(APPRAISER, pay(150, "UNC-1", "2021-03-01")).records(paid(1, 150, "UNC-1"));
        granted()
                .when(APPRAISER, pay(151, "UNC-1", "2021-03-01"))
                .refuses(BudgetCode.DISBURSED_ABOVE_APPROVED, "/amount");
        granted(DISBURSED).when(APPRAISER, pay(90, "UNC-2", "2021-03-01")).records(paid(2, 90, "UNC-2"));
        granted(DISBURSED)
                .when(APPRAISER, pay(91, "UNC-2", "2021-03-01"))
                .refuses(BudgetCode.DISBURSED_ABOVE_APPROVED, "/amount");
    }

    @Test
    void an_instalment_is_at_least_one_dong() {
        granted().when(APPRAISER, pay(1, "UNC-1", "2021-03-01")).records(paid(1, 1, "UNC-1"));
        granted().when(APPRAISER, pay(0, "UNC-1", "2021-03-01")).refuses(BudgetCode.AMOUNT_EMPTY, "/amount");
    }

    @Test
    void a_voucher_pays_once() {
        granted(DISBURSED).when(APPRAISER, pay(1, "UNC-1", "2021-03-01")).refuses(BudgetCode.VOUCHER_USED, "/voucher");
    }

    @Test
    void nothing_is_paid_before_the_fiscal_year_or_after_today() {
        granted().on("2021-01-01").when(APPRAISER, pay(1, "U", "2021-01-01")).records(paidOn("2021-01-01"));
        granted().on("2020-12-31").when(APPRAISER, pay(1, "U", "2020-12-31")).refuses(BudgetCode.DATE_TOO_EARLY, "/on");
        granted().when(APPRAISER, pay(1, "U", "2021-03-02")).refuses(BudgetCode.DATE_IN_FUTURE, "/on");
    }

    private static BudgetEvent paidOn(String day) {
        return new BudgetEvent.Disbursed(ID, 1, new Money(1), LocalDate.parse(day), "U", FINANCE);
    }

    @Test
    void nothing_is_paid_before_the_grant() {
        Given<BudgetPackage> late = Given.nothing(BudgetPackage.class).on("2021-03-01");
        tell(late::past);
        late.event(
                PROPOSED,
                SUBMITTED,
                AGREED,
                new BudgetEvent.Approved(ID, Y2021, TOTAL, "12-QĐ", LEADER, LocalDate.of(2021, 2, 15)));
        late.when(HISTORIAN, pay(1, "U", "2021-02-14")).refuses(BudgetCode.DATE_TOO_EARLY, "/on");
        late.when(HISTORIAN, pay(1, "U", "2021-02-15")).records(paidOn("2021-02-15"));
    }

    @Test
    void a_voucher_of_the_past_needs_the_right_to_import_history() {
        granted().when(APPRAISER, pay(1, "U", "2021-02-28")).refuses(BudgetCode.HISTORY);
        granted().when(HISTORIAN, pay(1, "U", "2021-02-28")).records(paidOn("2021-02-28"));
    }

    /** Granted 150, then 90 from 01/03/2021, then 150 again from 02/03: between them 90 is all that there is. */
    @Test
    void no_day_of_the_past_is_overdrawn() {
        BudgetEvent up = new BudgetEvent.Adjusted(
                ID, Y2021, 2, LINES, new Money(90), TOTAL, "16-QĐ", LEADER, LocalDate.of(2021, 3, 2));
        granted(ADJUSTED, up)
                .on("2021-03-02")
                .when(HISTORIAN, pay(91, "U", "2021-02-28"))
                .refuses(BudgetCode.DISBURSED_ABOVE_APPROVED, "/amount");
        granted(ADJUSTED, up)
                .on("2021-03-02")
                .when(HISTORIAN, pay(90, "U", "2021-02-28"))
                .records(new BudgetEvent.Disbursed(ID, 1, new Money(90), LocalDate.of(2021, 2, 28), "U", FINANCE));
        granted(ADJUSTED, up)
                .on("2021-03-02")
                .when(HISTORIAN, pay(150, "U", "2021-03-02"))
                .records(new BudgetEvent.Disbursed(ID, 1, TOTAL, LocalDate.of(2021, 3, 2), "U", FINANCE));
    }

    @Test
    void only_the_treasurer_pays_and_only_who_has_another_part_in_nothing() {
        granted().when(APPROVER, pay(1, "U", "2021-03-01")).refuses(KernelCode.NOT_PERMITTED);
        for (String person : List.of("ctd", "lanhdao")) {
            granted()
                    .when(province(person, Role.FINANCE_APPRAISER), pay(1, "U", "2021-03-01"))
                    .refuses(BudgetCode.SAME_PERSON);
            granted(DISBURSED)
                    .when(province(person, Role.FINANCE_APPRAISER), settle(40, 10, "2021-03-01"))
                    .refuses(BudgetCode.SAME_PERSON);
            granted(asked(80, 50))
                    .when(province(person, Role.FINANCE_APPRAISER), new BudgetCommand.AgreeAdjustment(ID, "x"))
                    .refuses(BudgetCode.SAME_PERSON);
        }
    }

    @Test
    void who_paid_decides_nothing_and_asks_nothing() {
        PersonId second = new PersonId("khobac");
        BudgetEvent bySecond = new BudgetEvent.Disbursed(ID, 1, new Money(60), PAYDAY, "UNC-1", second);
        Actor decides = province("khobac", Role.APPROVER);
        granted(bySecond, SETTLED)
                .when(decides, new BudgetCommand.CloseBudgetPackage(ID, "20-QĐ", "C2-05"))
                .refuses(BudgetCode.SAME_PERSON);
        granted(bySecond, asked(80, 50), agreed(130))
                .when(decides, new BudgetCommand.ApproveAdjustment(ID, "15-QĐ"))
                .refuses(BudgetCode.SAME_PERSON);
        granted(bySecond)
                .when(association("khobac", "HB.HOI.CTD", Role.ASSOCIATION), adjust(80, 50))
                .refuses(BudgetCode.SAME_PERSON);
    }

    @Test
    void who_decided_on_the_grant_may_not_ask_for_an_adjustment() {
        granted()
                .when(association("lanhdao", "HB.HOI.CTD", Role.ASSOCIATION), adjust(80, 50))
                .refuses(BudgetCode.SAME_PERSON);
    }

    @Test
    void an_adjustment_follows_the_rules_of_a_proposal_and_changes_something() {
        granted().when(CTD, adjust(100, 51)).records(asked(100, 51));
        granted().when(CTD, adjust(100, 49)).records(asked(100, 49));
        granted().when(CTD, adjust(90, 60)).records(asked(90, 60));
        granted().when(CTD, adjust(100, 50)).refuses(BudgetCode.UNCHANGED);
        granted().when(CTD, adjust(100, 0)).refuses(BudgetCode.LINE_EMPTY, "/lines/1/amount");
        granted()
                .when(CTD, new BudgetCommand.AskAdjustment(ID, lines(80, 50), new Money(131), "x"))
                .refuses(BudgetCode.LINES_DIFFER, "/total");
        granted().when(OTHER, adjust(80, 50)).refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void an_adjustment_goes_down_to_what_is_paid_and_not_below() {
        granted(DISBURSED).when(CTD, adjust(50, 10)).records(asked(50, 10));
        granted(DISBURSED).when(CTD, adjust(50, 9)).refuses(BudgetCode.ADJUSTMENT_BELOW_DISBURSED);
        BudgetCommand approve = new BudgetCommand.ApproveAdjustment(ID, "15-QĐ");
        granted(asked(50, 10), DISBURSED, agreed(60)).when(APPROVER, approve).records(adjusted(50, 10));
        granted(asked(50, 10), paid(1, 61, "UNC-1"), agreed(60))
                .when(APPROVER, approve)
                .refuses(BudgetCode.ADJUSTMENT_BELOW_DISBURSED);
    }

    @Test
    void after_an_adjustment_its_lines_and_its_total_hold() {
        BudgetEvent[] up = {asked(100, 80), agreed(180), adjusted(100, 80)};
        granted(up).when(APPRAISER, pay(180, "UNC-1", "2021-03-01")).records(paid(1, 180, "UNC-1"));
        granted(up)
                .when(APPRAISER, pay(181, "UNC-1", "2021-03-01"))
                .refuses(BudgetCode.DISBURSED_ABOVE_APPROVED, "/amount");
        granted(up).when(CTD, adjust(100, 80)).refuses(BudgetCode.UNCHANGED);
        granted(ADJUSTED)
                .when(APPRAISER, new BudgetCommand.SettleBudgetPackage(ID, Map.of("L1", Money.ZERO), PAYDAY, "77/TB"))
                .records(new BudgetEvent.Settled(
                        ID,
                        List.of(new BudgetEvent.SpentLine("L1", Money.ZERO)),
                        Money.ZERO,
                        Money.ZERO,
                        PAYDAY,
                        "77/TB",
                        FINANCE));
    }

    @Test
    void a_second_adjustment_has_the_next_number() {
        granted(asked(80, 50), new BudgetEvent.AdjustmentReturned(ID, 1, "x", FINANCE))
                .when(CTD, adjust(80, 50))
                .records(new BudgetEvent.AdjustmentAsked(ID, 2, lines(80, 50), new Money(130), "thay đổi", PROPOSER));
    }

    @Test
    void all_that_was_paid_is_accounted_for_and_not_one_dong_more() {
        granted(DISBURSED).when(APPRAISER, settle(40, 10, "2021-03-01")).records(SETTLED);
        granted(DISBURSED).when(APPRAISER, settle(10, 50, "2021-03-01")).records(settled(10, 50, 0));
        granted(DISBURSED)
                .when(APPRAISER, settle(11, 50, "2021-03-01"))
                .refuses(BudgetCode.SPENT_ABOVE_DISBURSED, "/lines");
    }

    /** A lump sum binds by its total: the line was granted 50. */
    @Test
    void a_line_may_have_cost_more_than_it_was_granted() {
        granted(DISBURSED).when(APPRAISER, settle(0, 60, "2021-03-01")).records(settled(0, 60, 0));
    }

    @Test
    void a_settlement_names_each_line_and_no_other() {
        for (Map<String, Money> spent : List.of(
                Map.of("L1", new Money(1)),
                Map.of("L1", new Money(1), "L3", new Money(1)),
                Map.of("L1", new Money(1), "L2", new Money(1), "L3", new Money(1)))) {
            granted(DISBURSED)
                    .when(APPRAISER, new BudgetCommand.SettleBudgetPackage(ID, spent, PAYDAY, "77/TB"))
                    .refuses(BudgetCode.SPENT_LINES, "/lines");
        }
    }

    @Test
    void a_settlement_is_not_before_the_last_payment_nor_after_today() {
        granted(DISBURSED).when(HISTORIAN, settle(40, 10, "2021-02-28")).refuses(BudgetCode.DATE_TOO_EARLY, "/on");
        granted(DISBURSED).when(APPRAISER, settle(40, 10, "2021-03-02")).refuses(BudgetCode.DATE_IN_FUTURE, "/on");
    }

    @Test
    void until_the_package_is_closed_a_settlement_is_corrected() {
        granted(DISBURSED, SETTLED)
                .when(APPRAISER, settle(10, 50, "2021-03-01"))
                .records(settled(10, 50, 0));
        granted(DISBURSED, SETTLED, CLOSED)
                .when(APPRAISER, settle(10, 50, "2021-03-01"))
                .refuses(BudgetCode.NOT_APPROVED);
    }

    @Test
    void unspent_money_is_shown_to_have_gone_back_and_none_is_where_none_was_left() {
        BudgetCommand without = new BudgetCommand.CloseBudgetPackage(ID, "20-QĐ", null);
        BudgetCommand with = new BudgetCommand.CloseBudgetPackage(ID, "20-QĐ", "C2-05");
        granted(DISBURSED, SETTLED).when(APPROVER, with).records(CLOSED);
        granted(DISBURSED, SETTLED).when(APPROVER, without).refuses(BudgetCode.RETURN_NOT_SHOWN, "/returnVoucher");
        granted(DISBURSED, settled(10, 50, 0))
                .when(APPROVER, with)
                .refuses(BudgetCode.NOTHING_TO_RETURN, "/returnVoucher");
        granted(DISBURSED, settled(10, 50, 0))
                .when(APPROVER, without)
                .records(new BudgetEvent.Closed(ID, "20-QĐ", null, LEADER, PAYDAY));
    }

    @Test
    void a_package_that_passed_on_is_the_successor_s_and_no_longer_the_predecessor_s() {
        BudgetEvent passed = new BudgetEvent.PassedOn(ID, RED_CROSS, GARDENERS, TOTAL, "30-QĐ");
        granted(passed).when(CTD, adjust(80, 50)).refuses(KernelCode.NOT_FOUND);
        granted(passed)
                .when(OTHER, adjust(80, 50))
                .records(new BudgetEvent.AdjustmentAsked(
                        ID, 1, lines(80, 50), new Money(130), "thay đổi", new PersonId("lamvuon")));
    }

    /** The gardeners have no assigned tasks: what was paid is accounted for, and nothing more is paid. */
    @Test
    void an_association_without_assigned_tasks_is_paid_nothing_more_and_accounts_for_what_it_has() {
        BudgetEvent passed = new BudgetEvent.PassedOn(ID, RED_CROSS, GARDENERS, TOTAL, "30-QĐ");
        granted(DISBURSED, passed).when(APPRAISER, pay(1, "U", "2021-03-01")).refuses(BudgetCode.NOT_ASSIGNED);
        granted(DISBURSED, passed).when(APPRAISER, settle(40, 10, "2021-03-01")).records(SETTLED);
        granted(DISBURSED, passed, SETTLED)
                .when(APPROVER, new BudgetCommand.CloseBudgetPackage(ID, "20-QĐ", "C2-05"))
                .records(CLOSED);
        BudgetCommand approve = new BudgetCommand.ApproveAdjustment(ID, "15-QĐ");
        granted(asked(100, 51), agreed(151), passed).when(APPROVER, approve).refuses(BudgetCode.NOT_ASSIGNED);
        granted(asked(100, 49), agreed(149), passed).when(APPROVER, approve).records(adjusted(100, 49));
    }

    @Test
    void a_package_of_an_association_that_lost_its_assigned_tasks_is_not_granted() {
        Given<BudgetPackage> given = Given.nothing(BudgetPackage.class);
        tell(given::past);
        given.event(PROPOSED, SUBMITTED, AGREED, new BudgetEvent.PassedOn(ID, RED_CROSS, GARDENERS, Money.ZERO, "x"))
                .when(APPROVER, new BudgetCommand.ApproveBudgetPackage(ID, "12-QĐ"))
                .refuses(BudgetCode.NOT_ASSIGNED);
    }

    @Test
    void another_fiscal_year_begins_on_its_own_first_day() {
        FiscalYear next = new FiscalYear(2022);
        Given<BudgetPackage> given = Given.nothing(BudgetPackage.class).on("2021-12-31");
        tell(given::past);
        given.event(
                        new BudgetEvent.Proposed(ID, RED_CROSS, next, LINES, TOTAL, PROPOSER, RULE_VERSION, null),
                        SUBMITTED,
                        AGREED,
                        new BudgetEvent.Approved(ID, next, TOTAL, "12-QĐ", LEADER, LocalDate.of(2021, 6, 1)))
                .when(APPRAISER, pay(1, "U", "2021-12-31"))
                .refuses(BudgetCode.DATE_TOO_EARLY, "/on");
    }
}
