package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.reporting.facts.DeliverableFact;

/**
 * Documents that bodies must produce.
 *
 * @param byState in the order of {@link DeliverableFact.State}, states without a document left out
 * @param promulgatedInPeriod put in force in the period
 * @param overdue documents whose due date is past
 * @param overdueSteps milestones whose due date is past
 */
public record DeliverableFigures(
        int total,
        List<StateCount> byState,
        int promulgatedInPeriod,
        int overdue,
        List<DocumentLine> items,
        List<OverdueStep> overdueSteps) {

    /** Documents in one state. */
    public record StateCount(DeliverableFact.State state, int documents) {}

    /**
     * One document.
     *
     * @param lead name of the body that answers for it
     * @param overdue whether it is not in force although its due date is past
     * @param reached milestones reached, of {@code steps}
     */
    public record DocumentLine(
            String deliverable,
            DeliverableKind kind,
            String title,
            String leadCode,
            String lead,
            LocalDate dueOn,
            DeliverableFact.State state,
            boolean overdue,
            int reached,
            int steps,
            @Nullable String number,
            @Nullable LocalDate promulgatedOn,
            List<Long> sources) {}

    /** A milestone that is not reached although its due date is past. */
    public record OverdueStep(
            String deliverable,
            String title,
            String lead,
            String code,
            String name,
            LocalDate dueOn,
            List<Long> sources) {}
}
