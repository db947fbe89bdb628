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

    /** Puts another version in the place of one that was entered wrongly. */
    record CorrectRule(String version, SetRule right, String reason) implements RuleCommand {
        @Override
        public RuleId rule() {
            return right.rule();
        }
    }

    /** Says that a version was entered wrongly and nothing takes its place. */
    record WithdrawRule(RuleId rule, String version, String reason) implements RuleCommand {}

    /** Ends a version before it would end by itself. */
    record EndRule(RuleId rule, String version, LocalDate validTo, String citation) implements RuleCommand {}
}
