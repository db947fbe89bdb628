package vn.danvan.command.budget;

import static vn.danvan.command.budget.BudgetSamples.*;

import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.rule.RuleCode;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;

/** The rules that the year itself decides; that the ceiling holds is the log's, see BudgetCeilingIT. */
class BudgetYearTest {

    private static final BudgetYearEvent SET =
            new BudgetYearEvent.CeilingSet(Y2021, new Money(1000), "05-QĐ", RULE_VERSION);

    private static Given<BudgetYear> given() {
        Given<BudgetYear> given = Given.nothing(BudgetYear.class);
        tell(given::past);
        return given;
    }

    private static BudgetYearCommand set(int year) {
        return new BudgetYearCommand.SetCeiling(new FiscalYear(year), new Money(1000), "05-QĐ");
    }

    @Test
    void the_approver_sets_it_and_sets_it_again() {
        given().when(APPROVER, set(2021)).records(SET);
        given().event(SET)
                .when(APPROVER, new BudgetYearCommand.SetCeiling(Y2021, new Money(900), "06-QĐ"))
                .records(new BudgetYearEvent.CeilingSet(Y2021, new Money(900), "06-QĐ", RULE_VERSION));
    }

    @Test
    void nobody_else_sets_it() {
        given().when(APPRAISER, set(2021)).refuses(KernelCode.NOT_PERMITTED);
        given().when(CTD, set(2021)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void the_first_fiscal_year_is_allowed_and_the_one_before_is_not() {
        given().when(APPROVER, set(2021)).records(SET);
        given().when(APPROVER, set(2020)).refuses(BudgetCode.YEAR_TOO_EARLY, "/year");
    }

    @Test
    void without_a_rule_in_force_there_is_no_ceiling() {
        given().on("2020-01-01").when(APPROVER, set(2021)).refuses(RuleCode.NONE_IN_FORCE);
    }
}
