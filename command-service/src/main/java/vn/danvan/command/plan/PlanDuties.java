package vn.danvan.command.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDuty;
import vn.danvan.command.agency.DutySource;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;

/** The tasks that an agency leads and that are neither completed nor cancelled. */
final class PlanDuties implements DutySource {

    @Override
    public List<AgencyDuty> openOf(Set<AgencyId> agencies, Past past) {
        Set<PlanId> plans = past.ofAll("plan", PlanEvent.class).stream()
                .map(PlanEvent::plan)
                .collect(Collectors.toSet());
        List<AgencyDuty> open = new ArrayList<>();
        for (PlanId plan : plans) {
            led(past.of(plan, PlanEvent.class)).forEach((task, lead) -> {
                if (agencies.contains(lead)) {
                    open.add(new AgencyDuty(
                            plan.stream() + "#" + task.key(),
                            lead,
                            "Chủ trì nhiệm vụ " + task.key() + " của kế hoạch " + plan.key(),
                            "Lead of task " + task.key() + " of plan " + plan.key()));
                }
            });
        }
        return open;
    }

    private static Map<TaskId, AgencyId> led(List<PlanEvent> events) {
        Map<TaskId, AgencyId> lead = new LinkedHashMap<>();
        for (PlanEvent event : events) {
            switch (event) {
                case PlanEvent.TaskAssigned e -> lead.put(e.task(), e.lead());
                case PlanEvent.TaskCompleted e -> lead.remove(e.task());
                case PlanEvent.TaskCancelled e -> lead.remove(e.task());
                case PlanEvent.Adopted _, PlanEvent.TaskDueDateExtended _ -> {}
            }
        }
        return lead;
    }
}
