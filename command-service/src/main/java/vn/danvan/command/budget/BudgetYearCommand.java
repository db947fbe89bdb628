package vn.danvan.command.budget;

import vn.danvan.command.Command;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.FiscalYear;

/** What may be asked about a fiscal year's budget. */
public sealed interface BudgetYearCommand extends Command {

    /** Sets the ceiling that the sum of the year's approved packages may not pass. */
    record SetCeiling(FiscalYear year, Money ceiling, String decision) implements BudgetYearCommand {
        @Override
        public FiscalYear target() {
            return year;
        }
    }
}
