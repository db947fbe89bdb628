package vn.danvan.command.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;

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
            LocalDate to)
            implements InspectionCommand {}

    /**
     * Records what was found.
     *
     * @param examined the versions of the register's records that were examined; none when what was examined is not in
     *     the register
     */
    record RecordFinding(
            InspectionId inspection,
            FindingId finding,
            Severity severity,
            String statement,
            String legalBasis,
            String required,
            LocalDate dueOn,
            List<Examined> examined)
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

    /** Ends the inspection. */
    record CloseInspection(InspectionId inspection, String conclusion) implements InspectionCommand {}
}
