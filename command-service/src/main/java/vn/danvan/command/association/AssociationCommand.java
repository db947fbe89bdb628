package vn.danvan.command.association;

import vn.danvan.command.Command;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;

/** What may be asked about an association. */
public sealed interface AssociationCommand extends Command {

    /** Enters an association into the register. */
    record RegisterAssociation(
            AssociationId association, String name, AssociationClass associationClass, Level level, String field)
            implements AssociationCommand {
        @Override
        public AssociationId target() {
            return association;
        }
    }
}
