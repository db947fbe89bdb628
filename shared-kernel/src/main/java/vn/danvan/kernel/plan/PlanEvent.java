package vn.danvan.kernel.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;

/** The life of the province's plan and its tasks. */
public sealed interface PlanEvent {

    /** The plan. */
    PlanId plan();

    /**
     * The plan was adopted; every addressed agency owes a sub-plan from now on.
     *
     * @param subPlanDueOn last day on which a sub-plan is on time
     * @param ruleVersion the rule that {@code subPlanDueOn} comes from
     * @param addressed the agencies that owe a sub-plan, by code
     */
    @StoredAs("plan.adopted")
    record Adopted(
            PlanId plan,
            String number,
            String title,
            LocalDate adoptedOn,
            List<DirectiveId> directives,
            LocalDate subPlanDueOn,
            String ruleVersion,
            List<AgencyId> addressed)
            implements PlanEvent {}

    /**
     * A task became part of the plan.
     *
     * @param addressed whom it concerns, as the plan words it: {@code ALL}, {@code UBND}, {@code FRONT}, {@code BOARD}, …
     * @param dueOn last day on which it is on time; none when the plan gives none
     */
    @StoredAs("plan.task-assigned")
    record TaskAssigned(
            PlanId plan,
            TaskId task,
            String clause,
            String title,
            AgencyId lead,
            List<AgencyId> coordinating,
            String addressed,
            @Nullable LocalDate dueOn)
            implements PlanEvent {}

    /** A task got a later due date. */
    @StoredAs("plan.task-extended")
    record TaskDueDateExtended(PlanId plan, TaskId task, LocalDate dueOn, String reason) implements PlanEvent {}

    /**
     * A task is done.
     *
     * @param evidence says what shows it
     * @param files hashes of the files that show it; absent when there are none
     */
    @StoredAs("plan.task-completed")
    record TaskCompleted(
            PlanId plan,
            TaskId task,
            LocalDate completedOn,
            String evidence,
            @Nullable List<ContentHash> files) implements PlanEvent {

        /** Shown by words alone. */
        public TaskCompleted(PlanId plan, TaskId task, LocalDate completedOn, String evidence) {
            this(plan, task, completedOn, evidence, null);
        }
    }

    /** A task is no longer asked for. */
    @StoredAs("plan.task-cancelled")
    record TaskCancelled(PlanId plan, TaskId task, String reason) implements PlanEvent {}
}
