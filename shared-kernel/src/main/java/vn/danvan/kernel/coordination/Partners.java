package vn.danvan.kernel.coordination;

import java.util.List;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/**
 * Who takes part beside the lead agency.
 *
 * @param others names of bodies outside the register, such as one of a foreign country; never names of persons
 */
public record Partners(List<AgencyId> agencies, List<AssociationId> associations, List<String> others) {

    /** Copies the lists. */
    public Partners {
        agencies = List.copyOf(agencies);
        associations = List.copyOf(associations);
        others = List.copyOf(others);
    }
}
