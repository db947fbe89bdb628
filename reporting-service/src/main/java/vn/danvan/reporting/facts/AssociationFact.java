package vn.danvan.reporting.facts;

import java.time.LocalDate;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;

/**
 * An association.
 *
 * @param registeredOn the day on which it entered the register
 */
public record AssociationFact(
        AssociationId association,
        String name,
        AssociationClass associationClass,
        Level level,
        LocalDate registeredOn,
        long logIndex) {

    static AssociationFact fold(AssociationEvent event, Moment at) {
        return switch (event) {
            case AssociationEvent.Registered e ->
                new AssociationFact(
                        e.association(), e.name(), e.associationClass(), e.level(), at.day(), at.logIndex());
        };
    }
}
