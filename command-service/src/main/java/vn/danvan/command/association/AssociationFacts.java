package vn.danvan.command.association;

import vn.danvan.command.Past;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;

/** What other features ask about an association; their decision rests on its stream. */
public record AssociationFacts(AssociationId association, AssociationClass associationClass) {

    /**
     * The association as the log has it now.
     *
     * @param pointer field to blame when there is none
     * @throws DomainError {@code association.unknown}
     */
    public static AssociationFacts of(AssociationId association, Past past, String pointer) {
        AssociationFacts facts = null;
        for (AssociationEvent event : past.of(association, AssociationEvent.class)) {
            facts = switch (event) {
                case AssociationEvent.Registered e -> new AssociationFacts(association, e.associationClass());
            };
        }
        if (facts == null) {
            throw AssociationCode.UNKNOWN.because(association.key()).at(pointer);
        }
        return facts;
    }
}
