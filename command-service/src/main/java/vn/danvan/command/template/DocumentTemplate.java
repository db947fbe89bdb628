package vn.danvan.command.template;

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
import vn.danvan.command.Past;
import vn.danvan.command.evidence.EvidenceFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.template.TemplateEvent;
import vn.danvan.kernel.template.TemplateId;

/**
 * A template: the file in use is the one that was adopted last, it is held as evidence, and none is in use once it was
 * retired. What was made in an earlier file names that file by its hash and never changes.
 */
@AggregateRoot
class DocumentTemplate {

    @AggregateIdentifier
    private @Nullable TemplateId id;

    private int version;
    private @Nullable String title;
    private @Nullable ContentHash inUse;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TemplateCommand.AdoptTemplate c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        EvidenceFacts.mustBeThere(c.content(), actor, past, "/content");
        require(!(c.content().equals(inUse) && c.title().equals(title)), AdoptionCode.UNCHANGED);
        apply(new TemplateEvent.Adopted(c.template(), version + 1, c.title(), c.content()));
    }

    @CommandHandler
    void handle(TemplateCommand.RetireTemplate c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        require(inUse != null, AdoptionCode.NOT_ADOPTED);
        apply(new TemplateEvent.Retired(c.template(), version, c.reason()));
    }

    @EventSourcingHandler
    void on(TemplateEvent event) {
        switch (event) {
            case TemplateEvent.Adopted e -> {
                id = e.template();
                version = e.version();
                title = e.title();
                inUse = e.content();
            }
            case TemplateEvent.Retired _ -> inUse = null;
        }
    }
}
