package vn.danvan.command.inspection;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.log.axon.EnvelopeMetaData;

/**
 * The findings of one inspection: the team words them, the body that answers for one speaks to it whenever it likes, someone
 * from outside that body verifies and decides.
 */
final class Findings {

    private final Standing standing;
    private final Map<FindingId, Finding> findings = new LinkedHashMap<>();

    /** @param standing how their inspection stands; the inspection keeps it */
    Findings(Standing standing) {
        this.standing = standing;
    }

    @CommandHandler
    void handle(InspectionCommand.RecordFinding c, Past past, @MetaDataValue("caller") Actor actor) {
        standing.mustFind(actor, standing.body(), past);
        require(!findings.containsKey(c.finding()), InspectionCode.FINDING_EXISTS);
        if (c.dueOn().isBefore(standing.from())) {
            throw InspectionCode.DUE_TOO_EARLY
                    .because(standing.from().toString())
                    .at("/dueOn");
        }
        for (int i = 0; i < c.examined().size(); i++) {
            InspectionEvent.Examined examined = c.examined().get(i);
            if (!past.exists(examined.stream(), examined.version())) {
                throw InspectionCode.EXAMINED_UNKNOWN
                        .because(examined.stream() + ", " + examined.version())
                        .at("/examined/" + i);
            }
        }
        EarlierFinding.check(c.repeats(), c.inspection(), standing.body(), past);
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
        mustSpeakTo(c.inspection(), c.finding(), actor, clock, past);
        apply(new InspectionEvent.FindingAnswered(c.inspection(), c.finding(), c.answer()));
    }

    @CommandHandler
    void handle(InspectionCommand.SubmitRemediation c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustSpeakTo(c.inspection(), c.finding(), actor, clock, past);
        standing.mustBeOpen();
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
        Finding finding = mustDecide(c.finding(), actor, clock, past);
        standing.mustBeOpen();
        finding.mayBeDecidedBy(actor);
        standing.mustBeImpartial(actor, finding.body(), past);
        Act act = Act.on(c.on(), standing.from(), clock, actor);
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
        Finding finding = mustSpeakTo(c.inspection(), c.finding(), actor, clock, past);
        finding.mayBeAppealedOn(Vietnam.today(clock));
        apply(new InspectionEvent.Appealed(c.inspection(), c.finding(), c.grounds(), List.copyOf(c.evidence())));
    }

    @CommandHandler
    void handle(InspectionCommand.DecideAppeal c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Finding finding = mustDecide(c.finding(), actor, clock, past);
        finding.mayHaveItsAppealDecidedBy(actor);
        standing.mustBeImpartial(actor, finding.body(), past);
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

    /** In the decision by which the association that answers for a finding ends or divides. */
    void pass(InspectionId inspection, FindingId finding, AssociationId heir, String decision) {
        AssociationId holder = requireNonNull(find(finding).body().association());
        apply(new InspectionEvent.FindingPassed(inspection, finding, holder, heir, decision));
    }

    /** None is open, and no appeal waits. */
    void mustBeOver() {
        none(Finding::isOpen, InspectionCode.FINDING_OPEN);
        none(Finding::isUndecided, InspectionCode.APPEAL_UNDECIDED);
    }

    private Finding mustWord(FindingId id, Actor actor, Past past) {
        standing.mustInspect(actor);
        Finding finding = find(id);
        standing.mustFind(actor, finding.body(), past);
        return finding;
    }

    private void mustJudge(FindingId id, Actor actor, Past past) {
        standing.mustInspect(actor);
        Finding finding = find(id);
        finding.mayBeJudgedBy(actor);
        standing.mustBeImpartial(actor, finding.body(), past);
    }

    private Finding mustDecide(FindingId id, Actor actor, Clock clock, Past past) {
        standing.mustDecide(actor, Vietnam.today(clock), past);
        return find(id);
    }

    private Finding mustSpeakTo(InspectionId inspection, FindingId id, Actor actor, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_HEAD, Role.ASSOCIATION);
        Finding finding = find(id);
        finding.body().mustSpeak(actor, InspectionDuties.key(inspection, id), Vietnam.today(clock), past);
        return finding;
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
            case InspectionEvent.FindingRecorded e -> findings.put(e.finding(), Finding.of(e, standing.body(), actor));
            case InspectionEvent.FindingAmended e -> change(e.finding(), e, actor);
            case InspectionEvent.DueDateExtended e -> change(e.finding(), e, actor);
            case InspectionEvent.RemediationSubmitted e -> change(e.finding(), e, actor);
            case InspectionEvent.RemediationVerified e -> change(e.finding(), e, actor);
            case InspectionEvent.RemediationRefused e -> change(e.finding(), e, actor);
            case InspectionEvent.ViolationDecided e -> change(e.finding(), e, actor);
            case InspectionEvent.Appealed e -> change(e.finding(), e, actor);
            case InspectionEvent.AppealDecided e -> change(e.finding(), e, actor);
            case InspectionEvent.FindingPassed e -> change(e.finding(), e, actor);
            case InspectionEvent.Opened _,
                    InspectionEvent.TeamChanged _,
                    InspectionEvent.FindingAnswered _,
                    InspectionEvent.Passed _,
                    InspectionEvent.Closed _ -> {}
        }
    }

    private void change(FindingId id, InspectionEvent event, @Nullable String actor) {
        findings.put(id, find(id).after(event, actor));
    }
}
