package vn.danvan.command.leader;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
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
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.service.privacy.PersonalData;

/**
 * An office of an association: one person holds it at a time, from a day to a day, and whoever takes it is eligible under the
 * rules in force on the first day. That it must be held by a party member is recorded of the office and never of a person.
 */
@AggregateRoot
class AssociationOffice {

    @AggregateIdentifier
    private @Nullable OfficeId id;

    private final OfficeHolder holder = new OfficeHolder();
    private boolean duty;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OfficeCommand.AppointLeader c,
            Past past,
            Clock clock,
            PersonalData personal,
            @MetaDataValue("caller") Actor actor) {
        AssociationFacts association = operating(c, actor, past);
        LeaderFacts leader = LeaderFacts.of(c.leader(), past);
        if (!actor.is(Role.ORGANISATION_BOARD) && !leader.association().equals(association.association())) {
            throw LeaderCode.UNKNOWN.at("/leader");
        }
        checkDays(c.mandate());
        if (!c.mandate().from().isAfter(holder.lastDay())) {
            throw LeaderCode.OFFICE_HELD.because(holder.lastDay().toString()).at("/from");
        }
        OfficeEvent.Term term = term(c.office(), leader, c.mandate(), association, past, personal);
        apply(new OfficeEvent.Appointed(c.office(), term), effect(c.mandate(), clock, actor));
    }

    @CommandHandler
    void handle(
            OfficeCommand.ReelectLeader c,
            Past past,
            Clock clock,
            PersonalData personal,
            @MetaDataValue("caller") Actor actor) {
        AssociationFacts association = operating(c, actor, past);
        OfficeEvent.Term before = current();
        checkDays(c.mandate());
        if (!c.mandate().from().isAfter(before.from())) {
            throw LeaderCode.TERM_NOT_LATER.because(before.from().toString()).at("/from");
        }
        LeaderFacts leader = LeaderFacts.of(before.leader(), past);
        OfficeEvent.Term term = term(c.office(), leader, c.mandate(), association, past, personal);
        apply(new OfficeEvent.Reelected(c.office(), term), effect(c.mandate(), clock, actor));
    }

    @CommandHandler
    void handle(OfficeCommand.EndTerm c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayRecord(c, actor, past);
        AssociationFacts.live(c.office().association(), past, "/association");
        OfficeEvent.Term term = current();
        if (c.on().isBefore(term.from()) || c.on().isAfter(term.to())) {
            throw LeaderCode.END_OUTSIDE_TERM
                    .because(term.from() + " – " + term.to())
                    .at("/on");
        }
        apply(
                new OfficeEvent.TermEnded(c.office(), term.leader(), c.on(), c.ground(), c.decision()),
                Effect.on(c.on(), Vietnam.today(clock), actor, LeaderCode.NOT_HISTORY));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OfficeCommand.DeclareDuty c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ORGANISATION_BOARD);
        AssociationFacts association = AssociationFacts.operating(c.office().association(), past, "/association");
        require(association.associationClass() == AssociationClass.ASSIGNED, LeaderCode.DUTY_NOT_ASSIGNED);
        require(!duty, LeaderCode.DUTY_DECLARED);
        apply(new OfficeEvent.DutyDeclared(c.office(), c.document()));
    }

    @CommandHandler
    void handle(OfficeCommand.LiftDuty c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ORGANISATION_BOARD);
        require(duty, LeaderCode.DUTY_NOT_DECLARED);
        apply(new OfficeEvent.DutyLifted(c.office(), c.document()));
    }

    private static void mayRecord(OfficeCommand c, Actor actor, Past past) {
        actor.mustBe(Role.ORGANISATION_BOARD, Role.ASSOCIATION);
        Recorders.mayRecord(actor, AssociationFacts.of(c.office().association(), past, "/association"));
    }

    /** The association, which may be given a leader by this actor. */
    private static AssociationFacts operating(OfficeCommand c, Actor actor, Past past) {
        mayRecord(c, actor, past);
        return AssociationFacts.operating(c.office().association(), past, "/association");
    }

    private OfficeEvent.Term current() {
        OfficeEvent.Term term = holder.current();
        if (term == null) {
            throw LeaderCode.NOT_IN_OFFICE.refuse();
        }
        return term;
    }

    private static void checkDays(OfficeCommand.Mandate mandate) {
        if (mandate.to().isBefore(mandate.from())) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
    }

    private OfficeEvent.Term term(
            OfficeId office,
            LeaderFacts leader,
            OfficeCommand.Mandate mandate,
            AssociationFacts association,
            Past past,
            PersonalData personal) {
        int number = holder.nextNumber(leader.leader());
        OfficeEvent.Eligibility eligibility = EligibilityRules.on(
                        mandate.from(), association.associationClass(), office.office(), mandate.service(), past)
                .judge(leader.birthDate(personal), mandate.from(), number, mandate.exemption());
        return new OfficeEvent.Term(
                leader.leader(),
                number,
                mandate.from(),
                mandate.to(),
                mandate.service(),
                mandate.decision(),
                eligibility);
    }

    private static MetaData effect(OfficeCommand.Mandate mandate, Clock clock, Actor actor) {
        return Effect.on(mandate.from(), Vietnam.today(clock), actor, LeaderCode.NOT_HISTORY);
    }

    @EventSourcingHandler
    void on(OfficeEvent event) {
        id = event.office();
        switch (event) {
            case OfficeEvent.Appointed e -> holder.begins(e.term());
            case OfficeEvent.Reelected e -> holder.begins(e.term());
            case OfficeEvent.TermEnded e -> holder.ends(e.on());
            case OfficeEvent.DutyDeclared _ -> duty = true;
            case OfficeEvent.DutyLifted _ -> duty = false;
        }
    }
}
