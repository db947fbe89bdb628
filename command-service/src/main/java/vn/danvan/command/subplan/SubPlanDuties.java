package vn.danvan.command.subplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDuty;
import vn.danvan.command.agency.DutySource;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;

/** The sub-plans that are owed and not accepted. */
final class SubPlanDuties implements DutySource {

    @Override
    public List<AgencyDuty> openOf(Set<AgencyId> agencies, Past past) {
        List<AgencyDuty> open = new ArrayList<>();
        for (PlanEvent event : past.ofAll("plan", PlanEvent.class)) {
            if (event instanceof PlanEvent.Adopted plan) {
                for (AgencyId agency : plan.addressed()) {
                    SubPlanId owed = new SubPlanId(plan.plan(), agency);
                    if (agencies.contains(agency) && !accepted(owed, past)) {
                        open.add(new AgencyDuty(
                                owed.stream(),
                                agency,
                                "Kế hoạch cụ thể theo kế hoạch " + plan.plan().key(),
                                "Sub-plan under plan " + plan.plan().key()));
                    }
                }
            }
        }
        return open;
    }

    private static boolean accepted(SubPlanId owed, Past past) {
        return past.of(owed, SubPlanEvent.class).stream().anyMatch(SubPlanEvent.Accepted.class::isInstance);
    }
}
