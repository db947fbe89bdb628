package vn.danvan.reporting.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.kernel.inspection.InspectionId;

/**
 * An inspection with its findings.
 *
 * @param association the inspected association, or the one that it passed to
 * @param planned whether the year's programme planned it
 * @param openedOn the day on which its opening counts
 * @param closedOn the day on which its closing counts; none while it is open
 * @param logIndex of the last event about it
 */
@RecordBuilder
public record InspectionFact(
        InspectionId inspection,
        InspectionKind kind,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        String decision,
        boolean planned,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<FindingFact> findings,
        long logIndex)
        implements InspectionFactBuilder.With {

    /** Copies the list. */
    public InspectionFact {
        findings = List.copyOf(findings);
    }

    /**
     * A finding.
     *
     * @param association the association that answers for it, if it is one
     * @param dueOn by when it must be put right, as extended
     * @param repeated whether it repeats an earlier one
     * @param recordedOn the day on which it counts
     * @param decisions made on it, in order
     * @param logIndex of the last event about it
     */
    @RecordBuilder
    public record FindingFact(
            FindingId finding,
            @Nullable AssociationId association,
            Severity severity,
            String statement,
            LocalDate dueOn,
            boolean repeated,
            LocalDate recordedOn,
            FindingState state,
            List<DecisionFact> decisions,
            long logIndex)
            implements InspectionFactFindingFactBuilder.With {

        private FindingFact withLastDecision(UnaryOperator<DecisionFact> change) {
            List<DecisionFact> all = new ArrayList<>(decisions);
            all.add(change.apply(all.removeLast()));
            return withDecisions(List.copyOf(all));
        }
    }

    /**
     * A decision on a violation.
     *
     * @param decidedOn the day on which it counts
     * @param appealedOn the day on which the appeal counts; none when there is none
     * @param outcome of the appeal; none before
     * @param outcomeOn the day on which the decision on the appeal counts
     * @param ruleVersion the rule about appeals that it names
     * @param sources log indexes: the decision, the appeal, the decision on it
     */
    @RecordBuilder
    public record DecisionFact(
            String number,
            String sanction,
            LocalDate decidedOn,
            @Nullable LocalDate appealedOn,
            @Nullable AppealOutcome outcome,
            @Nullable LocalDate outcomeOn,
            String ruleVersion,
            List<Long> sources)
            implements InspectionFactDecisionFactBuilder.With {

        private List<Long> andSource(long index) {
            List<Long> all = new ArrayList<>(sources);
            all.add(index);
            return List.copyOf(all);
        }
    }

    /** How far a finding is. */
    public enum FindingState {
        /** Chưa khắc phục. */
        OPEN,
        /** Đã giải trình. */
        ANSWERED,
        /** Đã báo cáo khắc phục, chờ xác nhận. */
        REMEDIED,
        /** Khắc phục chưa đạt. */
        REFUSED,
        /** Đã khắc phục, được xác nhận. */
        VERIFIED
    }

    static InspectionFact fold(@Nullable InspectionFact before, InspectionEvent event, Moment at) {
        long index = at.logIndex();
        if (event instanceof InspectionEvent.Opened e) {
            return new InspectionFact(
                    e.inspection(),
                    e.kind(),
                    e.agency(),
                    e.association(),
                    e.decision(),
                    e.planned() != null,
                    at.day(),
                    null,
                    List.of(),
                    index);
        }
        InspectionFact it = Fold.existing(before, event).withLogIndex(index);
        return switch (event) {
            case InspectionEvent.Opened _, InspectionEvent.TeamChanged _ -> it;
            case InspectionEvent.FindingRecorded e -> it.finding(e, at);
            case InspectionEvent.FindingAmended e ->
                it.finding(e.finding(), f -> f.withSeverity(e.severity()).withStatement(e.statement()));
            case InspectionEvent.DueDateExtended e -> it.finding(e.finding(), f -> f.withDueOn(e.dueOn()));
            case InspectionEvent.FindingAnswered e ->
                it.finding(e.finding(), f -> f.state() == FindingState.OPEN ? f.withState(FindingState.ANSWERED) : f);
            case InspectionEvent.RemediationSubmitted e ->
                it.finding(e.finding(), f -> f.withState(FindingState.REMEDIED));
            case InspectionEvent.RemediationVerified e ->
                it.finding(e.finding(), f -> f.withState(FindingState.VERIFIED));
            case InspectionEvent.RemediationRefused e ->
                it.finding(e.finding(), f -> f.withState(FindingState.REFUSED));
            case InspectionEvent.ViolationDecided e -> it.finding(e.finding(), f -> decided(f, e, at));
            case InspectionEvent.Appealed e ->
                it.finding(
                        e.finding(),
                        f -> f.withLastDecision(
                                d -> d.with(to -> to.appealedOn(at.day()).sources(d.andSource(index)))));
            case InspectionEvent.AppealDecided e ->
                it.finding(
                        e.finding(),
                        f -> f.withLastDecision(d -> d.with(to -> to.outcome(e.outcome())
                                .outcomeOn(at.day())
                                .sanction(e.sanction() == null ? d.sanction() : e.sanction())
                                .sources(d.andSource(index)))));
            case InspectionEvent.FindingPassed e -> it.finding(e.finding(), f -> f.withAssociation(e.to()));
            case InspectionEvent.Passed e -> it.withAssociation(e.to());
            case InspectionEvent.Closed _ -> it.withClosedOn(at.day());
        };
    }

    private InspectionFact finding(InspectionEvent.FindingRecorded e, Moment at) {
        List<FindingFact> all = new ArrayList<>(findings);
        all.add(new FindingFact(
                e.finding(),
                association,
                e.severity(),
                e.statement(),
                e.dueOn(),
                e.repeats() != null,
                at.day(),
                FindingState.OPEN,
                List.of(),
                at.logIndex()));
        return withFindings(List.copyOf(all));
    }

    private InspectionFact finding(FindingId id, UnaryOperator<FindingFact> change) {
        return withFindings(findings.stream()
                .map(f -> f.finding().equals(id) ? change.apply(f).withLogIndex(logIndex) : f)
                .toList());
    }

    private static FindingFact decided(FindingFact f, InspectionEvent.ViolationDecided e, Moment at) {
        List<DecisionFact> all = new ArrayList<>(f.decisions());
        all.add(new DecisionFact(
                e.number(), e.sanction(), at.day(), null, null, null, e.ruleVersion(), List.of(at.logIndex())));
        return f.withDecisions(List.copyOf(all));
    }
}
