package vn.danvan.command.inspection;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
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
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
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

    private InspectedBody body = InspectedBody.NOBODY;
    private Team team = Team.NONE;
    private @Nullable AgencyId leadingBody;
    private @Nullable PlannedInspectionId planned;
    private LocalDate from = LocalDate.MIN;
    private boolean closed;
    private final Map<FindingId, Finding> findings = new LinkedHashMap<>();
    private final Set<String> speakers = new HashSet<>();

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
        require(!closed, InspectionCode.CLOSED);
        mustBeImpartial(actor, body, past);
        Team after = team.changed(c.joins(), c.leaves(), c.head());
        for (int i = 0; i < c.joins().size(); i++) {
            if (speakers.contains(c.joins().get(i))) {
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
    void handle(InspectionCommand.RecordFinding c, Past past, @MetaDataValue("caller") Actor actor) {
        mustFind(actor, body, past);
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
        EarlierFinding.check(c.repeats(), c.inspection(), body, past);
        apply(new InspectionEvent.FindingRecorded(
                c.inspection(),
                c.finding(),
                c.severity(),
                c.statement(),
                c.legalBasis(),
                c.required(),
                c.dueOn(),
                List.copyOf(c.examined()),
                c.evidence().isEmpty() ? null : List.copyOf(c.evidence()),
                c.repeats()));
    }

    @CommandHandler
    void handle(InspectionCommand.AmendFinding c, Past past, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustWord(c.finding(), actor, past);
        finding.maySay(c);
        apply(new InspectionEvent.FindingAmended(
                c.inspection(), c.finding(), c.severity(), c.statement(), c.legalBasis(), c.required(), c.reason()));
    }

    @CommandHandler
    void handle(InspectionCommand.ExtendFinding c, Past past, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustWord(c.finding(), actor, past);
        finding.mayBeDueOn(c.dueOn());
        apply(new InspectionEvent.DueDateExtended(c.inspection(), c.finding(), c.dueOn(), c.reason()));
    }

    /** Taken in every state: what was verified, and what was closed, can still be spoken to. */
    @CommandHandler
    void handle(InspectionCommand.AnswerFinding c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mustSpeakTo(c.finding(), actor, clock, past);
        apply(new InspectionEvent.FindingAnswered(c.inspection(), c.finding(), c.answer()));
    }

    @CommandHandler
    void handle(InspectionCommand.SubmitRemediation c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustSpeakTo(c.finding(), actor, clock, past);
        require(!closed, InspectionCode.CLOSED);
        finding.mayBeRemedied();
        apply(new InspectionEvent.RemediationSubmitted(
                c.inspection(), c.finding(), c.measures(), List.copyOf(c.evidence())));
    }

    @CommandHandler
    void handle(InspectionCommand.VerifyRemediation c, Past past, @MetaDataValue("caller") Actor actor) {
        mustJudge(c.finding(), actor, past);
        apply(new InspectionEvent.RemediationVerified(c.inspection(), c.finding(), c.note()));
    }

    @CommandHandler
    void handle(InspectionCommand.RefuseRemediation c, Past past, @MetaDataValue("caller") Actor actor) {
        mustJudge(c.finding(), actor, past);
        apply(new InspectionEvent.RemediationRefused(c.inspection(), c.finding(), c.reason()));
    }

    @CommandHandler
    void handle(InspectionCommand.DecideViolation c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustDecide(c.finding(), actor, past);
        require(!closed, InspectionCode.CLOSED);
        finding.mayBeDecidedBy(actor);
        mustBeImpartial(actor, finding.body(), past);
        Act act = Act.on(c.on(), from, clock, actor);
        AppealDays days = AppealDays.after(act.day(), past);
        apply(
                new InspectionEvent.ViolationDecided(
                        c.inspection(),
                        c.finding(),
                        c.number(),
                        act.day(),
                        c.sanction(),
                        c.legalBasis(),
                        days.until(),
                        days.ruleVersion()),
                act.effect());
    }

    /** Taken within its time also when the inspection is closed: closing cuts nobody's right short. */
    @CommandHandler
    void handle(InspectionCommand.AppealDecision c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustSpeakTo(c.finding(), actor, clock, past);
        finding.mayBeAppealedOn(Vietnam.today(clock));
        apply(new InspectionEvent.Appealed(c.inspection(), c.finding(), c.grounds(), List.copyOf(c.evidence())));
    }

    @CommandHandler
    void handle(InspectionCommand.DecideAppeal c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustDecide(c.finding(), actor, past);
        finding.mayHaveItsAppealDecidedBy(actor);
        mustBeImpartial(actor, finding.body(), past);
        boolean changed = c.outcome() == AppealOutcome.CHANGED;
        if (changed != (c.sanction() != null) || changed != (c.legalBasis() != null)) {
            throw InspectionCode.NEW_SANCTION.at("/sanction");
        }
        Act act = Act.on(c.on(), finding.decidedOn(), clock, actor);
        apply(
                new InspectionEvent.AppealDecided(
                        c.inspection(),
                        c.finding(),
                        c.outcome(),
                        c.number(),
                        act.day(),
                        c.reason(),
                        c.sanction(),
                        c.legalBasis()),
                act.effect());
    }

    @CommandHandler
    void handle(
            InspectionCommand.CloseInspection c,
            Past past,
            Aggregates aggregates,
            @MetaDataValue("caller") Actor actor) {
        mustInspect(actor);
        mustBeImpartial(actor, body, past);
        none(Finding::isOpen, InspectionCode.FINDING_OPEN);
        none(Finding::isUndecided, InspectionCode.APPEAL_UNDECIDED);
        apply(new InspectionEvent.Closed(c.inspection(), c.conclusion()));
        if (planned != null) {
            String item = planned.item();
            aggregates.change(
                    InspectionProgramme.class, planned.programme(), programme -> programme.close(item, c.inspection()));
        }
    }

    /** In the decision by which the association that answers for a finding ends or divides. */
    void pass(FindingId finding, AssociationId heir, String decision) {
        AssociationId holder = requireNonNull(find(finding).body().association());
        apply(new InspectionEvent.FindingPassed(requireNonNull(id), finding, holder, heir, decision));
    }

    /** In the decision by which the inspected association ends or divides. */
    void pass(AssociationId heir, String decision) {
        apply(new InspectionEvent.Passed(requireNonNull(id), requireNonNull(body.association()), heir, decision));
    }

    private void mustInspect(Actor actor) {
        actor.mustBe(Role.INSPECTOR);
        require(!closed, InspectionCode.CLOSED);
    }

    /** What is found, and how it is worded, is the team's. */
    private void mustFind(Actor actor, InspectedBody about, Past past) {
        mustInspect(actor);
        mustBeImpartial(actor, about, past);
        team.mustHave(actor);
    }

    private Finding mustWord(FindingId id, Actor actor, Past past) {
        mustInspect(actor);
        Finding finding = find(id);
        mustFind(actor, finding.body(), past);
        return finding;
    }

    private void mustJudge(FindingId id, Actor actor, Past past) {
        mustInspect(actor);
        Finding finding = find(id);
        finding.mayBeJudgedBy(actor);
        mustBeImpartial(actor, finding.body(), past);
    }

    /** An approver decides, or the head of the body that inspects; to heads of others there is no such inspection. */
    private Finding mustDecide(FindingId id, Actor actor, Past past) {
        actor.mustBe(Role.APPROVER, Role.AGENCY_HEAD);
        if (!actor.is(Role.APPROVER)) {
            require(leadingBody != null, KernelCode.NOT_FOUND);
            AgencyDirectory.mustActFor(actor, requireNonNull(leadingBody), past);
        }
        return find(id);
    }

    private Finding mustSpeakTo(FindingId id, Actor actor, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_HEAD, Role.ASSOCIATION);
        Finding finding = find(id);
        finding.body().mustSpeak(actor, InspectionDuties.key(requireNonNull(this.id), id), Vietnam.today(clock), past);
        return finding;
    }

    private void mustBeImpartial(Actor actor, InspectedBody about, Past past) {
        about.mustNotBeOf(actor, past);
        require(!speakers.contains(actor.person().value()), InspectionCode.CONFLICT_OF_INTEREST);
    }

    private Finding find(FindingId id) {
        Finding finding = findings.get(id);
        if (finding == null) {
            throw KernelCode.NOT_FOUND.because(id.key());
        }
        return finding;
    }

    private void none(Predicate<Finding> which, InspectionCode otherwise) {
        String found = findings.entrySet().stream()
                .filter(finding -> which.test(finding.getValue()))
                .map(finding -> finding.getKey().key())
                .collect(joining(", "));
        if (!found.isEmpty()) {
            throw otherwise.because(found);
        }
    }

    @EventSourcingHandler
    void on(InspectionEvent event, @MetaDataValue(EnvelopeMetaData.ACTOR) @Nullable String actor) {
        switch (event) {
            case InspectionEvent.Opened e -> {
                id = e.inspection();
                body = new InspectedBody(e.agency(), e.association());
                team = new Team(Set.copyOf(e.team()), e.head());
                leadingBody = e.leadingBody();
                planned = e.planned();
                from = e.from();
            }
            case InspectionEvent.TeamChanged e -> team = team.after(e);
            case InspectionEvent.FindingRecorded e -> findings.put(e.finding(), Finding.of(e, body, actor));
            case InspectionEvent.FindingAnswered _ -> speaks(actor);
            case InspectionEvent.RemediationSubmitted e -> {
                speaks(actor);
                change(e.finding(), e, actor);
            }
            case InspectionEvent.Appealed e -> {
                speaks(actor);
                change(e.finding(), e, actor);
            }
            case InspectionEvent.FindingAmended e -> change(e.finding(), e, actor);
            case InspectionEvent.DueDateExtended e -> change(e.finding(), e, actor);
            case InspectionEvent.RemediationVerified e -> change(e.finding(), e, actor);
            case InspectionEvent.RemediationRefused e -> change(e.finding(), e, actor);
            case InspectionEvent.ViolationDecided e -> change(e.finding(), e, actor);
            case InspectionEvent.AppealDecided e -> change(e.finding(), e, actor);
            case InspectionEvent.FindingPassed e -> change(e.finding(), e, actor);
            case InspectionEvent.Passed e -> body = new InspectedBody(null, e.to());
            case InspectionEvent.Closed _ -> closed = true;
        }
    }

    private void change(FindingId id, InspectionEvent event, @Nullable String actor) {
        findings.put(id, find(id).after(event, actor));
    }

    private void speaks(@Nullable String person) {
        if (person != null) {
            speakers.add(person);
        }
    }
}
