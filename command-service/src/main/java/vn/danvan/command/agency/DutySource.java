package vn.danvan.command.agency;

import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.kernel.agency.AgencyId;

/**
 * What one feature asks of agencies. When an agency is divided or abolished, every source is asked what is still open, so
 * that the decision names each duty with who takes it and nothing is left over. A class of the service that implements it is
 * found by itself; it has a constructor without parameters and no state.
 *
 * <p>Nothing is written into the duty's own stream: who answers for it follows from the agencies' events ({@link
 * AgencyDirectory#mustActFor(vn.danvan.kernel.Actor, AgencyId, String, java.time.LocalDate, Past)}).
 */
public interface DutySource {

    /** The open duties that were first one of these agencies'. The decision rests on the stream of each. */
    List<AgencyDuty> openOf(Set<AgencyId> agencies, Past past);
}
