package vn.danvan.command.plan;

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
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;

/** A document that plans rest on: it is entered once. */
@AggregateRoot
class Directive {

    @AggregateIdentifier
    private @Nullable DirectiveId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DirectiveCommand.RegisterDirective c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(id == null, PlanCode.DIRECTIVE_EXISTS);
        apply(new DirectiveEvent.Registered(c.directive(), c.number(), c.issuedOn(), c.issuer(), c.title()));
    }

    @EventSourcingHandler
    void on(DirectiveEvent event) {
        switch (event) {
            case DirectiveEvent.Registered e -> id = e.directive();
        }
    }
}
