package vn.danvan.reporting.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.reporting.summary.Bodies;
import vn.danvan.reporting.table.AdHocTable.Member;

/**
 * The lines of agencies of a table.
 *
 * @param members in order
 * @param of which line an agency is in; those that are in none are not in the table
 */
record TableLines(List<Member> members, Map<AgencyId, Integer> of) {

    private static final String PROVINCE = "-";

    /**
     * The lines.
     *
     * @param concerned who owed or gave a report in the periods
     * @param own the agency that alone may be seen, with those that it answers for; everybody may when there is none
     * @throws vn.danvan.kernel.DomainError {@code table.agency-unknown}, also of one that may not be seen
     */
    static TableLines of(
            TableDefinition.Bodies wanted, Collection<AgencyId> concerned, Bodies bodies, @Nullable AgencyId own) {
        for (int i = 0; i < wanted.named().size(); i++) {
            mustBeKnown(wanted.named().get(i), bodies, own, "/agencies/named/" + i);
        }
        for (int i = 0; i < wanted.districts().size(); i++) {
            mustBeKnown(wanted.districts().get(i), bodies, null, "/agencies/districts/" + i);
        }
        Set<AgencyId> chosen = new LinkedHashSet<>(wanted.named());
        concerned.stream()
                .filter(agency -> mayBeSeen(agency, bodies, own))
                .filter(agency -> wanted.everybody()
                        || wanted.kinds().contains(bodies.kind(agency))
                        || isIn(bodies.district(agency), wanted.districts()))
                .sorted(Comparator.comparing(AgencyId::key))
                .forEach(chosen::add);
        return switch (wanted.by()) {
            case AGENCY -> each(chosen, bodies);
            case KIND -> byKind(chosen, bodies);
            case DISTRICT -> byDistrict(chosen, bodies);
        };
    }

    private static boolean isIn(@Nullable AgencyId district, List<AgencyId> districts) {
        return district != null && districts.contains(district);
    }

    private static void mustBeKnown(AgencyId agency, Bodies bodies, @Nullable AgencyId own, String pointer) {
        if (bodies.find(agency) == null || !mayBeSeen(agency, bodies, own)) {
            throw TableRunCode.AGENCY_UNKNOWN.because(agency.key()).at(pointer);
        }
    }

    private static boolean mayBeSeen(AgencyId agency, Bodies bodies, @Nullable AgencyId own) {
        return own == null || bodies.answering(agency).equals(own);
    }

    private static TableLines each(Set<AgencyId> chosen, Bodies bodies) {
        List<Member> members = new ArrayList<>();
        Map<AgencyId, Integer> of = new HashMap<>();
        for (AgencyId agency : chosen) {
            of.put(agency, members.size());
            members.add(new Member(agency.key(), bodies.name(agency)));
        }
        return new TableLines(members, of);
    }

    private static TableLines byKind(Set<AgencyId> chosen, Bodies bodies) {
        List<AgencyKind> kinds =
                chosen.stream().map(bodies::kind).distinct().sorted().toList();
        Map<AgencyId, Integer> of = new HashMap<>();
        chosen.forEach(agency -> of.put(agency, kinds.indexOf(bodies.kind(agency))));
        return new TableLines(
                kinds.stream().map(kind -> new Member(kind.name(), kind.vi())).toList(), of);
    }

    private static TableLines byDistrict(Set<AgencyId> chosen, Bodies bodies) {
        List<String> districts = chosen.stream()
                .map(agency -> district(agency, bodies))
                .distinct()
                .sorted(Comparator.comparing((String code) -> code.equals(PROVINCE))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<AgencyId, Integer> of = new HashMap<>();
        chosen.forEach(agency -> of.put(agency, districts.indexOf(district(agency, bodies))));
        return new TableLines(
                districts.stream()
                        .map(code -> new Member(
                                code,
                                code.equals(PROVINCE)
                                        ? "Các cơ quan, đơn vị của tỉnh"
                                        : bodies.name(new AgencyId(code))))
                        .toList(),
                of);
    }

    private static String district(AgencyId agency, Bodies bodies) {
        AgencyId district = bodies.district(agency);
        return district == null ? PROVINCE : district.key();
    }
}
