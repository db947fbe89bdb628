package vn.danvan.command.evidence;

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
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.service.evidence.EvidenceCode;

/** An evidence file: a body puts it in once, and it never changes. */
@AggregateRoot
class Evidence {

    @AggregateIdentifier
    private @Nullable EvidenceId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EvidenceCommand.StoreEvidence c, @MetaDataValue("caller") Actor actor) {
        require(EvidenceFacts.bodyOf(actor).equals(c.evidence().body()), KernelCode.NOT_FOUND);
        require(id == null, EvidenceCode.EXISTS);
        apply(new EvidenceEvent.Stored(c.evidence(), c.evidence().content(), c.size(), c.mediaType(), c.name()));
    }

    @EventSourcingHandler
    void on(EvidenceEvent event) {
        switch (event) {
            case EvidenceEvent.Stored e -> id = e.evidence();
        }
    }
}
