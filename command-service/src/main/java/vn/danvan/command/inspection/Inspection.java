package vn.danvan.command.inspection;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.PlannedInspectionId;
import vn.danvan.log.axon.EnvelopeMetaData;

/**
 * An inspection: it is not closed while a finding is open or an appeal undecided, nothing is found after it is closed, and
 * the inspected body can always answer.
 */
@AggregateRoot
class Inspection {

    @AggregateIdentifier
    private @Nullable InspectionId id;

    private @Nullable PlannedInspectionId planned;
    private final Standing standing = new Standing();

    @AggregateMember
    private final Findings findings = new Findings(standing);

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            InspectionCommand.OpenInspection c,
            Past past,
            Clock clock,
            Aggregates aggregates,
            @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.INSPECTOR, Role.MOBILISATION_OFFICER);
        require((c.agency() == null) != (c.association() == null), InspectionCode.SUBJECT);
        if (c.agency() != null) {
            AgencyDirectory.of(past).liveOn(Vietnam.today(clock), c.agency(), "/agency");
        }
        if (c.association() != null) {
            AssociationFacts.live(c.association(), past, "/association");
        }
        InspectedBody subject = new InspectedBody(c.agency(), c.association());
        subject.mustNotBeOf(actor, past);
        Team named = Team.named(c.team(), c.head());
        if (c.to().isBefore(c.from())) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
        require((c.planned() == null) != (c.ground() == null), InspectionCode.BASIS);
        AgencyId leads = c.planned() == null
                ? actor.agency()
                : Programmes.planned(c.planned(), c.kind(), subject, past).leadingBody();
        apply(new InspectionEvent.Opened(
                c.inspection(),
                c.kind(),
                c.agency(),
                c.association(),
                c.decision(),
                c.scope(),
                List.copyOf(named.members()),
                c.from(),
                c.to(),
                named.head(),
                leads,
                c.planned(),
                c.ground()));
        if (c.planned() != null) {
            String item = c.planned().item();
            aggregates.change(
                    InspectionProgramme.class,
                    c.planned().programme(),
                    programme -> programme.open(item, c.inspection()));
        }
    }

    @CommandHandler
    void handle(InspectionCommand.ChangeTeam c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.INSPECTOR, Role.MOBILISATION_OFFICER);
        standing.mustBeOpen();
        standing.mustBeImpartial(actor, standing.body(), past);
        Team after = standing.team().changed(c.joins(), c.leaves(), c.head());
        for (int i = 0; i < c.joins().size(); i++) {
            if (standing.hasSpoken(c.joins().get(i))) {
                throw InspectionCode.CONFLICT_OF_INTEREST
                        .because(c.joins().get(i))
                        .at("/joins/" + i);
            }
        }
        Act act = Act.on(c.on(), LocalDate.MIN, clock, actor);
        apply(
                new InspectionEvent.TeamChanged(
                        c.inspection(),
                        List.copyOf(c.joins()),
                        List.copyOf(c.leaves()),
                        requireNonNull(after.head()),
                        c.reason(),
                        act.day()),
                act.effect());
    }

    @CommandHandler
    void handle(
            InspectionCommand.CloseInspection c,
            Past past,
            Aggregates aggregates,
            @MetaDataValue("caller") Actor actor) {
        standing.mustInspect(actor);
        standing.mustBeImpartial(actor, standing.body(), past);
        findings.mustBeOver();
        apply(new InspectionEvent.Closed(c.inspection(), c.conclusion()));
        if (planned != null) {
            String item = planned.item();
            aggregates.change(
                    InspectionProgramme.class, planned.programme(), programme -> programme.close(item, c.inspection()));
        }
    }

    /** In the decision by which the association that answers for a finding ends or divides. */
    void pass(FindingId finding, AssociationId heir, String decision) {
        findings.pass(requireNonNull(id), finding, heir, decision);
    }

    /** In the decision by which the inspected association ends or divides. */
    void pass(AssociationId heir, String decision) {
        AssociationId holder = requireNonNull(standing.body().association());
        apply(new InspectionEvent.Passed(requireNonNull(id), holder, heir, decision));
    }

    /** Before the findings see it. */
    @EventSourcingHandler
    void on(InspectionEvent event, @MetaDataValue(EnvelopeMetaData.ACTOR) @Nullable String actor) {
        if (event instanceof InspectionEvent.Opened e) {
            id = e.inspection();
            planned = e.planned();
        }
        standing.on(event, actor);
    }
}
