package vn.danvan.reporting.facts;

import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * What all approved packages of a fiscal year may not pass together.
 *
 * @param logIndex of the event that set it
 */
public record BudgetYearFact(FiscalYear year, Money ceiling, String decision, long logIndex) {

    static BudgetYearFact fold(BudgetYearEvent event, Moment at) {
        return switch (event) {
            case BudgetYearEvent.CeilingSet e -> new BudgetYearFact(e.year(), e.ceiling(), e.decision(), at.logIndex());
        };
    }
}
