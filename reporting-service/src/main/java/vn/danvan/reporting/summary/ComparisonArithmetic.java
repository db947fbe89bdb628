package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.Span;
import vn.danvan.reporting.summary.ComparedDuties.Change;
import vn.danvan.reporting.summary.ComparedDuties.Compared;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.Duties.DutyCount;

/** Duties against the period before and the same period last year, as far as the register knows those. */
final class ComparisonArithmetic {

    private final Facts facts;
    private final DutyArithmetic duties;

    ComparisonArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.duties = new DutyArithmetic(facts, bodies);
    }

    ComparedDuties compared() {
        return new ComparedDuties(
                against(facts.scope().before()), against(facts.scope().lastYear()));
    }

    private @Nullable Compared against(@Nullable Span other) {
        return other == null
                ? null
                : new Compared(
                        other.period().period().key(),
                        other.period().title(),
                        change(
                                duties.subPlanDuties(),
                                duties.subPlanDutiesOf(other.period().to())),
                        change(duties.reportDuties(facts.scope().own()), duties.reportDuties(other)));
    }

    private static @Nullable Change change(List<Duty> ofNow, List<Duty> ofThen) {
        DutyCount now = DutyCounts.of(ofNow);
        DutyCount then = DutyCounts.of(ofThen);
        return then.owed() == 0
                ? null
                : new Change(
                        then,
                        now.owed() - then.owed(),
                        now.received() - then.received(),
                        now.onTime() - then.onTime(),
                        now.late() - then.late(),
                        now.missing() - then.missing(),
                        points(now.completeness(), then.completeness()),
                        points(now.timeliness(), then.timeliness()));
    }

    private static @Nullable BigDecimal points(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now == null || then == null ? null : now.subtract(then);
    }
}
