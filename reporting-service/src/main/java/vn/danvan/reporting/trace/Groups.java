package vn.danvan.reporting.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Section;

/** Which agencies the figures by kind and by district are about: those that are in the group and owe or report. */
final class Groups {

    private final Section.Structure then;
    private final Section.Structure now;
    private final Set<AgencyId> concerned = new HashSet<>();

    Groups(Section section, Facts facts) {
        this.then = new Section.Structure(facts, facts.period().to());
        this.now = new Section.Structure(facts, facts.recordedOn());
        switch (section) {
            case SUB_PLANS -> facts.plans().forEach(plan -> concerned.addAll(plan.addressed()));
            case REPORTS -> facts.scope().own().reported().forEach(period -> concerned.addAll(period.owing()));
            case FORMS ->
                facts.reports().forEach(report -> concerned.add(report.report().agency()));
            default -> {}
        }
    }

    /** The figures of the groups that an agency belongs to. */
    List<String> of(AgencyFact agency, Set<String> figures) {
        AgencyId id = agency.agency();
        String kind = agency.kind().name();
        String districtThen = then.districtOf(id);
        String districtNow = now.districtOf(id);
        List<String> its = new ArrayList<>();
        for (String figure : figures) {
            List<String> segments = Figures.segments(figure);
            String district = segments.contains("restated") ? districtNow : districtThen;
            boolean counts = concerned.contains(id) || id.key().equals(under(segments, "byDistrict"));
            boolean among = kind.equals(under(segments, "byKind")) || district.equals(under(segments, "byDistrict"));
            if (counts && among) {
                its.add(figure);
            }
        }
        return its;
    }

    private static String under(List<String> segments, String group) {
        int at = segments.indexOf(group);
        return at < 0 || at + 1 >= segments.size() ? "" : segments.get(at + 1);
    }
}
