package vn.danvan.command.subplan;

import java.util.List;
import java.util.Optional;
import vn.danvan.command.Past;
import vn.danvan.command.due.Dues;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;

/** An addressed agency owes its sub-plan until it has submitted it; one that was sent back has come all the same. */
public final class SubPlanDues implements Dues {

    @Override
    public String category() {
        return "subplan";
    }

    @Override
    public List<Duty> owed(Past past) {
        return past.ofAll("plan", PlanEvent.class).stream()
                .filter(PlanEvent.Adopted.class::isInstance)
                .map(PlanEvent.Adopted.class::cast)
                .flatMap(plan -> plan.addressed().stream()
                        .map(agency -> new SubPlanId(plan.plan(), agency))
                        .filter(owed -> isOpen(owed, past))
                        .map(owed -> duty(owed, plan)))
                .toList();
    }

    @Override
    public Optional<Duty> find(ReminderId reminder, Past past) {
        SubPlanId owed = SubPlanId.parse(reminder.owed().substring(category().length() + 1));
        return past.of(owed.plan(), PlanEvent.class).stream()
                .filter(PlanEvent.Adopted.class::isInstance)
                .map(PlanEvent.Adopted.class::cast)
                .filter(plan -> plan.addressed().contains(owed.agency()) && isOpen(owed, past))
                .findFirst()
                .map(plan -> duty(owed, plan));
    }

    private static boolean isOpen(SubPlanId owed, Past past) {
        boolean open = true;
        for (SubPlanEvent event : past.of(owed, SubPlanEvent.class)) {
            open = switch (event) {
                case SubPlanEvent.Submitted _ -> false;
                case SubPlanEvent.Withdrawn _ -> true;
                case SubPlanEvent.Drafted _,
                        SubPlanEvent.Revised _,
                        SubPlanEvent.Returned _,
                        SubPlanEvent.Accepted _,
                        SubPlanEvent.SupersessionBegun _,
                        SubPlanEvent.SupersessionDropped _ -> open;
            };
        }
        return open;
    }

    private static Duty duty(SubPlanId owed, PlanEvent.Adopted plan) {
        return new Duty(
                ReminderId.of(owed),
                DutyKind.SUB_PLAN,
                "Kế hoạch cụ thể thực hiện Kế hoạch số " + plan.number(),
                new Body(owed.agency()),
                plan.subPlanDueOn());
    }
}
