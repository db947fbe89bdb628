package vn.danvan.command.inspection;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/**
 * Who answers for what is found: an agency, or the successor that it merged into, or an association.
 *
 * @param agency none when it is an association
 * @param association none when it is an agency
 */
record InspectedBody(@Nullable AgencyId agency, @Nullable AssociationId association) {

    static final InspectedBody NOBODY = new InspectedBody(null, null);

    /**
     * To a body that is not the inspected one there is no such inspection.
     *
     * @param duty what an agency's duty to put the finding right is called
     */
    void mustSpeak(Actor actor, String duty, LocalDate today, Past past) {
        actor.mustBe(Role.AGENCY_HEAD, Role.ASSOCIATION);
        boolean inItsRole = actor.is(agency == null ? Role.ASSOCIATION : Role.AGENCY_HEAD);
        DomainError.require(inItsRole, KernelCode.NOT_FOUND);
        if (agency == null) {
            DomainError.require(isOf(actor, past), KernelCode.NOT_FOUND);
        } else {
            AgencyDirectory.mustActFor(actor, agency, duty, today, past);
        }
    }

    /**
     * Nobody who acts for the inspected body inspects it or decides about it.
     *
     * @throws DomainError {@code inspection.conflict-of-interest}
     */
    void mustNotBeOf(Actor actor, Past past) {
        DomainError.require(!isOf(actor, past), InspectionCode.CONFLICT_OF_INTEREST);
    }

    /** Whether it is the same body as another, or one that answers for what the other left. */
    boolean follows(InspectedBody earlier, Past past) {
        if (equals(earlier)) {
            return true;
        }
        if (agency != null && earlier.agency != null) {
            AgencyDirectory directory = AgencyDirectory.of(past);
            return directory.answerableFor(earlier.agency).equals(directory.answerableFor(agency));
        }
        return association != null
                && earlier.association != null
                && heirs(earlier.association, past).contains(association);
    }

    private static Set<AssociationId> heirs(AssociationId of, Past past) {
        Set<AssociationId> heirs = new LinkedHashSet<>();
        Deque<AssociationId> next = new ArrayDeque<>(List.of(of));
        while (!next.isEmpty()) {
            AssociationFacts.find(next.removeFirst(), past).stream()
                    .flatMap(facts -> facts.successors().stream())
                    .filter(heirs::add)
                    .forEach(next::addLast);
        }
        return heirs;
    }

    private boolean isOf(Actor actor, Past past) {
        if (agency == null) {
            return association != null && association.equals(actor.association());
        }
        AgencyId own = actor.agency();
        return own != null
                && (own.equals(agency) || own.equals(AgencyDirectory.of(past).answerableFor(agency)));
    }
}
