package vn.danvan.command.budget;

import org.springframework.stereotype.Component;
import vn.danvan.command.LimitOwner;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Money;
import vn.danvan.log.Outcome;

/** The ceiling that all packages of a fiscal year share. */
@Component
class BudgetLimit implements LimitOwner {

    @Override
    public String prefix() {
        return "budget/";
    }

    @Override
    public DomainError refusal(Outcome.LimitPassed passed) {
        if (passed.limit() < 0) {
            return BudgetCode.NO_CEILING.refuse();
        }
        return passed.delta() == 0
                ? BudgetCode.CEILING_BELOW_APPROVED.because(new Money(passed.total()).toString())
                : BudgetCode.CEILING_PASSED.because(new Money(passed.limit() - passed.total()).toString());
    }
}
