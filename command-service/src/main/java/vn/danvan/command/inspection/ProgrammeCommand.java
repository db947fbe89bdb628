package vn.danvan.command.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;

/** What may be asked about a year's programme of inspections. */
public sealed interface ProgrammeCommand extends Command {

    /** The programme. */
    InspectionProgrammeId programme();

    @Override
    default InspectionProgrammeId target() {
        return programme();
    }

    /** Writes its first draft. */
    record DraftProgramme(InspectionProgrammeId programme, String title, List<PlannedInspection> items)
            implements ProgrammeCommand {}

    /** Writes the draft anew. */
    record ReviseProgramme(InspectionProgrammeId programme, String title, List<PlannedInspection> items)
            implements ProgrammeCommand {}

    /**
     * Puts what was drafted, or proposed as an amendment, into force.
     *
     * @param number of the decision
     * @param on its date; today when none is named
     */
    record ApproveProgramme(
            InspectionProgrammeId programme,
            String number,
            @Nullable LocalDate on) implements ProgrammeCommand {}

    /**
     * Proposes another programme for the rest of the year.
     *
     * @param items the whole programme as it would be
     */
    record AmendProgramme(InspectionProgrammeId programme, List<PlannedInspection> items, String reason)
            implements ProgrammeCommand {}
}
