package vn.danvan.command.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.danvan.command.Past;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** What the rules say on a date; a decision cites the version that it used. */
public final class RuleBook {

    private RuleBook() {}

    /**
     * The version of a rule in force on a date, whatever its scope: of those that hold then, the one that began last.
     *
     * @throws vn.danvan.kernel.DomainError {@code rule.none-in-force}
     */
    public static RuleEvent.Set inForce(Past past, String rule, LocalDate on) {
        return latest(past, rule, on, _ -> true).orElseThrow(() -> RuleCode.NONE_IN_FORCE.because(rule + ", " + on));
    }

    /**
     * The version of a rule in force on a date for one scope.
     *
     * @param scope as the rule has it, such as {@code PROVINCE}
     * @throws vn.danvan.kernel.DomainError {@code rule.none-in-force}
     */
    public static RuleEvent.Set inForce(Past past, String rule, String scope, LocalDate on) {
        return find(past, rule, scope, on)
                .orElseThrow(() -> RuleCode.NONE_IN_FORCE.because(rule + "[" + scope + "], " + on));
    }

    /** The version of a rule in force on a date for one scope; empty when the law says nothing then. */
    public static Optional<RuleEvent.Set> find(Past past, String rule, String scope, LocalDate on) {
        return latest(past, rule, on, version -> version.scope().equals(scope));
    }

    /** The version in force on a date for the first of these scopes that has one: the narrowest is named first. */
    public static Optional<RuleEvent.Set> find(Past past, String rule, List<String> scopes, LocalDate on) {
        return scopes.stream()
                .flatMap(scope -> find(past, rule, scope, on).stream())
                .findFirst();
    }

    /**
     * A version's value as a whole number.
     *
     * @throws vn.danvan.kernel.DomainError {@code rule.value-unreadable}
     */
    public static int wholeNumber(RuleEvent.Set version) {
        return RuleValues.wholeNumber(version);
    }

    /**
     * The day of the month on which the months of a {@code reporting.window} begin: 1 for {@code calendar}, 15 for {@code
     * 15-14}.
     *
     * @throws vn.danvan.kernel.DomainError {@code rule.value-unreadable}
     */
    public static int firstDayOfWindow(RuleEvent.Set version) {
        return RuleValues.firstDay(version);
    }

    private static Optional<RuleEvent.Set> latest(
            Past past, String rule, LocalDate on, Predicate<RuleEvent.Set> which) {
        return RuleVersions.of(past.of(new RuleId(rule), RuleEvent.class)).standing().stream()
                .filter(which)
                .filter(version -> version.holdsOn(on))
                .max(Comparator.comparing(RuleEvent.Set::validFrom));
    }
}
