package vn.danvan.command.association;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.rule.RuleEvent;

/** How many members an association of a level needs to be founded, as the rule in force on a day says. */
final class LeastMembers {

    private LeastMembers() {}

    /**
     * The name of the rule's version that is kept; null when none is in force that day.
     *
     * @throws vn.danvan.kernel.DomainError {@code founding.too-few-members}
     */
    static @Nullable String keptBy(int members, Level level, LocalDate on, Past past) {
        String rule = "association.min-members." + level.name().toLowerCase(Locale.ROOT);
        RuleEvent.Set least = RuleBook.find(past, rule, level.name(), on).orElse(null);
        if (least == null) {
            return null;
        }
        if (members < RuleBook.wholeNumber(least)) {
            throw FoundingCode.TOO_FEW_MEMBERS
                    .because(members + " < " + least.value() + ", " + least.versionName())
                    .at("/members");
        }
        return least.versionName();
    }
}
