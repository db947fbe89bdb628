package vn.danvan.command.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.criteria.CriteriaBook;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.rule.RuleEvent;

/** The criteria under which a package is asked for (plan, III.2); from which year on there must be some is a rule. */
final class BudgetCriteria {

    private static final String RULE = "budget.criteria-from-fiscal-year";
    private static final String SCOPE = "ASSIGNED";

    private BudgetCriteria() {}

    /**
     * The version in force today; none when none is and the rule does not ask for one.
     *
     * @param named the version that the association means; none when it means the one in force
     * @throws vn.danvan.kernel.DomainError {@code budget.no-criteria}, {@code criteria.none-in-force},
     *     {@code criteria.not-in-force}
     */
    static @Nullable CriteriaVersion under(@Nullable CriteriaVersion named, FiscalYear year, Past past, Clock clock) {
        LocalDate today = Vietnam.today(clock);
        if (named != null) {
            return CriteriaBook.inForce(CriteriaId.BUDGET, named, today, past);
        }
        Optional<CriteriaVersion> version = CriteriaBook.find(CriteriaId.BUDGET, today, past);
        if (version.isPresent()) {
            return version.get();
        }
        Optional<RuleEvent.Set> rule = RuleBook.find(past, RULE, SCOPE, today);
        if (rule.isPresent() && year.year() >= Integer.parseInt(rule.get().value())) {
            throw BudgetCode.NO_CRITERIA.because(rule.get().versionName()).at("/criteria");
        }
        return null;
    }
}
