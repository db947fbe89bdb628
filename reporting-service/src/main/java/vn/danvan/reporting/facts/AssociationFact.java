package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.AssociationState;

/**
 * An association.
 *
 * @param associationClass as it stands
 * @param state as it stands
 * @param registeredOn the day on which it began, as far as the register knows
 * @param changes what became of it, in log order
 * @param logIndex of its last event
 */
public record AssociationFact(
        AssociationId association,
        String name,
        AssociationClass associationClass,
        Level level,
        AssociationState state,
        LocalDate registeredOn,
        List<Change> changes,
        long logIndex) {

    /** What can become of an association. */
    public enum ChangeKind {
        /** Ghi vào sổ. */
        REGISTERED,
        /** Được cấp phép thành lập. */
        ESTABLISHED,
        /** Thành lập do hợp nhất. */
        FOUNDED_BY_CONSOLIDATION,
        /** Thành lập do chia. */
        FOUNDED_BY_DIVISION,
        /** Thành lập do tách. */
        FOUNDED_BY_SEPARATION,
        /** Đổi loại. */
        RECLASSIFIED,
        /** Bị đình chỉ. */
        SUSPENDED,
        /** Hoạt động trở lại. */
        RESUMED,
        /** Nhận sáp nhập hội khác. */
        ABSORBED,
        /** Có hội mới tách ra. */
        SEPARATED,
        /** Sáp nhập vào hội khác. */
        MERGED,
        /** Hợp nhất với hội khác. */
        CONSOLIDATED,
        /** Chia thành các hội. */
        DIVIDED,
        /** Giải thể. */
        DISSOLVED
    }

    /**
     * One change.
     *
     * @param on the day on which it takes effect
     * @param associationClass after it
     * @param state after it
     * @param others the associations on the other side of a restructuring
     */
    public record Change(
            ChangeKind kind,
            LocalDate on,
            AssociationClass associationClass,
            AssociationState state,
            List<AssociationId> others,
            long logIndex) {}

    static AssociationFact fold(@Nullable AssociationFact before, AssociationEvent event, Moment at) {
        return switch (event) {
            case AssociationEvent.Began e -> {
                Change began = new Change(
                        beginning(e),
                        at.day(),
                        e.associationClass(),
                        AssociationState.OPERATING,
                        e.predecessors(),
                        at.logIndex());
                yield new AssociationFact(
                        e.association(),
                        e.name(),
                        e.associationClass(),
                        e.level(),
                        AssociationState.OPERATING,
                        at.day(),
                        List.of(began),
                        at.logIndex());
            }
            case AssociationEvent.Reclassified e -> {
                AssociationFact it = Fold.existing(before, e);
                yield it.after(ChangeKind.RECLASSIFIED, e.to(), it.state, List.of(), at);
            }
            case AssociationEvent.Suspended e ->
                Fold.existing(before, e).moved(ChangeKind.SUSPENDED, AssociationState.SUSPENDED, at);
            case AssociationEvent.Resumed e ->
                Fold.existing(before, e).moved(ChangeKind.RESUMED, AssociationState.OPERATING, at);
            case AssociationEvent.Absorbed e -> {
                AssociationFact it = Fold.existing(before, e);
                yield it.after(ChangeKind.ABSORBED, it.associationClass, it.state, List.of(e.absorbed()), at);
            }
            case AssociationEvent.Separated e -> {
                AssociationFact it = Fold.existing(before, e);
                yield it.after(ChangeKind.SEPARATED, it.associationClass, it.state, List.of(e.separated()), at);
            }
            case AssociationEvent.Ended e -> {
                AssociationFact it = Fold.existing(before, e);
                yield it.after(
                        ChangeKind.valueOf(e.state().name()), it.associationClass, e.state(), e.successors(), at);
            }
            case AssociationEvent.CongressHeld _, AssociationEvent.Received _ -> {
                AssociationFact it = Fold.existing(before, event);
                yield new AssociationFact(
                        it.association,
                        it.name,
                        it.associationClass,
                        it.level,
                        it.state,
                        it.registeredOn,
                        it.changes,
                        at.logIndex());
            }
        };
    }

    private static ChangeKind beginning(AssociationEvent.Began event) {
        return switch (event) {
            case AssociationEvent.Registered _ -> ChangeKind.REGISTERED;
            case AssociationEvent.Established _ -> ChangeKind.ESTABLISHED;
            case AssociationEvent.FoundedByConsolidation _ -> ChangeKind.FOUNDED_BY_CONSOLIDATION;
            case AssociationEvent.FoundedByDivision _ -> ChangeKind.FOUNDED_BY_DIVISION;
            case AssociationEvent.FoundedBySeparation _ -> ChangeKind.FOUNDED_BY_SEPARATION;
        };
    }

    private AssociationFact moved(ChangeKind kind, AssociationState now, Moment at) {
        return after(kind, associationClass, now, List.of(), at);
    }

    private AssociationFact after(
            ChangeKind kind, AssociationClass nowClass, AssociationState now, List<AssociationId> others, Moment at) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(kind, at.day(), nowClass, now, List.copyOf(others), at.logIndex()));
        return new AssociationFact(
                association, name, nowClass, level, now, registeredOn, List.copyOf(all), at.logIndex());
    }
}
