package vn.danvan.query.rule;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link RuleView}. */
public final class RuleProjection implements Projection {

    @Override
    public String name() {
        return "rule";
    }

    @EventHandler
    void on(RuleEvent event, Recorded at) {
        String key = event.rule().key();
        RuleView.TABLE.put(key, null, RuleView.fold(RuleView.TABLE.find(key).orElse(null), event, at));
    }
}
