package vn.danvan.command.association;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;

/** A mass association: it is entered once, with the class that decides what it may ask for. */
@AggregateRoot
class Association {

    @AggregateIdentifier
    private @Nullable AssociationId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssociationCommand.RegisterAssociation c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN, Role.STATE_MANAGEMENT);
        require(id == null, AssociationCode.EXISTS);
        apply(new AssociationEvent.Registered(c.association(), c.name(), c.associationClass(), c.level(), c.field()));
    }

    @EventSourcingHandler
    void on(AssociationEvent event) {
        id = event.association();
    }
}
