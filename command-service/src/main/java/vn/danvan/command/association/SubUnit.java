package vn.danvan.command.association;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Effect;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;

/** A sub-unit or legal person of an association: it belongs to one association that has not ended, until it is closed. */
@AggregateRoot
class SubUnit {

    @AggregateIdentifier
    private @Nullable SubUnitId id;

    private @Nullable AssociationId holder;
    private LocalDate foundedOn = LocalDate.MIN;
    private boolean closed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(SubUnitCommand.FoundSubUnit c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.STATE_MANAGEMENT);
        AssociationFacts.operating(c.association(), past, "/association");
        DecisionDays.mustHaveCome(c.effectiveOn(), clock, "/effectiveOn");
        apply(
                new SubUnitEvent.Founded(
                        c.subUnit(),
                        c.association(),
                        c.name(),
                        c.kind(),
                        c.decision(),
                        c.effectiveOn(),
                        actor.person()),
                Effect.on(c.effectiveOn(), Vietnam.today(clock), actor, AssociationCode.HISTORY));
    }

    @CommandHandler
    void handle(SubUnitCommand.CloseSubUnit c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.STATE_MANAGEMENT);
        require(!closed, SubUnitCode.CLOSED);
        DecisionDays.mustHaveCome(c.effectiveOn(), clock, "/effectiveOn");
        DecisionDays.mustFollow(c.effectiveOn(), foundedOn);
        apply(
                new SubUnitEvent.Closed(c.subUnit(), c.decision(), c.reason(), c.effectiveOn(), actor.person()),
                Effect.on(c.effectiveOn(), Vietnam.today(clock), actor, AssociationCode.HISTORY));
    }

    /** Belongs to another association from now on. */
    void pass(AssociationId to, String decision) {
        apply(new SubUnitEvent.Passed(requireNonNull(id), requireNonNull(holder), to, decision));
    }

    @EventSourcingHandler
    void on(SubUnitEvent event) {
        id = event.subUnit();
        switch (event) {
            case SubUnitEvent.Founded e -> {
                holder = e.association();
                foundedOn = e.effectiveOn();
            }
            case SubUnitEvent.Passed e -> holder = e.to();
            case SubUnitEvent.Closed _ -> closed = true;
        }
    }
}
