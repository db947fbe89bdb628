package vn.danvan.command.recipient;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.kernel.recipient.RecipientGroupId;

/** A group of recipients names somebody, nobody twice and nobody who has ended; once retired it stays so. */
@AggregateRoot
class RecipientGroup {

    @AggregateIdentifier
    private @Nullable RecipientGroupId id;

    private @Nullable GroupFacts facts;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecipientGroupCommand.DefineGroup c, Past past, @MetaDataValue("caller") Actor actor) {
        mayKeep(actor);
        require(facts == null, RecipientGroupCode.EXISTS);
        check(c.kinds(), c.bodies(), past);
        apply(new RecipientGroupEvent.Defined(c.group(), c.title(), List.copyOf(c.kinds()), List.copyOf(c.bodies())));
    }

    @CommandHandler
    void handle(RecipientGroupCommand.ChangeGroup c, Past past, @MetaDataValue("caller") Actor actor) {
        mayKeep(actor);
        GroupFacts now = used();
        check(c.kinds(), c.bodies(), past);
        require(!now.says(c.title(), c.kinds(), c.bodies()), RecipientGroupCode.UNCHANGED);
        apply(new RecipientGroupEvent.Changed(c.group(), c.title(), List.copyOf(c.kinds()), List.copyOf(c.bodies())));
    }

    @CommandHandler
    void handle(RecipientGroupCommand.RetireGroup c, @MetaDataValue("caller") Actor actor) {
        mayKeep(actor);
        used();
        apply(new RecipientGroupEvent.Retired(c.group(), c.reason()));
    }

    private static void mayKeep(Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD);
    }

    private GroupFacts used() {
        GroupFacts now = requireNonNull(facts);
        require(!now.retired(), RecipientGroupCode.RETIRED);
        return now;
    }

    private static void check(List<AgencyKind> kinds, List<AgencyId> bodies, Past past) {
        require(!kinds.isEmpty() || !bodies.isEmpty(), RecipientGroupCode.EMPTY);
        once(kinds, "/kinds/");
        once(bodies, "/bodies/");
        AgencyDirectory directory = AgencyDirectory.of(past);
        for (int i = 0; i < bodies.size(); i++) {
            directory.live(bodies.get(i), "/bodies/" + i);
        }
    }

    private static <T> void once(List<T> all, String pointer) {
        Set<T> named = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!named.add(all.get(i))) {
                throw RecipientGroupCode.NAMED_TWICE
                        .because(all.get(i).toString())
                        .at(pointer + i);
            }
        }
    }

    @EventSourcingHandler
    void on(RecipientGroupEvent event) {
        id = event.group();
        facts = GroupFacts.after(facts, event);
    }
}
