package vn.danvan.command;

import vn.danvan.command.budget.BudgetCode;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Money;
import vn.danvan.log.Outcome;

/** Which refusal a passed limit is. */
final class LimitRefusal {

    private LimitRefusal() {}

    static DomainError of(Outcome.LimitPassed passed) {
        String key = passed.key();
        if (!key.startsWith("budget/")) {
            throw new IllegalStateException("no refusal for limit " + key);
        }
        if (passed.limit() < 0) {
            return BudgetCode.NO_CEILING.refuse();
        }
        return passed.delta() == 0
                ? BudgetCode.CEILING_BELOW_APPROVED.because(new Money(passed.total()).toString())
                : BudgetCode.CEILING_PASSED.because(new Money(passed.limit() - passed.total()).toString());
    }
}
