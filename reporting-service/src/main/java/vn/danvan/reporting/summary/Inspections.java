package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.reporting.facts.InspectionFact.FindingState;

/**
 * Inspections.
 *
 * @param opened in the period
 * @param unplanned of those, how many no programme had planned
 * @param closed in the period
 * @param open not closed
 * @param planned what the programmes of the year planned
 * @param findings findings not yet put right
 * @param appeals decisions on violations and appeals against them
 * @param decisions those made, appealed against or decided on in the period, and those whose appeal is undecided
 */
public record Inspections(
        int opened,
        int unplanned,
        int closed,
        int open,
        PlannedCount planned,
        List<SeverityCount> bySeverity,
        List<InspectionLine> items,
        List<FindingLine> findings,
        AppealCount appeals,
        List<DecisionLine> decisions) {

    /**
     * What the approved programmes of the year in which the period ends planned.
     *
     * @param opened of those planned, how many have been opened
     * @param closed of those opened, how many have ended
     * @param notDone of those planned, how many are not opened although their quarter is over
     * @param sources log indexes of the last event about each
     */
    public record PlannedCount(int year, int planned, int opened, int closed, int notDone, List<Long> sources) {}

    /**
     * Findings of one severity.
     *
     * @param recordedInPeriod found in the period
     * @param repeatedInPeriod of those, how many repeat an earlier one
     * @param total found so far
     * @param verified of those, put right
     * @param open of those, not yet put right
     * @param overdue of those open, past their due date
     */
    public record SeverityCount(
            Severity severity,
            int recordedInPeriod,
            int repeatedInPeriod,
            int total,
            int verified,
            int open,
            int overdue) {}

    /** One inspection that was open during the period. */
    public record InspectionLine(
            String inspection,
            InspectionKind kind,
            String decision,
            String bodyCode,
            String body,
            boolean planned,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int findings,
            List<Long> sources) {}

    /** One finding that is not yet put right. */
    public record FindingLine(
            String inspection,
            String finding,
            String body,
            Severity severity,
            String statement,
            boolean repeated,
            LocalDate dueOn,
            FindingState state,
            boolean overdue,
            List<Long> sources) {}

    /**
     * Decisions on violations and appeals.
     *
     * @param decided decisions in the period
     * @param appealed appeals in the period
     * @param upheld appeals decided in the period, the decision upheld
     * @param changed appeals decided in the period, the decision changed
     * @param annulled appeals decided in the period, the decision annulled
     * @param undecided appeals that wait for a decision
     */
    public record AppealCount(int decided, int appealed, int upheld, int changed, int annulled, int undecided) {}

    /**
     * One decision on a violation.
     *
     * @param sanction as it stands: as decided first, or as changed on appeal
     * @param appealedOn absent when there was no appeal
     * @param outcome of the appeal; absent before it is decided
     */
    public record DecisionLine(
            String inspection,
            String finding,
            String body,
            String number,
            LocalDate decidedOn,
            String sanction,
            @Nullable LocalDate appealedOn,
            @Nullable AppealOutcome outcome,
            @Nullable LocalDate outcomeOn,
            List<Long> sources) {}
}
