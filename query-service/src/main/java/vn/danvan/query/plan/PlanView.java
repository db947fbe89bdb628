package vn.danvan.query.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * The province's plan.
 *
 * @param subPlanDueOn last day on which a sub-plan is on time
 * @param addressed the agencies that owe a sub-plan
 * @param tasks how many tasks have been assigned
 * @param version of the stream
 */
public record PlanView(
        PlanId plan,
        String number,
        String title,
        LocalDate adoptedOn,
        List<DirectiveId> directives,
        LocalDate subPlanDueOn,
        String ruleVersion,
        List<AgencyId> addressed,
        int tasks,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<PlanView> TABLE = ViewTable.of("plan", PlanView.class)
            .text("title", "Tên kế hoạch", "Title")
            .filter("number", "Số, ký hiệu", "Number")
            .filter("adoptedOn", "Ngày ban hành", "Adopted on");

    static PlanView fold(@Nullable PlanView before, PlanEvent event, Recorded at) {
        if (event instanceof PlanEvent.Adopted e) {
            return new PlanView(
                    e.plan(),
                    e.number(),
                    e.title(),
                    e.adoptedOn(),
                    List.copyOf(e.directives()),
                    e.subPlanDueOn(),
                    e.ruleVersion(),
                    List.copyOf(e.addressed()),
                    0,
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not adopted: " + event.plan());
        }
        return new PlanView(
                before.plan,
                before.number,
                before.title,
                before.adoptedOn,
                before.directives,
                before.subPlanDueOn,
                before.ruleVersion,
                before.addressed,
                before.tasks + (event instanceof PlanEvent.TaskAssigned ? 1 : 0),
                at.version());
    }
}
