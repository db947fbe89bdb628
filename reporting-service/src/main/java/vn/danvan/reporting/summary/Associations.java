package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationState;
import vn.danvan.reporting.facts.AssociationFact;

/**
 * The associations in the register.
 *
 * @param total those that have not ended at the period's end
 * @param registeredInPeriod those that began in the period, in whichever way
 * @param byState every class and state that somebody is in at the period's beginning or end
 * @param byChange how many changes of each kind took effect in the period; kinds without any are left out
 * @param changes what took effect in the period, by day
 */
public record Associations(
        int total,
        int registeredInPeriod,
        List<ClassCount> byClass,
        List<StateCount> byState,
        List<ChangeCount> byChange,
        List<AssociationChange> changes) {

    /**
     * Associations of one class and state.
     *
     * @param before at the end of the day before the period
     * @param after at the end of the period's last day
     */
    public record StateCount(AssociationClass associationClass, AssociationState state, int before, int after) {}

    /** How often something became of associations. */
    public record ChangeCount(AssociationFact.ChangeKind kind, int count, List<Long> sources) {}

    /**
     * What became of one association.
     *
     * @param on day on which it takes effect
     * @param associationClass after it
     * @param others codes of the associations on the other side of a restructuring
     * @param otherNames their names
     */
    public record AssociationChange(
            AssociationFact.ChangeKind kind,
            String association,
            String name,
            LocalDate on,
            AssociationClass associationClass,
            List<String> others,
            List<String> otherNames,
            List<Long> sources) {}

    /**
     * The associations of one class that have not ended at the period's end.
     *
     * @param registeredInPeriod those that began in the period
     * @param sources log indexes of those that began in the period
     */
    public record ClassCount(
            AssociationClass associationClass,
            int total,
            int province,
            int district,
            int commune,
            int registeredInPeriod,
            List<Long> sources) {}
}
