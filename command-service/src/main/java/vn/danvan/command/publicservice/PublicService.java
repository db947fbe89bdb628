package vn.danvan.command.publicservice;

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
import vn.danvan.command.Effect;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;
import vn.danvan.kernel.publicservice.ServiceEnding;

/**
 * A public service assigned to an OTHER association: what is reported never passes the contract, and what the association
 * reports is confirmed by another person, of the agency that assigned it.
 */
@AggregateRoot
class PublicService {

    @AggregateIdentifier
    private @Nullable PublicServiceId id;

    private @Nullable AssociationId association;
    private @Nullable AgencyId agency;
    private Money value = Money.ZERO;
    private long quantity;
    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MIN;
    private boolean ended;
    private final ServiceResults results = new ServiceResults();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(PublicServiceCommand.AssignService c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        maySpeakFor(actor, c.agency(), clock, past);
        AgencyDirectory.of(past).live(c.agency(), "/agency");
        AssociationFacts able = AssociationFacts.operating(c.association(), past, "/association");
        if (able.associationClass() != AssociationClass.OTHER) {
            throw PublicServiceCode.ASSIGNED_ASSOCIATION
                    .because(c.association().key())
                    .at("/association");
        }
        contract(c.value(), c.from(), c.to());
        apply(new PublicServiceEvent.Assigned(
                c.service(),
                c.association(),
                c.agency(),
                c.name(),
                c.capability(),
                c.contract(),
                c.value(),
                c.quantity(),
                c.unit(),
                c.from(),
                c.to(),
                actor.person()));
    }

