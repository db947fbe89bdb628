package vn.danvan.command.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;

/** What may be asked about an agency. */
public sealed interface AgencyCommand extends Command {

    /** The agency. */
    AgencyId agency();

    @Override
    default AgencyId target() {
        return agency();
    }

    /** Enters an agency into the register. */
    record RegisterAgency(
            AgencyId agency,
            String name,
            AgencyKind kind,
            Level level,
            @Nullable AgencyId parent,
            @Nullable String subPlanRequiredBy,
            LocalDate validFrom)
            implements AgencyCommand {}

    /** Gives it another name from a date. */
    record RenameAgency(AgencyId agency, String name, LocalDate effectiveOn) implements AgencyCommand {}

    /** Ends it on a date; what it owes passes to the successor. */
    record MergeAgency(AgencyId agency, AgencyId successor, LocalDate effectiveOn) implements AgencyCommand {}

    /** Puts it below another body from a date. */
    record ChangeParent(AgencyId agency, AgencyId parent, String decision, LocalDate effectiveOn)
            implements AgencyCommand {}

    /**
     * Divides it on a date (chia, tách).
     *
     * @param continues whether it goes on beside the others
     * @param duties what it still owes, each with who takes it: one of the successors, or itself when it goes on
     */
    record SplitAgency(
            AgencyId agency,
            List<AgencyId> successors,
            boolean continues,
            List<DutyTaken> duties,
            String decision,
            LocalDate effectiveOn)
            implements AgencyCommand {}

    /**
     * Ends it on a date.
     *
     * @param successor who takes all that is not named; when there is none each duty is named, and the body above
     *     answers for what comes later
     * @param duties what it still owes, each with who takes it
     */
    record AbolishAgency(
            AgencyId agency,
            @Nullable AgencyId successor,
            List<DutyTaken> duties,
            String decision,
            LocalDate effectiveOn)
            implements AgencyCommand {}
}
