package vn.danvan.query.subplan;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link SubPlanView}; who answers for one reads it. */
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
                AgencyView.answering(event.subPlan().agency(), event.subPlan().stream()),
                SubPlanView.fold(SubPlanView.TABLE.find(key).orElse(null), event, at));
    }
}
