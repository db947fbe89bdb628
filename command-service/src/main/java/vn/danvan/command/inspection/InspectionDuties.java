package vn.danvan.command.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDuty;
import vn.danvan.command.agency.DutySource;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;

/** The findings on an agency that are not verified as put right. */
final class InspectionDuties implements DutySource {

    @Override
    public List<AgencyDuty> openOf(Set<AgencyId> agencies, Past past) {
        List<AgencyDuty> open = new ArrayList<>();
        for (InspectionEvent event : past.ofAll("inspection", InspectionEvent.class)) {
            if (event instanceof InspectionEvent.Opened opened
                    && opened.agency() != null
                    && agencies.contains(opened.agency())) {
                for (FindingId finding : openFindings(opened.inspection(), past)) {
                    open.add(new AgencyDuty(
                            key(opened.inspection(), finding),
                            opened.agency(),
                            "Kết luận " + finding.key() + " theo quyết định kiểm tra " + opened.decision(),
                            "Finding " + finding.key() + " of the inspection by decision " + opened.decision()));
                }
            }
        }
        return open;
    }

    /** What the duty to put a finding right is called. */
    static String key(InspectionId inspection, FindingId finding) {
        return inspection.stream() + "#" + finding.key();
    }

    private static Set<FindingId> openFindings(InspectionId inspection, Past past) {
        Set<FindingId> open = new LinkedHashSet<>();
        for (InspectionEvent event : past.of(inspection, InspectionEvent.class)) {
            if (event instanceof InspectionEvent.FindingRecorded e) {
                open.add(e.finding());
            } else if (event instanceof InspectionEvent.RemediationVerified e) {
                open.remove(e.finding());
            }
        }
        return open;
    }
}
