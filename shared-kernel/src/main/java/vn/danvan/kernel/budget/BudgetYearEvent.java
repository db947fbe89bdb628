package vn.danvan.kernel.budget;

import vn.danvan.kernel.LimitMove;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.StoredAs;

/** The life of a fiscal year's budget for associations. */
public sealed interface BudgetYearEvent {

    /** The year. */
    FiscalYear year();

    /**
     * The sum of all approved packages of the year may not pass this.
     *
     * @param decision number of the decision that sets it
     * @param ruleVersion the rule that allows this fiscal year
     */
    @StoredAs("budget-year.ceiling-set")
    record CeilingSet(FiscalYear year, Money ceiling, String decision, String ruleVersion)
            implements BudgetYearEvent, LimitMove.Source {
        @Override
        public LimitMove limitMove() {
            return new LimitMove(BudgetEvent.limitKey(year), 0, ceiling.dong());
        }
    }
}
