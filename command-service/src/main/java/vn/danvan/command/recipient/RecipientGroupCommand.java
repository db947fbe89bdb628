package vn.danvan.command.recipient;

import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.recipient.RecipientGroupId;

/** What may be asked about a group of recipients. */
public sealed interface RecipientGroupCommand extends Command {

    /** The group. */
    RecipientGroupId group();

    @Override
    default RecipientGroupId target() {
        return group();
    }

    /** Makes it. */
    record DefineGroup(RecipientGroupId group, String title, List<AgencyKind> kinds, List<AgencyId> bodies)
            implements RecipientGroupCommand {}

    /** Calls it otherwise, or has others belong to it. */
    record ChangeGroup(RecipientGroupId group, String title, List<AgencyKind> kinds, List<AgencyId> bodies)
            implements RecipientGroupCommand {}

    /** Has nothing sent to it any more. */
    record RetireGroup(RecipientGroupId group, String reason) implements RecipientGroupCommand {}
}
