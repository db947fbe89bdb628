package vn.danvan.command.association;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.AssociationState;

/**
 * What other features ask about an association; their decision rests on its stream, so that it is decided anew when the
 * association ends, divides or is suspended at the same moment.
 *
 * @param field what it is about, in words
 * @param successors who follows it when it has ended; none while it has not, or when it was dissolved
 */
public record AssociationFacts(
        AssociationId association,
        String name,
        AssociationClass associationClass,
        Level level,
        String field,
        AssociationState state,
        List<AssociationId> successors) {

    /** The association as the log has it now; empty when the register has none of this code. */
    public static Optional<AssociationFacts> find(AssociationId association, Past past) {
        return Optional.ofNullable(from(past.of(association, AssociationEvent.class)));
    }

    /** From the association's events; null when there is none. */
    static @Nullable AssociationFacts from(List<AssociationEvent> events) {
        AssociationFacts facts = null;
        for (AssociationEvent event : events) {
            facts = after(facts, event);
        }
        return facts;
    }

    /**
     * The association as the log has it now, whatever its state.
     *
     * @param pointer field to blame when there is none
     * @throws DomainError {@code association.unknown}
     */
    public static AssociationFacts of(AssociationId association, Past past, String pointer) {
        return find(association, past)
                .orElseThrow(
                        () -> AssociationCode.UNKNOWN.because(association.key()).at(pointer));
    }

    /**
     * The association, which has not ended; it may be suspended.
     *
     * @throws DomainError {@code association.unknown}, {@code association.ended}
     */
    public static AssociationFacts live(AssociationId association, Past past, String pointer) {
        AssociationFacts facts = of(association, past, pointer);
        if (facts.state.ended()) {
            throw AssociationCode.ENDED
                    .because(association.key() + " " + facts.state.vi())
                    .at(pointer);
        }
        return facts;
    }

    /**
     * The association, which has not ended and is not suspended: it may be given something new.
     *
     * @throws DomainError {@code association.unknown}, {@code association.ended}, {@code association.suspended}
     */
    public static AssociationFacts operating(AssociationId association, Past past, String pointer) {
        AssociationFacts facts = live(association, past, pointer);
        if (facts.state == AssociationState.SUSPENDED) {
            throw AssociationCode.SUSPENDED.because(association.key()).at(pointer);
        }
        return facts;
    }

    /**
     * Every association that had not ended on a day, as it stood then, in the order of their codes; for looking things up.
     * One that was entered into the register counts as there before.
     */
    public static List<AssociationFacts> standingOn(LocalDate day, Past past) {
        Map<String, AssociationFacts> all = new TreeMap<>();
        for (AssociationEvent event : past.ofAll("association", AssociationEvent.class)) {
            String key = event.association().key();
            if (!DecisionDays.after(LocalDate.MIN, event).isAfter(day)) {
                all.put(key, after(all.get(key), event));
            }
        }
        return all.values().stream().filter(a -> !a.state.ended()).toList();
    }

    /** The association after one more event. */
    static AssociationFacts after(@Nullable AssociationFacts before, AssociationEvent event) {
        return switch (event) {
            case AssociationEvent.Began e ->
                new AssociationFacts(
                        e.association(),
                        e.name(),
                        e.associationClass(),
                        e.level(),
                        e.field(),
                        AssociationState.OPERATING,
                        List.of());
            case AssociationEvent.Ended e -> known(before).in(e.state(), e.successors());
            case AssociationEvent.Reclassified e -> known(before).as(e.to());
            case AssociationEvent.Suspended _ -> known(before).in(AssociationState.SUSPENDED, List.of());
            case AssociationEvent.Resumed _ -> known(before).in(AssociationState.OPERATING, List.of());
            case AssociationEvent.CongressHeld _,
                    AssociationEvent.Absorbed _,
                    AssociationEvent.Separated _,
                    AssociationEvent.Received _ -> known(before);
        };
    }

    private static AssociationFacts known(@Nullable AssociationFacts before) {
        if (before == null) {
            throw new IllegalStateException("an association changed before it began");
        }
        return before;
    }

    private AssociationFacts in(AssociationState now, List<AssociationId> followedBy) {
        return new AssociationFacts(association, name, associationClass, level, field, now, followedBy);
    }

    private AssociationFacts as(AssociationClass now) {
        return new AssociationFacts(association, name, now, level, field, state, successors);
    }
}
