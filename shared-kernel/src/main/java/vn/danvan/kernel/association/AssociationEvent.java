package vn.danvan.kernel.association;

import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.Level;

/** The life of an association. */
public sealed interface AssociationEvent {

    /** The association. */
    AssociationId association();

    /** It entered the register. */
    @StoredAs("association.registered")
    record Registered(
            AssociationId association, String name, AssociationClass associationClass, Level level, String field)
            implements AssociationEvent {}
}
