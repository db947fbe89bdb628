package vn.danvan.command.table;

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
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.kernel.table.TableId;

/**
 * A saved table belongs to the agency for which it was saved: who acts for that agency, or for the one that answers for it
 * now, changes, shares and deletes it; those with whom it is shared read it; for everybody else it does not exist.
 */
@AggregateRoot
class SavedTable {

    @AggregateIdentifier
    private @Nullable TableId id;

    private @Nullable AgencyId owner;
    private @Nullable TableDefinition definition;
    private String title = "";
    private boolean deleted;
    private final Sharing sharing = new Sharing();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TableCommand.SaveTable c, Past past, @MetaDataValue("caller") Actor actor) {
        mayKeep(actor);
        AgencyId agency = actor.agency();
        require(agency != null, KernelCode.NOT_PERMITTED);
        require(id == null, TableCode.EXISTS);
        TableCheck.check(c.definition(), past);
        apply(new TableEvent.Saved(c.table(), requireNonNull(agency), c.title(), c.definition()));
    }

    @CommandHandler
    void handle(TableCommand.ChangeTable c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mustOwn(actor, past, clock);
        require(!c.title().equals(title) || !c.definition().equals(definition), TableCode.UNCHANGED);
        TableCheck.check(c.definition(), past);
        apply(new TableEvent.Changed(c.table(), c.title(), c.definition()));
    }

    @CommandHandler
    void handle(TableCommand.ShareTable c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mustOwn(actor, past, clock);
        Sharing.checkNamed(c.agencies(), c.roles());
        sharing.mayBegin(requireNonNull(owner), c.agencies(), c.roles(), Vietnam.today(clock), past);
        apply(new TableEvent.Shared(c.table(), c.agencies(), c.roles()));
    }

    @CommandHandler
    void handle(TableCommand.StopSharingTable c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mustOwn(actor, past, clock);
        Sharing.checkNamed(c.agencies(), c.roles());
        sharing.mayStop(c.agencies(), c.roles());
        apply(new TableEvent.SharingStopped(c.table(), c.agencies(), c.roles()));
    }

    @CommandHandler
    void handle(TableCommand.DeleteTable c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mustOwn(actor, past, clock);
        apply(new TableEvent.Deleted(c.table(), c.reason()));
    }

    private static void mayKeep(Actor actor) {
        actor.mustBe(
                Role.AGENCY_EDITOR,
                Role.AGENCY_HEAD,
                Role.MOBILISATION_OFFICER,
                Role.MOBILISATION_LEAD,
                Role.ORGANISATION_BOARD,
                Role.STATE_MANAGEMENT,
                Role.APPROVER);
    }

    private void mustOwn(Actor actor, Past past, Clock clock) {
        mayKeep(actor);
        LocalDate today = Vietnam.today(clock);
        if (!AgencyDirectory.actsFor(actor, requireNonNull(owner), requireNonNull(id).stream(), today, past)) {
            boolean reads = !deleted && sharing.with(actor, today, past);
            throw (reads ? TableCode.NOT_OWNER : KernelCode.NOT_FOUND).refuse();
        }
        require(!deleted, TableCode.DELETED);
    }

    @EventSourcingHandler
    void on(TableEvent event) {
        switch (event) {
            case TableEvent.Saved e -> {
                id = e.table();
                owner = e.owner();
                title = e.title();
                definition = e.definition();
            }
            case TableEvent.Changed e -> {
                title = e.title();
                definition = e.definition();
            }
            case TableEvent.Shared e -> sharing.begin(e.agencies(), e.roles());
            case TableEvent.SharingStopped e -> sharing.stop(e.agencies(), e.roles());
            case TableEvent.Deleted _ -> deleted = true;
        }
    }
}
