package vn.danvan.command.inspection;

import static vn.danvan.kernel.DomainError.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;

/**
 * One finding of an inspection: it is open until someone other than who submitted the remediation has verified it; a
 * decision on it is made by someone who did not record it, and an appeal is decided by someone who did neither.
 */
record Finding(
        InspectedBody body,
        Wording wording,
        LocalDate dueOn,
        Stage stage,
        @Nullable String submitter,
        Set<String> authors,
        Ruling ruling) {

    private enum Stage {
        /** Nothing is submitted, or what was submitted was refused. */
        OPEN,
        /** A remediation waits for verification. */
        REMEDIATED,
        VERIFIED
    }

    private enum Stands {
        /** No decision was made, or it was annulled. */
        NO,
        YES,
        /** The inspected body appealed against it. */
        APPEALED,
        /** As upheld or changed; there is no second appeal. */
        FOR_GOOD
    }

    /** What it says. */
    private record Wording(Severity severity, String statement, String legalBasis, String required) {}

    /** What was decided on it, last, and by whom so far. */
    private record Ruling(Stands stands, LocalDate on, LocalDate appealUntil, Set<String> deciders) {

        private static final Ruling NONE = new Ruling(Stands.NO, LocalDate.MIN, LocalDate.MIN, Set.of());

        Ruling now(Stands now) {
            return new Ruling(now, on, appealUntil, deciders);
        }
    }

    static Finding of(InspectionEvent.FindingRecorded e, InspectedBody body, @Nullable String author) {
        Wording wording = new Wording(e.severity(), e.statement(), e.legalBasis(), e.required());
        return new Finding(body, wording, e.dueOn(), Stage.OPEN, null, with(Set.of(), author), Ruling.NONE);
    }

    boolean isOpen() {
        return stage != Stage.VERIFIED;
    }

    boolean isUndecided() {
        return ruling.stands == Stands.APPEALED;
    }

    /** The day before which no decision on an appeal is dated. */
    LocalDate decidedOn() {
        return ruling.on;
    }

    void mayBeRemedied() {
        require(stage != Stage.VERIFIED, InspectionCode.FINDING_VERIFIED);
        require(stage != Stage.REMEDIATED, InspectionCode.REMEDIATION_PENDING);
    }

    void mayBeJudgedBy(Actor actor) {
        require(stage != Stage.VERIFIED, InspectionCode.FINDING_VERIFIED);
        require(stage == Stage.REMEDIATED, InspectionCode.NO_REMEDIATION);
        require(!actor.person().value().equals(submitter), InspectionCode.SAME_PERSON);
    }

    /** What was remedied, verified or decided on is not worded otherwise afterwards. */
    void maySay(InspectionCommand.AmendFinding c) {
        mayBeRemedied();
        require(ruling.stands == Stands.NO, InspectionCode.FINDING_DECIDED);
        Wording said = new Wording(c.severity(), c.statement(), c.legalBasis(), c.required());
        require(!said.equals(wording), InspectionCode.FINDING_UNCHANGED);
    }

    void mayBeDueOn(LocalDate later) {
        require(stage != Stage.VERIFIED, InspectionCode.FINDING_VERIFIED);
        if (!later.isAfter(dueOn)) {
            throw InspectionCode.DUE_NOT_LATER.because(dueOn.toString()).at("/dueOn");
        }
    }

    void mayBeDecidedBy(Actor actor) {
        require(ruling.stands == Stands.NO, InspectionCode.FINDING_DECIDED);
        require(!authors.contains(actor.person().value()), InspectionCode.SAME_PERSON);
    }

    void mayBeAppealedOn(LocalDate today) {
        require(ruling.stands != Stands.NO, InspectionCode.NO_DECISION);
        require(ruling.stands == Stands.YES, InspectionCode.APPEALED);
        if (today.isAfter(ruling.appealUntil)) {
            throw InspectionCode.APPEAL_LATE.because(ruling.appealUntil.toString());
        }
    }

    void mayHaveItsAppealDecidedBy(Actor actor) {
        require(ruling.stands == Stands.APPEALED, InspectionCode.NO_APPEAL);
        String person = actor.person().value();
        require(!authors.contains(person) && !ruling.deciders.contains(person), InspectionCode.SAME_PERSON);
    }

    /** The finding after an event about it. */
    Finding after(InspectionEvent event, @Nullable String actor) {
        return switch (event) {
            case InspectionEvent.FindingAmended e -> {
                Wording said = new Wording(e.severity(), e.statement(), e.legalBasis(), e.required());
                yield new Finding(body, said, dueOn, stage, submitter, with(authors, actor), ruling);
            }
            case InspectionEvent.DueDateExtended e ->
                new Finding(body, wording, e.dueOn(), stage, submitter, authors, ruling);
            case InspectionEvent.RemediationSubmitted _ ->
                new Finding(body, wording, dueOn, Stage.REMEDIATED, actor, authors, ruling);
            case InspectionEvent.RemediationVerified _ -> in(Stage.VERIFIED);
            case InspectionEvent.RemediationRefused _ -> in(Stage.OPEN);
            case InspectionEvent.ViolationDecided e ->
                ruled(new Ruling(Stands.YES, e.on(), e.appealUntil(), with(ruling.deciders, actor)));
            case InspectionEvent.Appealed _ -> ruled(ruling.now(Stands.APPEALED));
            case InspectionEvent.AppealDecided e ->
                ruled(ruling.now(e.outcome() == AppealOutcome.ANNULLED ? Stands.NO : Stands.FOR_GOOD));
            case InspectionEvent.FindingPassed e ->
                new Finding(new InspectedBody(null, e.to()), wording, dueOn, stage, submitter, authors, ruling);
            case InspectionEvent.Opened _,
                    InspectionEvent.TeamChanged _,
                    InspectionEvent.FindingRecorded _,
                    InspectionEvent.FindingAnswered _,
                    InspectionEvent.Passed _,
                    InspectionEvent.Closed _ -> this;
        };
    }

    private Finding in(Stage now) {
        return new Finding(body, wording, dueOn, now, submitter, authors, ruling);
    }

    private Finding ruled(Ruling now) {
        return new Finding(body, wording, dueOn, stage, submitter, authors, now);
    }

    private static Set<String> with(Set<String> people, @Nullable String person) {
        Set<String> more = new HashSet<>(people);
        if (person != null) {
            more.add(person);
        }
        return Set.copyOf(more);
    }
}
