package vn.danvan.command.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDuty;
import vn.danvan.command.agency.DutySource;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.coordination.CoordinationEvent;

/** The programmes that an agency leads and that are not closed. */
final class ProgrammeDuties implements DutySource {

    @Override
    public List<AgencyDuty> openOf(Set<AgencyId> agencies, Past past) {
        List<AgencyDuty> open = new ArrayList<>();
        for (CoordinationEvent event : past.ofAll("programme", CoordinationEvent.class)) {
            if (event instanceof CoordinationEvent.Registered led
                    && agencies.contains(led.lead())
                    && past.of(led.programme(), CoordinationEvent.class).stream()
                            .noneMatch(CoordinationEvent.Closed.class::isInstance)) {
                open.add(new AgencyDuty(
                        led.programme().stream(),
                        led.lead(),
                        "Chủ trì chương trình “" + led.title() + "”",
                        "Lead of the programme “" + led.title() + "”"));
            }
        }
        return open;
    }
}
