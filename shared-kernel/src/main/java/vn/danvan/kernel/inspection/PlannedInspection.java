package vn.danvan.kernel.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Texts;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;

/**
 * One inspection that a year's programme plans.
 *
 * @param code within the programme: 1 to 60 capital letters, digits, dots and hyphens
 * @param agency the agency to be inspected, or none
 * @param association the association to be inspected, or none; one of the two is named
 * @param scope what is to be looked at
 * @param quarter in which it is to begin, 1 to 4
 * @param leadingBody the body that leads it
 */
public record PlannedInspection(
        String code,
        InspectionKind kind,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        String scope,
        int quarter,
        AgencyId leadingBody) {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    public PlannedInspection {
        Texts.code(code);
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("not a quarter: " + quarter);
        }
    }

    /** The same on another association. */
    public PlannedInspection on(AssociationId other) {
        return new PlannedInspection(code, kind, null, other, scope, quarter, leadingBody);
    }

    /** The last day of its quarter in a year. */
    public LocalDate lastDayIn(int year) {
        return LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
    }
}
