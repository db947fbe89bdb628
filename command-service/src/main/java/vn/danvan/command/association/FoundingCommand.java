package vn.danvan.command.association;

import java.time.LocalDate;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.FoundingId;

/** What may be asked about the founding of an association. */
public sealed interface FoundingCommand extends Command {

    /** The founding. */
    FoundingId founding();

    @Override
    default FoundingId target() {
        return founding();
    }

    /** Recognises the campaign committee (công nhận ban vận động). */
    record RecogniseCommittee(
            FoundingId founding,
            String name,
            Level level,
            String field,
            int committeeMembers,
            String decision,
            LocalDate effectiveOn)
            implements FoundingCommand {}

    /** Finds the dossier in order. */
    record AppraiseDossier(FoundingId founding, int members, ContentHash charter, String opinion)
            implements FoundingCommand {}

    /** Licenses the establishment: the association begins. */
    record LicenseAssociation(
            FoundingId founding,
            AssociationId association,
            AssociationClass associationClass,
            String decision,
            LocalDate effectiveOn)
            implements FoundingCommand {}

    /** Refuses the licence. */
    record RefuseLicence(FoundingId founding, String reason) implements FoundingCommand {}

    /** Ends the recognition of the committee; nothing is founded. */
    record EndCommittee(FoundingId founding, String reason) implements FoundingCommand {}
}
