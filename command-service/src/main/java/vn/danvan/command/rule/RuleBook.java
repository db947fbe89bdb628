package vn.danvan.command.rule;

import java.time.LocalDate;
import java.util.Comparator;
import vn.danvan.command.Past;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** What the rules say on a date; a decision cites the version that it used. */
public final class RuleBook {

    private RuleBook() {}

    /**
     * The version of a rule in force on a date: of those that hold then, the one that began last.
     *
     * @throws vn.danvan.kernel.DomainError {@code rule.none-in-force}
     */
    public static RuleEvent.Set inForce(Past past, String rule, LocalDate on) {
        return past.of(new RuleId(rule), RuleEvent.class).stream()
                .map(RuleEvent.Set.class::cast)
                .filter(version -> !version.validFrom().isAfter(on)
                        && (version.validTo() == null || version.validTo().isAfter(on)))
                .max(Comparator.comparing(RuleEvent.Set::validFrom))
                .orElseThrow(() -> RuleCode.NONE_IN_FORCE.because(rule + ", " + on));
    }
}
