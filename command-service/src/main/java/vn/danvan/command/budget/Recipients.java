package vn.danvan.command.budget;

import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;

/** To whom money may be granted and paid out: an association that operates and has assigned tasks when it is decided. */
final class Recipients {

    private Recipients() {}

    /**
     * Refuses an association that may not be granted or paid anything now; the decision rests on it.
     *
     * @param pointer field to blame, if the request names the association
     * @throws DomainError {@code association.unknown}, {@code association.ended}, {@code association.suspended},
     *     {@code budget.not-assigned}
     */
    static void mayBeGranted(AssociationId association, Past past, @Nullable String pointer) {
        AssociationFacts facts = AssociationFacts.operating(association, past, pointer == null ? "" : pointer);
        if (facts.associationClass() != AssociationClass.ASSIGNED) {
            DomainError refusal = BudgetCode.NOT_ASSIGNED.refuse();
            throw pointer == null ? refusal : refusal.at(pointer);
        }
    }
}
