package vn.danvan.command.association;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.AssociationState;

/**
 * A mass association: once it has ended it takes no command, and what it held has passed, item by item. A restructuring is
 * decided by one association and recorded on every other that it concerns, in one append.
 */
@AggregateRoot
class Association {

    @AggregateIdentifier
    private @Nullable AssociationId id;

    private @Nullable AssociationFacts facts;
    private LocalDate lastDecisionOn = LocalDate.MIN;
    private LocalDate termFrom = LocalDate.MIN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssociationCommand.RegisterAssociation c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN, Role.STATE_MANAGEMENT);
        require(id == null, AssociationCode.EXISTS);
        apply(new AssociationEvent.Registered(c.association(), c.name(), c.associationClass(), c.level(), c.field()));
    }

    @CommandHandler
    void handle(AssociationCommand.ReclassifyAssociation c, Clock clock, @MetaDataValue("caller") Actor actor) {
        MetaData effect = decided(c.decision(), clock, actor);
        require(c.to() != facts().associationClass(), AssociationCode.SAME_CLASS);
        apply(
                new AssociationEvent.Reclassified(
                        c.association(),
                        facts().associationClass(),
                        c.to(),
                        c.decision().number(),
                        c.reason(),
                        c.decision().effectiveOn(),
                        actor.person()),
                effect);
    }

    @CommandHandler
    void handle(AssociationCommand.RecordCongress c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ASSOCIATION, Role.STATE_MANAGEMENT);
        require(actor.is(Role.STATE_MANAGEMENT) || c.association().equals(actor.association()), KernelCode.NOT_FOUND);
        mustNotHaveEnded();
        DecisionDays.mustHaveCome(c.heldOn(), clock, "/heldOn");
        if (!c.termTo().isAfter(c.termFrom()) || c.termFrom().isBefore(c.heldOn())) {
            throw KernelCode.DATES_REVERSED.at("/termTo");
        }
        if (!c.termFrom().isAfter(termFrom)) {
            throw AssociationCode.TERM_OVERLAPS.because(termFrom.toString()).at("/termFrom");
        }
        apply(new AssociationEvent.CongressHeld(
                c.association(), c.name(), c.heldOn(), c.termFrom(), c.termTo(), c.delegates(), actor.person()));
    }

    @CommandHandler
    void handle(AssociationCommand.SuspendAssociation c, Clock clock, @MetaDataValue("caller") Actor actor) {
        MetaData effect = decided(c.decision(), clock, actor);
        require(facts().state() != AssociationState.SUSPENDED, AssociationCode.SUSPENDED);
        if (c.until().isBefore(c.decision().effectiveOn())) {
            throw KernelCode.DATES_REVERSED.at("/until");
        }
        apply(
                new AssociationEvent.Suspended(
                        c.association(),
                        c.decision().number(),
                        c.reason(),
                        c.decision().effectiveOn(),
                        c.until(),
                        actor.person()),
                effect);
    }

    @CommandHandler
    void handle(AssociationCommand.ResumeAssociation c, Clock clock, @MetaDataValue("caller") Actor actor) {
        MetaData effect = decided(c.decision(), clock, actor);
        require(facts().state() == AssociationState.SUSPENDED, AssociationCode.NOT_SUSPENDED);
        apply(
                new AssociationEvent.Resumed(
                        c.association(),
                        c.decision().number(),
                        c.reason(),
                        c.decision().effectiveOn(),
                        actor.person()),
                effect);
    }

    @CommandHandler
    void handle(
            AssociationCommand.MergeAssociation c,
            Estates estates,
            Past past,
            Aggregates aggregates,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        MetaData effect = decided(c.decision(), clock, actor);
        Restructuring restructuring = new Restructuring(estates, past, actor.person());
        carryOut(restructuring.merge(c), c.decision(), effect, aggregates);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            AssociationCommand.ConsolidateAssociations c,
            Estates estates,
            Past past,
            Aggregates aggregates,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER);
        if (id != null) {
            throw AssociationCode.EXISTS.because(c.association().key()).at("/code");
        }
        MetaData effect = DecisionDays.effect(c.decision(), lastDecisionOn, clock, actor);
        Restructuring restructuring = new Restructuring(estates, past, actor.person());
        carryOut(restructuring.consolidate(c), c.decision(), effect, aggregates);
    }

    @CommandHandler
    void handle(
            AssociationCommand.DivideAssociation c,
            Estates estates,
            Past past,
            Aggregates aggregates,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        MetaData effect = decided(c.decision(), clock, actor);
        mustNotBeSuspended();
        Restructuring restructuring = new Restructuring(estates, past, actor.person());
        carryOut(restructuring.divide(c), c.decision(), effect, aggregates);
    }

    @CommandHandler
    void handle(
            AssociationCommand.SeparateAssociation c,
            Estates estates,
            Past past,
            Aggregates aggregates,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        MetaData effect = decided(c.decision(), clock, actor);
        mustNotBeSuspended();
        Restructuring restructuring = new Restructuring(estates, past, actor.person());
        carryOut(restructuring.separate(c), c.decision(), effect, aggregates);
    }

    @CommandHandler
    void handle(
            AssociationCommand.DissolveAssociation c,
            Estates estates,
            Past past,
            Aggregates aggregates,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        MetaData effect = decided(c.decision(), clock, actor);
        Restructuring restructuring = new Restructuring(estates, past, actor.person());
        carryOut(restructuring.dissolve(c), c.decision(), effect, aggregates);
    }

    private static void carryOut(
            Restructuring.Plan plan, AssociationCommand.Decision by, MetaData effect, Aggregates aggregates) {
        apply(plan.own(), effect);
        for (AssociationEvent event : plan.others()) {
            if (event instanceof AssociationEvent.Began began) {
                aggregates.changeOrMake(Association.class, event.association(), it -> it.begin(began, effect));
            } else {
                aggregates.change(Association.class, event.association(), it -> it.follow(event, by, effect));
            }
        }
        plan.passThings(by.number(), aggregates);
    }

    /** Begins, by a decision about another association or about its campaign committee. */
    void begin(AssociationEvent.Began event, MetaData effect) {
        require(id == null, AssociationCode.EXISTS);
        apply(event, effect);
    }

    /** Changes by a decision about another association. */
    private void follow(AssociationEvent event, AssociationCommand.Decision by, MetaData effect) {
        mustNotHaveEnded();
        DecisionDays.mustFollow(by.effectiveOn(), lastDecisionOn);
        apply(event, effect);
    }

    private MetaData decided(AssociationCommand.Decision decision, Clock clock, Actor actor) {
        actor.mustBe(Role.APPROVER);
        mustNotHaveEnded();
        return DecisionDays.effect(decision, lastDecisionOn, clock, actor);
    }

    private void mustNotHaveEnded() {
        if (facts().state().ended()) {
            throw AssociationCode.ENDED.because(facts().state().vi());
        }
    }

    private void mustNotBeSuspended() {
        require(facts().state() != AssociationState.SUSPENDED, AssociationCode.SUSPENDED);
    }

    private AssociationFacts facts() {
        return requireNonNull(facts);
    }

    @EventSourcingHandler
    void on(AssociationEvent event) {
        id = event.association();
        facts = AssociationFacts.after(facts, event);
        lastDecisionOn = DecisionDays.after(lastDecisionOn, event);
        if (event instanceof AssociationEvent.CongressHeld congress) {
            termFrom = congress.termFrom();
        }
    }
}
