package vn.danvan.command.association;

import java.time.LocalDate;
import vn.danvan.command.Command;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.SubUnitKind;

/** What may be asked about a sub-unit or legal person of an association. */
public sealed interface SubUnitCommand extends Command {

    /** The sub-unit. */
    SubUnitId subUnit();

    @Override
    default SubUnitId target() {
        return subUnit();
    }

    /** Founds it below an association. */
    record FoundSubUnit(
            SubUnitId subUnit,
            AssociationId association,
            String name,
            SubUnitKind kind,
            String decision,
            LocalDate effectiveOn)
            implements SubUnitCommand {}

    /** Closes it. */
    record CloseSubUnit(SubUnitId subUnit, String decision, String reason, LocalDate effectiveOn)
            implements SubUnitCommand {}
}
