package vn.danvan.command.inspection;

import static java.util.stream.Collectors.joining;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.danvan.command.association.AssociationCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;

/**
 * An inspection: it is not closed while a finding is open, nothing is found after it is closed, and the inspected body
 * can always answer.
 */
@AggregateRoot
class Inspection {

    private enum Stage {
        /** Nothing is submitted, or what was submitted was refused. */
        OPEN,
        /** A remediation waits for verification. */
        REMEDIATED,
        VERIFIED
    }

    @AggregateIdentifier
    private @Nullable InspectionId id;

    private @Nullable AgencyId agency;
    private @Nullable AssociationId association;
    private LocalDate from = LocalDate.MIN;
    private boolean closed;
    private final Map<FindingId, Stage> findings = new LinkedHashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(InspectionCommand.OpenInspection c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.INSPECTOR, Role.MOBILISATION_OFFICER);
        require((c.agency() == null) != (c.association() == null), InspectionCode.SUBJECT);
        if (c.agency() != null) {
            AgencyDirectory.of(past).live(c.agency(), "/agency");
        }
        if (c.association() != null
                && past.of(c.association(), AssociationEvent.class).isEmpty()) {
            throw AssociationCode.UNKNOWN.because(c.association().key()).at("/association");
        }
        require(!c.team().isEmpty(), InspectionCode.NO_TEAM);
        if (c.to().isBefore(c.from())) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
        apply(new InspectionEvent.Opened(
                c.inspection(),
                c.kind(),
                c.agency(),
                c.association(),
                c.decision(),
                c.scope(),
                List.copyOf(c.team()),
                c.from(),
                c.to()));
    }

    @CommandHandler
    void handle(InspectionCommand.RecordFinding c, Past past, @MetaDataValue("caller") Actor actor) {
        mayInspect(actor);
        require(!findings.containsKey(c.finding()), InspectionCode.FINDING_EXISTS);
        if (c.dueOn().isBefore(from)) {
            throw InspectionCode.DUE_TOO_EARLY.because(from.toString()).at("/dueOn");
        }
        for (int i = 0; i < c.examined().size(); i++) {
            InspectionEvent.Examined examined = c.examined().get(i);
            if (!past.exists(examined.stream(), examined.version())) {
                throw InspectionCode.EXAMINED_UNKNOWN
                        .because(examined.stream() + ", " + examined.version())
                        .at("/examined/" + i);
            }
        }
        apply(new InspectionEvent.FindingRecorded(
                c.inspection(),
                c.finding(),
                c.severity(),
                c.statement(),
                c.legalBasis(),
                c.required(),
                c.dueOn(),
                List.copyOf(c.examined())));
    }

    /** Taken in every state: what was verified, and what was closed, can still be spoken to. */
    @CommandHandler
    void handle(InspectionCommand.AnswerFinding c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAnswer(actor, past);
        stageOf(c.finding());
        apply(new InspectionEvent.FindingAnswered(c.inspection(), c.finding(), c.answer()));
    }

    @CommandHandler
    void handle(InspectionCommand.SubmitRemediation c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAnswer(actor, past);
        require(!closed, InspectionCode.CLOSED);
        Stage stage = stageOf(c.finding());
        require(stage != Stage.VERIFIED, InspectionCode.FINDING_VERIFIED);
        require(stage != Stage.REMEDIATED, InspectionCode.REMEDIATION_PENDING);
        apply(new InspectionEvent.RemediationSubmitted(
                c.inspection(), c.finding(), c.measures(), List.copyOf(c.evidence())));
    }

    @CommandHandler
    void handle(InspectionCommand.VerifyRemediation c, @MetaDataValue("caller") Actor actor) {
        mayInspect(actor);
        mustAwaitVerification(c.finding());
        apply(new InspectionEvent.RemediationVerified(c.inspection(), c.finding(), c.note()));
    }

    @CommandHandler
    void handle(InspectionCommand.RefuseRemediation c, @MetaDataValue("caller") Actor actor) {
        mayInspect(actor);
        mustAwaitVerification(c.finding());
        apply(new InspectionEvent.RemediationRefused(c.inspection(), c.finding(), c.reason()));
    }

    @CommandHandler
    void handle(InspectionCommand.CloseInspection c, @MetaDataValue("caller") Actor actor) {
        mayInspect(actor);
        String open = findings.entrySet().stream()
                .filter(finding -> finding.getValue() != Stage.VERIFIED)
                .map(finding -> finding.getKey().key())
                .collect(joining(", "));
        if (!open.isEmpty()) {
            throw InspectionCode.FINDING_OPEN.because(open);
        }
        apply(new InspectionEvent.Closed(c.inspection(), c.conclusion()));
    }

    private void mayInspect(Actor actor) {
        actor.mustBe(Role.INSPECTOR);
        require(!closed, InspectionCode.CLOSED);
    }

    /** To a body that is not the inspected one there is no such inspection. */
    private void mayAnswer(Actor actor, Past past) {
        actor.mustBe(Role.AGENCY_HEAD, Role.ASSOCIATION);
        if (agency != null && actor.is(Role.AGENCY_HEAD)) {
            AgencyDirectory.mustActFor(actor, agency, past);
        } else {
            require(
                    actor.is(Role.ASSOCIATION) && association != null && association.equals(actor.association()),
                    KernelCode.NOT_FOUND);
        }
    }

    private Stage stageOf(FindingId finding) {
        Stage stage = findings.get(finding);
        if (stage == null) {
            throw KernelCode.NOT_FOUND.because(finding.key());
        }
        return stage;
    }

    private void mustAwaitVerification(FindingId finding) {
        Stage stage = stageOf(finding);
        require(stage != Stage.VERIFIED, InspectionCode.FINDING_VERIFIED);
        require(stage == Stage.REMEDIATED, InspectionCode.NO_REMEDIATION);
    }

    @EventSourcingHandler
    void on(InspectionEvent event) {
        switch (event) {
            case InspectionEvent.Opened e -> {
                id = e.inspection();
                agency = e.agency();
                association = e.association();
                from = e.from();
            }
            case InspectionEvent.FindingRecorded e -> findings.put(e.finding(), Stage.OPEN);
            case InspectionEvent.FindingAnswered _ -> {}
            case InspectionEvent.RemediationSubmitted e -> findings.put(e.finding(), Stage.REMEDIATED);
            case InspectionEvent.RemediationVerified e -> findings.put(e.finding(), Stage.VERIFIED);
            case InspectionEvent.RemediationRefused e -> findings.put(e.finding(), Stage.OPEN);
            case InspectionEvent.Closed _ -> closed = true;
        }
    }
}
