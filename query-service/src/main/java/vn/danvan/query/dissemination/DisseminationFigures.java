package vn.danvan.query.dissemination;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.plan.DirectiveId;

/**
 * How far a directive was brought to people. An act about several directives counts for each of them.
 *
 * @param byAgency by code
 * @param byDistrict by code, the agencies of the province last
 * @param logIndex log index as of which it is read
 */
public record DisseminationFigures(
        DirectiveId directive, Sum total, List<OfAgency> byAgency, List<OfDistrict> byDistrict, long logIndex) {

    /** Acts counted and added up; void ones are none. */
    public record Sum(int acts, long conferences, long conferencePeople, long articles, long others, long people) {

        private static Sum of(List<DisseminationView> acts) {
            return new Sum(
                    acts.size(),
                    count(acts, DisseminationForm.CONFERENCE),
                    acts.stream()
                            .filter(act -> act.form() == DisseminationForm.CONFERENCE)
                            .mapToLong(DisseminationView::people)
                            .sum(),
                    count(acts, DisseminationForm.ARTICLE),
                    count(acts, DisseminationForm.OTHER),
                    acts.stream().mapToLong(DisseminationView::people).sum());
        }

        private static long count(List<DisseminationView> acts, DisseminationForm form) {
            return acts.stream()
                    .filter(act -> act.form() == form)
                    .mapToLong(DisseminationView::count)
                    .sum();
        }
    }

    /** The acts of one agency. */
    public record OfAgency(AgencyId agency, Sum sum) {}

    /**
     * The acts of the agencies of one district.
     *
     * @param district absent for the agencies of the province
     */
    public record OfDistrict(@Nullable AgencyId district, Sum sum) {}

    /** @param acts those about the directive that are not void */
    static DisseminationFigures of(DirectiveId directive, List<DisseminationView> acts, long logIndex) {
        Map<String, List<DisseminationView>> byAgency =
                grouped(acts, act -> act.agency().key());
        Map<String, List<DisseminationView>> byDistrict = grouped(acts, DisseminationFigures::district);
        return new DisseminationFigures(
                directive,
                Sum.of(acts),
                byAgency.entrySet().stream()
                        .map(entry -> new OfAgency(new AgencyId(entry.getKey()), Sum.of(entry.getValue())))
                        .toList(),
                byDistrict.values().stream()
                        .map(ofOne -> new OfDistrict(ofOne.getFirst().district(), Sum.of(ofOne)))
                        .sorted(Comparator.comparing(one -> one.district() == null
                                ? "~"
                                : Objects.requireNonNull(one.district()).key()))
                        .toList(),
                logIndex);
    }

    private static String district(DisseminationView act) {
        AgencyId district = act.district();
        return district == null ? "~" : district.key();
    }

    private static Map<String, List<DisseminationView>> grouped(
            List<DisseminationView> acts, Function<DisseminationView, String> by) {
        return acts.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }
}
