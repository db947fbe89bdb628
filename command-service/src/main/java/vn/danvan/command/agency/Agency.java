package vn.danvan.command.agency;

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
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;

/** An agency: once it has ended it takes no command, and its successor answers for what it owed. */
@AggregateRoot
class Agency {

    @AggregateIdentifier
    private @Nullable AgencyId id;

    private String name = "";
    private LocalDate lastChangeOn = LocalDate.MIN;
    private boolean ended;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AgencyCommand.RegisterAgency c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        require(id == null, AgencyCode.EXISTS);
        if (c.parent() != null) {
            AgencyDirectory.of(past).live(c.parent(), "/parent");
        }
        apply(
                new AgencyEvent.Registered(
                        c.agency(), c.name(), c.kind(), c.level(), c.parent(), c.subPlanRequiredBy(), c.validFrom()),
                Effect.on(c.validFrom(), Vietnam.today(clock), actor, AgencyCode.HISTORY));
    }

    @CommandHandler
    void handle(AgencyCommand.RenameAgency c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        require(!ended, AgencyCode.ENDED);
        require(!c.name().equals(name), AgencyCode.SAME_NAME);
        require(!c.effectiveOn().isBefore(lastChangeOn), AgencyCode.OUT_OF_ORDER);
        apply(
                new AgencyEvent.Renamed(c.agency(), c.name(), c.effectiveOn()),
                Effect.on(c.effectiveOn(), Vietnam.today(clock), actor, AgencyCode.HISTORY));
    }

    @CommandHandler
    void handle(AgencyCommand.MergeAgency c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        require(!ended, AgencyCode.ENDED);
        require(!c.successor().equals(c.agency()), AgencyCode.INTO_ITSELF);
        require(!c.effectiveOn().isBefore(lastChangeOn), AgencyCode.OUT_OF_ORDER);
        past.of(c.successor(), AgencyEvent.class); // the decision rests on the successor's stream
        AgencyDirectory directory = AgencyDirectory.of(past);
        require(!directory.find(c.successor(), "/successor").ended(), AgencyCode.SUCCESSOR_ENDED);
        require(!directory.hasLiveChildren(c.agency()), AgencyCode.HAS_CHILDREN);
        apply(
                new AgencyEvent.MergedInto(c.agency(), c.successor(), c.effectiveOn()),
                Effect.on(c.effectiveOn(), Vietnam.today(clock), actor, AgencyCode.HISTORY));
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        switch (event) {
            case AgencyEvent.Registered e -> {
                id = e.agency();
                name = e.name();
                lastChangeOn = e.validFrom();
            }
            case AgencyEvent.Renamed e -> {
                name = e.name();
                lastChangeOn = e.effectiveOn();
            }
            case AgencyEvent.MergedInto e -> {
                ended = true;
                lastChangeOn = e.effectiveOn();
            }
        }
    }
}
