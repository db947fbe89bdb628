package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.AssociationState;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.AssociationFact.Change;
import vn.danvan.reporting.facts.AssociationFact.ChangeKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Associations.AssociationChange;
import vn.danvan.reporting.summary.Associations.ChangeCount;
import vn.danvan.reporting.summary.Associations.ClassCount;
import vn.danvan.reporting.summary.Associations.StateCount;

/**
 * Associations by class and state at the period's end and at its beginning, and what changed in between. A change counts on
 * the day on which it takes effect. Those that have ended stay in the register and in no total.
 */
final class AssociationArithmetic {

    private final Facts facts;
    private final Bodies bodies;
    private final LocalDate last;
    private final LocalDate dayBefore;

    AssociationArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
        this.last = facts.period().to();
        this.dayBefore = facts.period().from().minusDays(1);
    }

    Associations associations() {
        List<ClassCount> byClass = new ArrayList<>();
        List<StateCount> byState = new ArrayList<>();
        for (AssociationClass kind : AssociationClass.values()) {
            byClass.add(ofClass(kind));
            for (AssociationState state : AssociationState.values()) {
                int before = count(kind, state, dayBefore);
                int after = count(kind, state, last);
                if (before != 0 || after != 0) {
                    byState.add(new StateCount(kind, state, before, after));
                }
            }
        }
        List<AssociationChange> changes = changes();
        return new Associations(
                byClass.stream().mapToInt(ClassCount::total).sum(),
                byClass.stream().mapToInt(ClassCount::registeredInPeriod).sum(),
                byClass,
                byState,
                byKind(changes),
                changes);
    }

    private ClassCount ofClass(AssociationClass kind) {
        List<AssociationFact> standing =
                facts.associations().stream().filter(a -> stands(a, kind, last)).toList();
        List<Long> began = facts.associations().stream()
                .map(a -> a.changes().getFirst())
                .filter(first -> first.associationClass() == kind && facts.inPeriod(first.on()))
                .map(Change::logIndex)
                .sorted()
                .toList();
        return new ClassCount(
                kind,
                standing.size(),
                level(standing, Level.PROVINCE),
                level(standing, Level.DISTRICT),
                level(standing, Level.COMMUNE),
                began.size(),
                began);
    }

    private static int level(List<AssociationFact> all, Level level) {
        return (int) all.stream().filter(a -> a.level() == level).count();
    }

    private static boolean stands(AssociationFact association, AssociationClass kind, LocalDate day) {
        Change at = on(association, day);
        return at != null && at.associationClass() == kind && !at.state().ended();
    }

    private int count(AssociationClass kind, AssociationState state, LocalDate day) {
        return (int) facts.associations().stream()
                .map(a -> on(a, day))
                .filter(at -> at != null && at.associationClass() == kind && at.state() == state)
                .count();
    }

    /** The last change in effect at the end of a day; null when the association was not there yet. */
    private static @Nullable Change on(AssociationFact association, LocalDate day) {
        Change found = null;
        for (Change change : association.changes()) {
            if (!change.on().isAfter(day)) {
                found = change;
            }
        }
        return found;
    }

    private List<AssociationChange> changes() {
        List<AssociationChange> changes = new ArrayList<>();
        for (AssociationFact a : facts.associations()) {
            for (Change change : a.changes()) {
                if (facts.inPeriod(change.on())) {
                    changes.add(new AssociationChange(
                            change.kind(),
                            a.association().key(),
                            a.name(),
                            change.on(),
                            change.associationClass(),
                            change.others().stream().map(AssociationId::key).toList(),
                            change.others().stream().map(bodies::name).toList(),
                            List.of(change.logIndex())));
                }
            }
        }
        changes.sort(Comparator.comparing(AssociationChange::on)
                .thenComparing(c -> c.sources().getFirst()));
        return List.copyOf(changes);
    }

    private static List<ChangeCount> byKind(List<AssociationChange> changes) {
        List<ChangeCount> counts = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            List<Long> sources = changes.stream()
                    .filter(c -> c.kind() == kind)
                    .map(c -> c.sources().getFirst())
                    .sorted()
                    .toList();
            if (!sources.isEmpty()) {
                counts.add(new ChangeCount(kind, sources.size(), sources));
            }
        }
        return List.copyOf(counts);
    }
}
