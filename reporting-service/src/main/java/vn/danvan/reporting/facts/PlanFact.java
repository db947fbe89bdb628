package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;

/**
 * A plan, who owes a sub-plan under it, and its tasks.
 *
 * @param subPlanDueOn last day on which a sub-plan is on time
 * @param ruleVersion the rule that the due date comes from
 * @param addressed the agencies that owe a sub-plan
 * @param tasks in the order in which they were assigned
 * @param logIndex of its adoption
 */
public record PlanFact(
        PlanId plan,
        String number,
        String title,
        LocalDate adoptedOn,
        LocalDate subPlanDueOn,
        String ruleVersion,
        List<AgencyId> addressed,
        List<Task> tasks,
        long logIndex) {

    /** Copies the lists. */
    public PlanFact {
        addressed = List.copyOf(addressed);
        tasks = List.copyOf(tasks);
    }

    /**
     * A task of the plan.
     *
     * @param dueOn last day on which it is on time, as extended; none when the plan gives none
     * @param completedOn the day on which it was recorded as done
     * @param logIndex of the last event about it
     */
    public record Task(
            TaskId task,
            String clause,
            String title,
            AgencyId lead,
            List<AgencyId> coordinating,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate completedOn,
            boolean cancelled,
            long logIndex) {

        /** Copies the list. */
        public Task {
            coordinating = List.copyOf(coordinating);
        }

        private Task standing(@Nullable LocalDate due, @Nullable LocalDate completed, boolean ended, long index) {
            return new Task(task, clause, title, lead, coordinating, due, completed, ended, index);
        }
    }

    static PlanFact fold(@Nullable PlanFact before, PlanEvent event, Moment at) {
        long index = at.logIndex();
        return switch (event) {
            case PlanEvent.Adopted e ->
                new PlanFact(
                        e.plan(),
                        e.number(),
                        e.title(),
                        e.adoptedOn(),
                        e.subPlanDueOn(),
                        e.ruleVersion(),
                        e.addressed(),
                        List.of(),
                        index);
            case PlanEvent.TaskAssigned e -> {
                PlanFact plan = Fold.existing(before, event);
                List<Task> tasks = new ArrayList<>(plan.tasks);
                tasks.add(new Task(
                        e.task(), e.clause(), e.title(), e.lead(), e.coordinating(), e.dueOn(), null, false, index));
                yield plan.with(tasks);
            }
            case PlanEvent.TaskDueDateExtended e ->
                Fold.existing(before, event).change(e.task(), t -> t.standing(e.dueOn(), null, false, index));
            case PlanEvent.TaskCompleted e ->
                Fold.existing(before, event).change(e.task(), t -> t.standing(t.dueOn, e.completedOn(), false, index));
            case PlanEvent.TaskCancelled e ->
                Fold.existing(before, event).change(e.task(), t -> t.standing(t.dueOn, null, true, index));
        };
    }

    private PlanFact change(TaskId id, UnaryOperator<Task> change) {
        return with(
                tasks.stream().map(t -> t.task.equals(id) ? change.apply(t) : t).toList());
    }

    private PlanFact with(List<Task> newTasks) {
        return new PlanFact(plan, number, title, adoptedOn, subPlanDueOn, ruleVersion, addressed, newTasks, logIndex);
    }
}
