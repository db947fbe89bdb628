package vn.danvan.command.deliverable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDuty;
import vn.danvan.command.agency.DutySource;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableEvent;

/** The documents that an agency leads and that are neither promulgated nor cancelled. */
final class DeliverableDuties implements DutySource {

    @Override
    public List<AgencyDuty> openOf(Set<AgencyId> agencies, Past past) {
        List<AgencyDuty> open = new ArrayList<>();
        for (DeliverableEvent event : past.ofAll("deliverable", DeliverableEvent.class)) {
            if (event instanceof DeliverableEvent.Commissioned led
                    && agencies.contains(led.lead())
                    && past.of(led.deliverable(), DeliverableEvent.class).stream()
                            .noneMatch(DeliverableDuties::ends)) {
                open.add(new AgencyDuty(
                        led.deliverable().stream(),
                        led.lead(),
                        "Chủ trì xây dựng “" + led.title() + "”",
                        "Lead of the document “" + led.title() + "”"));
            }
        }
        return open;
    }

    private static boolean ends(DeliverableEvent event) {
        return event instanceof DeliverableEvent.Promulgated || event instanceof DeliverableEvent.Cancelled;
    }
}
