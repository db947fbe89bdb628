package vn.danvan.command.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;

/**
 * What other features need to know of a plan.
 *
 * @param subPlanDueOn last day on which a sub-plan is on time
 * @param addressed agencies that owe a sub-plan
 * @param tasks tasks that are not cancelled
 */
public record PlanFacts(LocalDate subPlanDueOn, Set<AgencyId> addressed, Set<TaskId> tasks) {

    /** From the plan's events; empty when there is no such plan. */
    public static Optional<PlanFacts> find(Past past, PlanId plan) {
        List<PlanEvent> events = past.of(plan, PlanEvent.class);
        if (events.isEmpty() || !(events.getFirst() instanceof PlanEvent.Adopted adopted)) {
            return Optional.empty();
        }
        Set<TaskId> tasks = new HashSet<>();
        events.forEach(event -> apply(event, tasks));
        return Optional.of(new PlanFacts(adopted.subPlanDueOn(), Set.copyOf(adopted.addressed()), tasks));
    }

    /** The tasks of every adopted plan that are not cancelled. */
    public static Set<TaskId> allTasks(Past past) {
        Map<PlanId, Set<TaskId>> tasks = new HashMap<>();
        for (PlanEvent event : past.ofAll("plan", PlanEvent.class)) {
            apply(event, tasks.computeIfAbsent(event.plan(), _ -> new HashSet<>()));
        }
        Set<TaskId> all = new HashSet<>();
        tasks.values().forEach(all::addAll);
        return all;
    }

    private static void apply(PlanEvent event, Set<TaskId> tasks) {
        switch (event) {
            case PlanEvent.TaskAssigned e -> tasks.add(e.task());
            case PlanEvent.TaskCancelled e -> tasks.remove(e.task());
            case PlanEvent.Adopted _, PlanEvent.TaskDueDateExtended _, PlanEvent.TaskCompleted _ -> {}
        }
    }
}
