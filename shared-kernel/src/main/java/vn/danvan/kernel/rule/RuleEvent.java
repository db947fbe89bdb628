package vn.danvan.kernel.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StoredAs;

/** The life of a rule: its values one after another, each with the text it rests on. */
public sealed interface RuleEvent {

    /** The rule. */
    RuleId rule();

    /**
     * From a date the rule says this.
     *
     * @param scope to whom it applies, as the citation words it
     * @param unit unit of {@code value}, such as {@code date}, {@code year}, {@code years}
     * @param validTo first day on which it no longer holds; open when absent
     * @param standing how far the figure can be trusted, such as {@code plan} or {@code example}
     */
    @StoredAs("rule.set")
    record Set(
            RuleId rule,
            String scope,
            String value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String citation,
            String standing)
            implements RuleEvent {

        /** The name by which a decision cites this version, such as {@code sub-plan.due[plan]@2020-01-02}. */
        public String versionName() {
            return rule.key() + "[" + scope + "]@" + validFrom;
        }
    }
}
