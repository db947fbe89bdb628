package vn.danvan.kernel.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StoredAs;

/**
 * The life of a rule: its versions one after another, each with the text it rests on. A version is never edited: it ends,
 * or it turns out wrong and another takes its place, and what was decided under it goes on naming it.
 */
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
     * @param revision 2 and more for a version that took the place of a wrong one with the same scope and first day
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
            String standing,
            @Nullable Integer revision)
            implements RuleEvent {

        /** The first version of its scope and first day. */
        public Set(
                RuleId rule,
                String scope,
                String value,
                String unit,
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                String citation,
                String standing) {
            this(rule, scope, value, unit, validFrom, validTo, citation, standing, null);
        }

        /** The name by which a decision cites this version, such as {@code sub-plan.due[plan]@2020-01-02}. */
        public String versionName() {
            return rule.key() + "[" + scope + "]@" + validFrom + (revision == null ? "" : "#" + revision);
        }

        /** Whether it says something about that day. */
        public boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }
    }

    /**
     * A version holds no longer than to a date: what it rests on was repealed or replaced.
     *
     * @param version name of the version
     * @param validTo first day on which it no longer holds
     * @param citation what ended it
     */
    @StoredAs("rule.ended")
    record Ended(RuleId rule, String version, LocalDate validTo, String citation) implements RuleEvent {}

    /**
     * A version was entered wrongly: nothing is decided under it any more. What takes its place, if anything does, is the
     * next event.
     *
     * @param version name of the version
     */
    @StoredAs("rule.superseded")
    record Superseded(RuleId rule, String version, String reason) implements RuleEvent {}
}
