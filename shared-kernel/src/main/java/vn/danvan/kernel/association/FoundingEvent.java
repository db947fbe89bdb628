package vn.danvan.kernel.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.Level;

/** The founding of an association: a campaign committee is recognised, its dossier appraised, the association licensed. */
public sealed interface FoundingEvent {

    /** The founding. */
    FoundingId founding();

    /**
     * The campaign committee may prepare the founding.
     *
     * @param name the name that the association shall bear
     * @param committeeMembers how many are on the committee
     * @param officer who recorded it for the State authority
     */
    @StoredAs("founding.committee-recognised")
    record CommitteeRecognised(
            FoundingId founding,
            String name,
            Level level,
            String field,
            int committeeMembers,
            String decision,
            LocalDate effectiveOn,
            PersonId officer)
            implements FoundingEvent {}

    /**
     * Its dossier is in order.
     *
     * @param members who signed up
     * @param charter the draft charter in the dossier
     * @param ruleVersion the rule on the least number of members; absent when none was in force
     */
    @StoredAs("founding.dossier-appraised")
    record DossierAppraised(
            FoundingId founding,
            int members,
            ContentHash charter,
            String opinion,
            PersonId appraiser,
            @Nullable String ruleVersion)
            implements FoundingEvent {}

    /** The association was licensed; it begins on its own stream in the same append. */
    @StoredAs("founding.licensed")
    record Licensed(
            FoundingId founding, AssociationId association, String decision, LocalDate effectiveOn, PersonId approver)
            implements FoundingEvent {}

    /** The licence was refused. */
    @StoredAs("founding.refused")
    record Refused(FoundingId founding, String reason, PersonId approver) implements FoundingEvent {}

    /** The committee's recognition ended with nothing founded. */
    @StoredAs("founding.committee-ended")
    record CommitteeEnded(FoundingId founding, String reason, PersonId officer) implements FoundingEvent {}
}
