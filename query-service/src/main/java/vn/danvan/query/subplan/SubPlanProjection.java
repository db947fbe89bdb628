package vn.danvan.query.subplan;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link SubPlanView}; a successor reads those of its predecessor. */
public final class SubPlanProjection implements Projection {

    @Override
    public String name() {
        return "sub-plan";
    }

    @EventHandler
    void on(SubPlanEvent event, Recorded at) {
        String key = event.subPlan().key();
        SubPlanView.TABLE.put(
                key,
                AgencyView.answering(event.subPlan().agency()),
                SubPlanView.fold(SubPlanView.TABLE.find(key).orElse(null), event, at));
    }

    @EventHandler
    void on(AgencyEvent.MergedInto event) {
        SubPlanView.TABLE
                .ownedBy(event.agency())
                .forEach(key -> SubPlanView.TABLE.give(key, AgencyView.answering(event.successor())));
    }
}
