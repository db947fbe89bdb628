package vn.danvan.command.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.PlannedInspectionId;

/** What may be asked about an inspection. */
public sealed interface InspectionCommand extends Command {

    /** The inspection. */
    InspectionId inspection();

    @Override
    default InspectionId target() {
        return inspection();
    }

    /**
     * Begins it.
     *
     * @param agency the inspected agency, or none
     * @param association the inspected association, or none; one of the two is named
     * @param to last day, not before {@code from}
     * @param head who of the team leads it; the first of the team when none is named
     * @param planned the planned inspection that it carries out, or none
     * @param ground why it is made although none was planned, or none; one of the two is named
     */
    record OpenInspection(
            InspectionId inspection,
            InspectionKind kind,
            @Nullable AgencyId agency,
            @Nullable AssociationId association,
            String decision,
            String scope,
            List<String> team,
            LocalDate from,
            LocalDate to,
            @Nullable String head,
            @Nullable PlannedInspectionId planned,
            @Nullable String ground)
            implements InspectionCommand {}

    /**
     * Lets members join or leave the team.
     *
     * @param head who leads it from then on; the same as before when none is named
     * @param on from which day; today when none is named
     */
    record ChangeTeam(
            InspectionId inspection,
            List<String> joins,
            List<String> leaves,
            @Nullable String head,
            String reason,
            @Nullable LocalDate on)
            implements InspectionCommand {}

    /**
     * Records what was found.
     *
     * @param examined the versions of the register's records that were examined; none when what was examined is not in
     *     the register
     * @param evidence files that show it
     * @param repeats the earlier finding that happened again, or none
     */
    record RecordFinding(
            InspectionId inspection,
            FindingId finding,
            Severity severity,
            String statement,
            String legalBasis,
            String required,
            LocalDate dueOn,
            List<Examined> examined,
            List<ContentHash> evidence,
            @Nullable FindingRef repeats)
            implements InspectionCommand {}

    /** Words a finding otherwise. */
    record AmendFinding(
            InspectionId inspection,
            FindingId finding,
            Severity severity,
            String statement,
            String legalBasis,
            String required,
            String reason)
            implements InspectionCommand {}

    /** Gives the inspected body longer to put a finding right. */
    record ExtendFinding(InspectionId inspection, FindingId finding, LocalDate dueOn, String reason)
            implements InspectionCommand {}

    /** The inspected body answers a finding. */
    record AnswerFinding(InspectionId inspection, FindingId finding, String answer) implements InspectionCommand {}

    /** The inspected body says that it has put a finding right. */
    record SubmitRemediation(InspectionId inspection, FindingId finding, String measures, List<ContentHash> evidence)
            implements InspectionCommand {}

    /** The inspector confirms it. */
    record VerifyRemediation(InspectionId inspection, FindingId finding, String note) implements InspectionCommand {}

    /** The inspector does not confirm it. */
    record RefuseRemediation(InspectionId inspection, FindingId finding, String reason) implements InspectionCommand {}

    /**
     * Decides how the violation is dealt with.
     *
     * @param on date of the decision; today when none is named
     */
    record DecideViolation(
            InspectionId inspection,
            FindingId finding,
            String number,
            @Nullable LocalDate on,
            String sanction,
            String legalBasis)
            implements InspectionCommand {}

    /** The inspected body appeals against the decision. */
    record AppealDecision(InspectionId inspection, FindingId finding, String grounds, List<ContentHash> evidence)
            implements InspectionCommand {}

    /**
     * Decides on the appeal.
     *
     * @param on date of the decision on the appeal; today when none is named
     * @param sanction form of the sanction from now on; only when the decision is changed
     * @param legalBasis the article that it rests on; only when the decision is changed
     */
    record DecideAppeal(
            InspectionId inspection,
            FindingId finding,
            AppealOutcome outcome,
            String number,
            @Nullable LocalDate on,
            String reason,
            @Nullable String sanction,
            @Nullable String legalBasis)
            implements InspectionCommand {}

    /** Ends the inspection. */
    record CloseInspection(InspectionId inspection, String conclusion) implements InspectionCommand {}
}
