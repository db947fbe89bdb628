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
import vn.danvan.command.Effect;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.FoundingEvent;
import vn.danvan.kernel.association.FoundingId;

/**
 * The founding of an association: nothing is licensed that was not appraised, with as many members as the rule asks for,
 * and who appraised does not license.
 */
@AggregateRoot
class Founding {

    private enum Stage {
        RECOGNISED,
        APPRAISED,
        OVER
    }

    @AggregateIdentifier
    private @Nullable FoundingId id;

    private @Nullable Stage stage;
    private FoundingEvent.@Nullable CommitteeRecognised committee;
    private FoundingEvent.@Nullable DossierAppraised dossier;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(FoundingCommand.RecogniseCommittee c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.STATE_MANAGEMENT);
        DecisionDays.mustHaveCome(c.effectiveOn(), clock, "/effectiveOn");
        apply(
                new FoundingEvent.CommitteeRecognised(
                        c.founding(),
                        c.name(),
                        c.level(),
                        c.field(),
                        c.committeeMembers(),
                        c.decision(),
                        c.effectiveOn(),
                        actor.person()),
                Effect.on(c.effectiveOn(), Vietnam.today(clock), actor, AssociationCode.HISTORY));
    }

    @CommandHandler
    void handle(FoundingCommand.AppraiseDossier c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.STATE_MANAGEMENT);
        mustNotBeOver();
        require(stage == Stage.RECOGNISED, FoundingCode.NOT_RECOGNISED);
        String rule = LeastMembers.keptBy(c.members(), committee().level(), Vietnam.today(clock), past);
        apply(new FoundingEvent.DossierAppraised(
                c.founding(), c.members(), c.charter(), c.opinion(), actor.person(), rule));
    }

    @CommandHandler
    void handle(
            FoundingCommand.LicenseAssociation c,
            Past past,
            Aggregates aggregates,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        PersonId approver = approver(actor);
        DecisionDays.mustHaveCome(c.effectiveOn(), clock, "/effectiveOn");
        DecisionDays.mustFollow(c.effectiveOn(), committee().effectiveOn());
        if (AssociationFacts.find(c.association(), past).isPresent()) {
            throw AssociationCode.EXISTS.because(c.association().key()).at("/code");
        }
        MetaData effect = Effect.on(c.effectiveOn(), Vietnam.today(clock), actor, AssociationCode.HISTORY);
        AssociationEvent.Established established = established(c, c.effectiveOn(), past, approver);
        apply(
                new FoundingEvent.Licensed(c.founding(), c.association(), c.decision(), c.effectiveOn(), approver),
                effect);
        aggregates.changeOrMake(Association.class, c.association(), it -> it.begin(established, effect));
    }

    private AssociationEvent.Established established(
            FoundingCommand.LicenseAssociation c, LocalDate on, Past past, PersonId approver) {
        FoundingEvent.CommitteeRecognised what = committee();
        int members = requireNonNull(dossier).members();
        return new AssociationEvent.Established(
                c.association(),
                what.name(),
                c.associationClass(),
                what.level(),
                what.field(),
                c.founding(),
                members,
                c.decision(),
                on,
                approver,
                LeastMembers.keptBy(members, what.level(), on, past));
    }

    @CommandHandler
    void handle(FoundingCommand.RefuseLicence c, @MetaDataValue("caller") Actor actor) {
        apply(new FoundingEvent.Refused(c.founding(), c.reason(), approver(actor)));
    }

    @CommandHandler
    void handle(FoundingCommand.EndCommittee c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.STATE_MANAGEMENT);
        mustNotBeOver();
        apply(new FoundingEvent.CommitteeEnded(c.founding(), c.reason(), actor.person()));
    }

    private PersonId approver(Actor actor) {
        actor.mustBe(Role.APPROVER);
        mustNotBeOver();
        require(stage == Stage.APPRAISED, FoundingCode.NOT_APPRAISED);
        require(!actor.person().equals(requireNonNull(dossier).appraiser()), FoundingCode.SAME_PERSON);
        return actor.person();
    }

    private void mustNotBeOver() {
        require(stage != Stage.OVER, FoundingCode.OVER);
    }

    private FoundingEvent.CommitteeRecognised committee() {
        return requireNonNull(committee);
    }

    @EventSourcingHandler
    void on(FoundingEvent event) {
        id = event.founding();
        switch (event) {
            case FoundingEvent.CommitteeRecognised e -> {
                committee = e;
                stage = Stage.RECOGNISED;
            }
            case FoundingEvent.DossierAppraised e -> {
                dossier = e;
                stage = Stage.APPRAISED;
            }
            case FoundingEvent.Licensed _, FoundingEvent.Refused _, FoundingEvent.CommitteeEnded _ ->
                stage = Stage.OVER;
        }
    }
}
