package vn.danvan.reporting.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Section;

/** Which agencies the figures by kind and by district are about: those that are in the group and owe or report. */
final class Groups {

    private static final String RESTATED = Section.RESTATED.component();

    private final Section.Structure then;
    private final Section.Structure now;
    private final Map<String, Set<AgencyId>> concerned = new HashMap<>();

    /** @param structureOn the day of the other structure; that of the summary when absent */
    Groups(Facts facts, @Nullable LocalDate structureOn) {
        this.then = new Section.Structure(facts, facts.period().to());
        this.now = new Section.Structure(facts, structureOn == null ? facts.recordedOn() : structureOn);
        Set<AgencyId> planning = new HashSet<>();
        facts.plans().forEach(plan -> planning.addAll(plan.addressed()));
        Set<AgencyId> owing = new HashSet<>();
        facts.scope().own().reported().forEach(period -> owing.addAll(period.owing()));
        Set<AgencyId> reporting = new HashSet<>();
        facts.reports().forEach(report -> reporting.add(report.report().agency()));
        concerned.put(Section.SUB_PLANS.component(), planning);
        concerned.put(Section.REPORTS.component(), owing);
        concerned.put(Section.FORMS.component(), reporting);
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
            int restated = segments.lastIndexOf(RESTATED);
            String component = segments.get(segments.indexOf(RESTATED) == 0 ? 1 : 0);
            String district = restated > 0 ? districtNow : districtThen;
            boolean counts = concerned.getOrDefault(component, Set.of()).contains(id)
                    || id.key().equals(under(segments, "byDistrict"));
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
