package vn.danvan.command.staffing;

import org.springframework.stereotype.Component;
import vn.danvan.command.LimitOwner;
import vn.danvan.kernel.DomainError;
import vn.danvan.log.Outcome;

/** The ceiling that all associations' posts of a year share. */
@Component
class StaffingLimit implements LimitOwner {

    @Override
    public String prefix() {
        return "staffing/";
    }

    @Override
    public DomainError refusal(Outcome.LimitPassed passed) {
        if (passed.limit() < 0) {
            return StaffingCode.NO_CEILING.refuse();
        }
        return passed.delta() == 0
                ? StaffingCode.CEILING_BELOW_ALLOTTED.because(passed.total() + " biên chế")
                : StaffingCode.CEILING_PASSED.because((passed.limit() - passed.total()) + " biên chế");
    }
}
