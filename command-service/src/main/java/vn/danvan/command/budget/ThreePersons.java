package vn.danvan.command.budget;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.PersonId;

/**
 * Who has done what about a package. Asking, handling the money (appraising, paying out, accounting) and deciding are
 * three parts, and nobody who has once played one ever plays another.
 */
final class ThreePersons {

    /** What a person does. */
    enum Part {
        ASKS,
        HANDLES,
        DECIDES
    }

    private final Map<Part, Set<PersonId>> players = new EnumMap<>(Part.class);

    /** @throws DomainError {@code budget.same-person} */
    void mayPlay(Part part, PersonId person) {
        boolean another = players.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != part && entry.getValue().contains(person));
        DomainError.require(!another, BudgetCode.SAME_PERSON);
    }

    void played(Part part, PersonId person) {
        players.computeIfAbsent(part, _ -> new HashSet<>()).add(person);
    }
}
