package vn.danvan.command.dissemination;

import vn.danvan.command.Command;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationId;

/** What may be asked about an act of dissemination. */
public sealed interface DisseminationCommand extends Command {

    /** The act. */
    DisseminationId dissemination();

    @Override
    default DisseminationId target() {
        return dissemination();
    }

    /** Says what an agency did. */
    record RecordDissemination(DisseminationId dissemination, AgencyId agency, Dissemination content)
            implements DisseminationCommand {}

    /** Says what it really did. */
    record CorrectDissemination(DisseminationId dissemination, Dissemination content, String reason)
            implements DisseminationCommand {}

    /** Says that it did nothing of the kind. */
    record VoidDissemination(DisseminationId dissemination, String reason) implements DisseminationCommand {}
}
