package vn.danvan.command.budget;

import java.time.Clock;
import vn.danvan.command.Past;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.rule.RuleEvent;

/** From which fiscal year on there are budget packages (plan, III.2), as the rule in force today says. */
final class FirstFiscalYear {

    private static final String RULE = "budget.first-fiscal-year";

    private FirstFiscalYear() {}

    /**
     * The name of the rule's version that allows the year.
     *
     * @throws vn.danvan.kernel.DomainError {@code budget.year-too-early}, {@code rule.none-in-force}
     */
    static String allows(FiscalYear year, Past past, Clock clock) {
        RuleEvent.Set rule = RuleBook.inForce(past, RULE, Vietnam.today(clock));
        if (year.year() < RuleBook.wholeNumber(rule)) {
            throw BudgetCode.YEAR_TOO_EARLY
                    .because(rule.value() + ", " + rule.versionName())
                    .at("/year");
        }
        return rule.versionName();
    }
}
