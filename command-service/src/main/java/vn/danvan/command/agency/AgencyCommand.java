package vn.danvan.command.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
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
}
