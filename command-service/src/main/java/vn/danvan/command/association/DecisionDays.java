package vn.danvan.command.association;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.messaging.MetaData;
import vn.danvan.command.Effect;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationEvent;

/**
 * When decisions about an association take effect: in the order in which they are recorded, and recorded once they are in
 * effect, so that the register never shows as done what may still not come about.
 */
final class DecisionDays {

    private DecisionDays() {}

    /**
     * The envelope's attributes of a decision.
     *
     * @param last the day on which the decision before it took effect
     * @throws vn.danvan.kernel.DomainError {@code association.in-future}, {@code association.out-of-order},
     *     {@code association.history-not-permitted}
     */
    static MetaData effect(AssociationCommand.Decision decision, LocalDate last, Clock clock, Actor actor) {
        mustHaveCome(decision.effectiveOn(), clock, "/effectiveOn");
        mustFollow(decision.effectiveOn(), last);
        return Effect.on(decision.effectiveOn(), Vietnam.today(clock), actor, AssociationCode.HISTORY);
    }

    /** @throws vn.danvan.kernel.DomainError {@code association.in-future} */
    static void mustHaveCome(LocalDate day, Clock clock, String pointer) {
        if (day.isAfter(Vietnam.today(clock))) {
            throw AssociationCode.IN_FUTURE.because(day.toString()).at(pointer);
        }
    }

    /** @throws vn.danvan.kernel.DomainError {@code association.out-of-order} */
    static void mustFollow(LocalDate day, LocalDate last) {
        if (day.isBefore(last)) {
            throw AssociationCode.OUT_OF_ORDER.because(last.toString()).at("/effectiveOn");
        }
    }

    /** The day of the last decision after one more event. */
    static LocalDate after(LocalDate before, AssociationEvent event) {
        return switch (event) {
            case AssociationEvent.Registered _, AssociationEvent.CongressHeld _ -> before;
            case AssociationEvent.Established e -> e.effectiveOn();
            case AssociationEvent.Reclassified e -> e.effectiveOn();
            case AssociationEvent.Suspended e -> e.effectiveOn();
            case AssociationEvent.Resumed e -> e.effectiveOn();
            case AssociationEvent.Absorbed e -> e.effectiveOn();
            case AssociationEvent.FoundedByConsolidation e -> e.effectiveOn();
            case AssociationEvent.FoundedByDivision e -> e.effectiveOn();
            case AssociationEvent.Separated e -> e.effectiveOn();
            case AssociationEvent.FoundedBySeparation e -> e.effectiveOn();
            case AssociationEvent.Received e -> e.effectiveOn();
            case AssociationEvent.Ended e -> e.effectiveOn();
        };
    }
}
