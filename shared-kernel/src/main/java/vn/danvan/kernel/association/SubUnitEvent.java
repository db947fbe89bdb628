package vn.danvan.kernel.association;

import java.time.LocalDate;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;

/** The life of a sub-unit or legal person of an association. */
public sealed interface SubUnitEvent {

    /** The sub-unit. */
    SubUnitId subUnit();

    /** It was founded below an association. */
    @StoredAs("sub-unit.founded")
    record Founded(
            SubUnitId subUnit,
            AssociationId association,
            String name,
            SubUnitKind kind,
            String decision,
            LocalDate effectiveOn,
            PersonId officer)
            implements SubUnitEvent {}

    /** It passed to another association, by the decision that ended or divided the one before. */
    @StoredAs("sub-unit.passed")
    record Passed(SubUnitId subUnit, AssociationId from, AssociationId to, String decision) implements SubUnitEvent {}

    /** It is no more. */
    @StoredAs("sub-unit.closed")
    record Closed(SubUnitId subUnit, String decision, String reason, LocalDate effectiveOn, PersonId officer)
            implements SubUnitEvent {}
}
