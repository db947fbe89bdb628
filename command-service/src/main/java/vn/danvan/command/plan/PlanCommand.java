package vn.danvan.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;

/** What may be asked about the plan and its tasks. */
public sealed interface PlanCommand extends Command {

    /** The plan. */
    PlanId plan();

    @Override
    default PlanId target() {
        return plan();
    }

    /** Adopts a plan; every agency that it asks for a sub-plan owes one from now on. */
    record AdoptPlan(PlanId plan, String number, String title, LocalDate adoptedOn, List<DirectiveId> directives)
            implements PlanCommand {}

    /** Adds a task. */
    record AssignTask(
            PlanId plan,
            TaskId task,
            String clause,
            String title,
            AgencyId lead,
            List<AgencyId> coordinating,
            String addressed,
            @Nullable LocalDate dueOn)
            implements PlanCommand {}

    /** Gives a task more time. */
    record ExtendTask(PlanId plan, TaskId task, LocalDate dueOn, String reason) implements PlanCommand {}

    /**
     * Says that a task is done.
     *
     * @param evidence says what shows it
     * @param files hashes of the files that show it; may be empty
     */
    record CompleteTask(PlanId plan, TaskId task, LocalDate completedOn, String evidence, List<ContentHash> files)
            implements PlanCommand {}

    /** Takes a task out of the plan. */
    record CancelTask(PlanId plan, TaskId task, String reason) implements PlanCommand {}
}
