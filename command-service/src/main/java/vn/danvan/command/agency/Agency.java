package vn.danvan.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
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
import vn.danvan.kernel.agency.DutyTaken;

/**
 * An agency: once its end is recorded it takes no command, whatever it owed is somebody's, and no body ever stands below
 * itself. Each change takes effect on a date, none before the one recorded last.
 */
@AggregateRoot
class Agency {

    @AggregateIdentifier
    private @Nullable AgencyId id;

    private String name = "";
    private @Nullable AgencyId parent;
    private LocalDate lastChangeOn = LocalDate.MIN;
    private boolean ended;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AgencyCommand.RegisterAgency c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        require(id == null, AgencyCode.EXISTS);
        Hierarchy.mayStandBelow(c.parent(), c.agency(), c.validFrom(), past);
        apply(
                new AgencyEvent.Registered(
                        c.agency(), c.name(), c.kind(), c.level(), c.parent(), c.subPlanRequiredBy(), c.validFrom()),
                Effect.on(c.validFrom(), Vietnam.today(clock), actor, AgencyCode.HISTORY));
    }

    @CommandHandler
    void handle(AgencyCommand.RenameAgency c, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        require(!c.name().equals(name), AgencyCode.SAME_NAME);
        apply(new AgencyEvent.Renamed(c.agency(), c.name(), c.effectiveOn()), effect(c.effectiveOn(), clock, actor));
    }

    @CommandHandler
    void handle(AgencyCommand.ChangeParent c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        require(!c.parent().equals(parent), AgencyCode.SAME_PARENT);
        MetaData effect = effect(c.effectiveOn(), clock, actor);
        Hierarchy.mayStandBelow(c.parent(), c.agency(), c.effectiveOn(), past);
        apply(new AgencyEvent.ParentChanged(c.agency(), c.parent(), c.decision(), c.effectiveOn()), effect);
    }

    @CommandHandler
    void handle(AgencyCommand.MergeAgency c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        MetaData effect = effect(c.effectiveOn(), clock, actor);
        Handover.mayTake(c.successor(), c.agency(), c.effectiveOn(), past, "/successor");
        Hierarchy.mayEnd(c.agency(), c.effectiveOn(), past);
        apply(new AgencyEvent.MergedInto(c.agency(), c.successor(), c.effectiveOn()), effect);
    }

    @CommandHandler
    void handle(
            AgencyCommand.SplitAgency c,
            Past past,
            OpenDuties duties,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        MetaData effect = effect(c.effectiveOn(), clock, actor);
        require(c.continues() || c.successors().size() > 1, AgencyCode.TOO_FEW_SUCCESSORS);
        Handover.checkSuccessors(c, past);
        if (!c.continues()) {
            Hierarchy.mayEnd(c.agency(), c.effectiveOn(), past);
        }
        List<DutyTaken> taken = Handover.check(duties.of(c.agency(), c.effectiveOn(), past), c.duties(), null);
        AgencyId answering = c.continues() ? c.agency() : c.successors().getFirst();
        apply(
                new AgencyEvent.Split(
                        c.agency(),
                        List.copyOf(c.successors()),
                        c.continues(),
                        taken,
                        answering,
                        c.decision(),
                        c.effectiveOn()),
                effect);
    }

    @CommandHandler
    void handle(
            AgencyCommand.AbolishAgency c,
            Past past,
            OpenDuties duties,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        MetaData effect = effect(c.effectiveOn(), clock, actor);
        Handover.checkTakers(c, past);
        Hierarchy.mayEnd(c.agency(), c.effectiveOn(), past);
        List<DutyTaken> taken = Handover.check(duties.of(c.agency(), c.effectiveOn(), past), c.duties(), c.successor());
        AgencyId answering = c.successor() == null ? parent : c.successor();
        if (answering == null) {
            throw AgencyCode.NOBODY_ABOVE.at("/successor");
        }
        apply(new AgencyEvent.Abolished(c.agency(), taken, answering, c.decision(), c.effectiveOn()), effect);
    }

    private void mayChange(Actor actor) {
        actor.mustBe(Role.ADMIN);
        require(!ended, AgencyCode.ENDED);
    }

    /** What takes effect before the latest change that was recorded would change what was decided on it. */
    private MetaData effect(LocalDate on, Clock clock, Actor actor) {
        require(!on.isBefore(lastChangeOn), AgencyCode.OUT_OF_ORDER);
        return Effect.on(on, Vietnam.today(clock), actor, AgencyCode.HISTORY);
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        switch (event) {
            case AgencyEvent.Registered e -> {
                id = e.agency();
                name = e.name();
                parent = e.parent();
                lastChangeOn = e.validFrom();
            }
            case AgencyEvent.Renamed e -> {
                name = e.name();
                lastChangeOn = e.effectiveOn();
            }
            case AgencyEvent.ParentChanged e -> {
                parent = e.parent();
                lastChangeOn = e.effectiveOn();
            }
            case AgencyEvent.MergedInto e -> gave(true, e.effectiveOn());
            case AgencyEvent.Split e -> gave(!e.continues(), e.effectiveOn());
            case AgencyEvent.Abolished e -> gave(true, e.effectiveOn());
        }
    }

    private void gave(boolean ends, LocalDate on) {
        ended = ends;
        lastChangeOn = on;
    }
}
