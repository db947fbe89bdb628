package vn.danvan.command.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.rule.RuleId;

/** What may be asked about a rule. */
public sealed interface RuleCommand extends Command {

    /** The rule. */
    RuleId rule();

    @Override
    default RuleId target() {
        return rule();
    }

    /** Says what the rule says from a date on, and where that is written. */
    record SetRule(
            RuleId rule,
            String scope,
            String value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String citation,
            String standing)
            implements RuleCommand {}
}
