package vn.danvan.command.inspection;

import java.time.LocalDate;
import vn.danvan.command.Past;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.rule.RuleEvent;

/**
 * Until when an appeal may be made, as the rule in force on the day of the decision says.
 *
 * @param until the last day
 * @param ruleVersion the rule that says so
 */
record AppealDays(LocalDate until, String ruleVersion) {

    private static final String RULE = "inspection.appeal-days";

    /** @throws vn.danvan.kernel.DomainError {@code rule.none-in-force} */
    static AppealDays after(LocalDate decidedOn, Past past) {
        RuleEvent.Set rule = RuleBook.inForce(past, RULE, decidedOn);
        return new AppealDays(decidedOn.plusDays(Integer.parseInt(rule.value())), rule.versionName());
    }
}