    @CommandHandler
    void handle(PublicServiceCommand.AmendService c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecide(actor, clock, past);
        contract(c.value(), from, c.to());
        require(
                !c.value().equals(value) || c.quantity() != quantity || !c.to().equals(to),
                PublicServiceCode.UNCHANGED);
        if (c.value().compareTo(results.value()) < 0) {
            throw PublicServiceCode.VALUE_BELOW_REPORTED
                    .because(results.value().toString())
                    .at("/value");
        }
        if (results.reachBeyond(c.to())) {
            throw PublicServiceCode.END_BEFORE_RESULT.at("/to");
        }
        apply(new PublicServiceEvent.Amended(
                c.service(), c.value(), c.quantity(), c.to(), c.document(), c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(PublicServiceCommand.ReportServiceResult c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ASSOCIATION);
        require(requireNonNull(association).equals(actor.association()), KernelCode.NOT_FOUND);
        require(!ended, PublicServiceCode.ENDED);
        if (c.to().isBefore(c.from())) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
        if (c.from().isBefore(from) || c.to().isAfter(to)) {
            throw PublicServiceCode.OUTSIDE_CONTRACT.because(from + " – " + to).at("/from");
        }
        notFuture(c.to(), clock, "/to");
        if (c.value().dong() == 0) {
            throw PublicServiceCode.VALUE_ZERO.at("/value");
        }
        Money open = value.minus(results.value());
        if (c.value().compareTo(open) > 0) {
            throw PublicServiceCode.ABOVE_CONTRACT.because(open.toString()).at("/value");
        }
        apply(new PublicServiceEvent.ResultReported(
                c.service(), results.next(), c.from(), c.to(), c.quantity(), c.value(), c.quality(), actor.person()));
    }

    @CommandHandler
    void handle(
            PublicServiceCommand.ConfirmServiceResult c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        PublicServiceEvent.ResultReported said = mayJudge(c.result(), actor, clock, past);
        if (c.value().compareTo(said.value()) > 0) {
            throw PublicServiceCode.ACCEPTED_ABOVE_REPORTED
                    .because(said.value().toString())
                    .at("/value");
        }
        if (c.quantity() > said.quantity()) {
            throw PublicServiceCode.ACCEPTED_ABOVE_REPORTED
                    .because(Long.toString(said.quantity()))
                    .at("/quantity");
        }
        if (c.value().dong() == 0) {
            throw PublicServiceCode.ACCEPTED_NOTHING.at("/value");
        }
        apply(new PublicServiceEvent.ResultConfirmed(
                c.service(), c.result(), c.quantity(), c.value(), c.quality(), c.opinion(), actor.person()));
    }

    @CommandHandler
    void handle(
            PublicServiceCommand.ReturnServiceResult c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayJudge(c.result(), actor, clock, past);
        apply(new PublicServiceEvent.ResultReturned(c.service(), c.result(), c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(PublicServiceCommand.EndService c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecide(actor, clock, past);
        LocalDate today = Vietnam.today(clock);
        LocalDate on = c.endedOn() == null ? today : c.endedOn();
        notFuture(on, clock, "/endedOn");
        if (c.ending() == ServiceEnding.FINISHED && on.isBefore(from)) {
            throw PublicServiceCode.BEFORE_START.because(from.toString()).at("/endedOn");
        }
        if ((c.ending() == ServiceEnding.TERMINATED) != (c.reason() != null)) {
            throw PublicServiceCode.REASON.at("/reason");
        }
        require(!results.anyPending(), PublicServiceCode.RESULT_PENDING);
        require(c.ending() == ServiceEnding.TERMINATED || results.anyConfirmed(), PublicServiceCode.NO_RESULT);
        apply(
                new PublicServiceEvent.Ended(
                        c.service(), c.ending(), on, results.accepted(), c.reason(), actor.person()),
                Effect.on(on, today, actor, PublicServiceCode.HISTORY));
    }

    /** Another association delivers it from now on, by a decision on the associations. */
    void pass(Estate.Passing passing) {
        apply(new PublicServiceEvent.Passed(requireNonNull(id), passing.from(), passing.to(), passing.decision()));
    }

    /** Those who manage associations for the People's Committee speak for every agency; a head for its own only. */
    private static void maySpeakFor(Actor actor, AgencyId agency, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_HEAD, Role.STATE_MANAGEMENT, Role.APPROVER);
        if (!actor.is(Role.STATE_MANAGEMENT, Role.APPROVER)) {
            AgencyDirectory.mustActFor(actor, agency, null, Vietnam.today(clock), past);
        }
    }

    private void mayDecide(Actor actor, Clock clock, Past past) {
        maySpeakFor(actor, requireNonNull(agency), clock, past);
        require(!ended, PublicServiceCode.ENDED);
    }

    private PublicServiceEvent.ResultReported mayJudge(int result, Actor actor, Clock clock, Past past) {
        mayDecide(actor, clock, past);
        PublicServiceEvent.ResultReported said = results.pending(result);
        require(!said.reporter().equals(actor.person()), PublicServiceCode.SAME_PERSON);
        return said;
    }

    private static void contract(Money value, LocalDate from, LocalDate to) {
        if (value.dong() == 0) {
            throw PublicServiceCode.VALUE_ZERO.at("/value");
        }
        if (to.isBefore(from)) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
    }

    private static void notFuture(LocalDate day, Clock clock, String field) {
        if (day.isAfter(Vietnam.today(clock))) {
            throw PublicServiceCode.DATE_FUTURE.because(day.toString()).at(field);
        }
    }

    @EventSourcingHandler
    void on(PublicServiceEvent event) {
        switch (event) {
            case PublicServiceEvent.Assigned e -> {
                id = e.service();
                association = e.association();
                agency = e.agency();
                value = e.value();
                quantity = e.quantity();
                from = e.from();
                to = e.to();
            }
            case PublicServiceEvent.Amended e -> {
                value = e.value();
                quantity = e.quantity();
                to = e.to();
            }
            case PublicServiceEvent.ResultReported e -> results.on(e);
            case PublicServiceEvent.ResultConfirmed e -> results.on(e);
            case PublicServiceEvent.ResultReturned e -> results.on(e);
            case PublicServiceEvent.Ended _ -> ended = true;
            case PublicServiceEvent.Passed e -> association = e.to();
        }
    }
}
