package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.summary.Duties.DistrictCount;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.Duties.KindCount;
import vn.danvan.reporting.summary.Duties.Restated;
import vn.danvan.reporting.summary.FormFigures.Figure;
import vn.danvan.reporting.summary.Restatement.DistrictDuties;
import vn.danvan.reporting.summary.Restatement.DistrictValues;
import vn.danvan.reporting.summary.Restatement.KindDuties;
import vn.danvan.reporting.summary.Restatement.KindValues;
import vn.danvan.reporting.summary.Restatement.RestatedDuties;
import vn.danvan.reporting.summary.Restatement.RestatedForm;
import vn.danvan.reporting.summary.Restatement.RestatedIndicator;
import vn.danvan.reporting.summary.Summary.FormRef;

/** The summary's duties and indicators under another day's structure; every total stays what it is. */
final class RestatementArithmetic {

    /** Sorts the agencies of the province after every district. */
    private static final Comparator<String> PROVINCE_LAST =
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

    private final Facts facts;
    private final Bodies reported;
    private final Bodies structure;
    private final Shares shares;

    RestatementArithmetic(Facts facts, Bodies bodies, LocalDate on) {
        this.facts = facts;
        this.reported = bodies;
        this.structure = bodies.on(on);
        this.shares = new Shares(facts, structure);
    }

    Restatement restated() {
        DutyArithmetic duties = new DutyArithmetic(facts, reported);
        RestatedDuties subPlans = duties(duties.subPlans(), duties.restated(duties.subPlanDuties(), structure));
        RestatedDuties reports = duties(
                duties.reports(),
                duties.restated(duties.reportDuties(facts.scope().own()), structure));
        List<RestatedForm> forms = new ArrayList<>();
        for (FormVersion ref : facts.scope().own().forms()) {
            facts.forms().stream()
                    .filter(form -> form.form().equals(ref.form()))
                    .forEach(form ->
                            form.version(ref.version()).ifPresent(version -> forms.add(form(ref, form, version))));
        }
        boolean same = subPlans.reported().equals(subPlans.restated())
                && reports.reported().equals(reports.restated())
                && forms.stream().flatMap(form -> form.indicators().stream()).allMatch(RestatementArithmetic::same);
        return new Restatement(structure.day(), shares.applied(), subPlans, reports, forms, same);
    }

    private static boolean same(RestatedIndicator indicator) {
        BigDecimal difference = indicator.difference();
        return difference == null
                ? indicator.reported().value() == null && indicator.restated().value() == null
                : difference.signum() == 0;
    }

    private static RestatedDuties duties(Duties as, Restated restated) {
        Map<AgencyKind, DutyCount> kindThen = new TreeMap<>();
        as.byKind().forEach(each -> kindThen.put(each.kind(), each.count()));
        Map<AgencyKind, DutyCount> kindNow = new TreeMap<>();
        restated.byKind().forEach(each -> kindNow.put(each.kind(), each.count()));
        Map<String, DistrictCount> then = byCode(as.byDistrict());
        Map<String, DistrictCount> now = byCode(restated.byDistrict());
        TreeMap<String, DistrictCount> all = new TreeMap<>(PROVINCE_LAST);
        all.putAll(then);
        all.putAll(now);
        List<KindDuties> byKind = new ArrayList<>();
        for (AgencyKind kind : AgencyKind.values()) {
            if (kindThen.containsKey(kind) || kindNow.containsKey(kind)) {
                byKind.add(new KindDuties(kind, kindThen.get(kind), kindNow.get(kind)));
            }
        }
        List<DistrictDuties> byDistrict = new ArrayList<>();
        all.forEach((code, any) -> byDistrict.add(
                new DistrictDuties(any.district(), any.name(), count(then.get(code)), count(now.get(code)))));
        return new RestatedDuties(
                as.total(),
                DutyCounts.sum(restated.byKind().stream().map(KindCount::count).toList()),
                byKind,
                byDistrict,
                restated.moved().size());
    }

    private static @Nullable DutyCount count(@Nullable DistrictCount district) {
        return district == null ? null : district.count();
    }

    private static Map<String, DistrictCount> byCode(List<DistrictCount> counts) {
        Map<String, DistrictCount> byCode = new TreeMap<>();
        counts.forEach(each -> byCode.put(Objects.requireNonNullElse(each.district(), ""), each));
        return byCode;
    }

    private RestatedForm form(FormVersion ref, FormFact form, FormFact.Version version) {
        Aggregation aggregation = new Aggregation(form, version);
        List<Given> given =
                new GivenReports(facts, reported).of(facts.scope().own(), ref.form(), aggregation.lastValues());
        List<Given> shared = given.stream()
                .flatMap(each -> shares.of(each, aggregation.means()).stream())
                .toList();
        Map<AgencyKind, List<Given>> kindThen = grouped(given, each -> reported.kind(each.agency()));
        Map<AgencyKind, List<Given>> kindNow = grouped(shared, each -> structure.kind(each.body()));
        Map<String, List<Given>> then = grouped(given, each -> district(reported, each.agency()));
        Map<String, List<Given>> now = grouped(shared, each -> district(structure, each.body()));
        List<RestatedIndicator> indicators = new ArrayList<>();
        for (Indicator indicator : version.indicators()) {
            Figure total = aggregation.of(indicator, given);
            Figure again = aggregation.of(indicator, shared);
            List<KindValues> byKind = new ArrayList<>();
            for (AgencyKind kind : AgencyKind.values()) {
                BigDecimal one = aggregation.value(indicator, kindThen.getOrDefault(kind, List.of()));
                BigDecimal other = aggregation.value(indicator, kindNow.getOrDefault(kind, List.of()));
                if (one != null || other != null) {
                    byKind.add(new KindValues(kind, one, other));
                }
            }
            indicators.add(new RestatedIndicator(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit(),
                    total,
                    again,
                    difference(total.value(), again.value()),
                    byKind,
                    districts(aggregation, indicator, then, now)));
        }
        return new RestatedForm(new FormRef(ref.form().key(), ref.version(), version.title()), indicators);
    }

    private List<DistrictValues> districts(
            Aggregation aggregation, Indicator indicator, Map<String, List<Given>> then, Map<String, List<Given>> now) {
        TreeMap<String, List<Given>> all = new TreeMap<>(PROVINCE_LAST);
        all.putAll(then);
        all.putAll(now);
        List<DistrictValues> values = new ArrayList<>();
        for (String district : all.keySet()) {
            BigDecimal one = aggregation.value(indicator, then.getOrDefault(district, List.of()));
            BigDecimal other = aggregation.value(indicator, now.getOrDefault(district, List.of()));
            if (one != null || other != null) {
                values.add(new DistrictValues(
                        district.isEmpty() ? null : district,
                        district.isEmpty() ? null : structure.name(new AgencyId(district)),
                        one,
                        other));
            }
        }
        return values;
    }

    private static String district(Bodies bodies, AgencyId agency) {
        AgencyId district = bodies.district(agency);
        return district == null ? "" : district.key();
    }

    private static <K> Map<K, List<Given>> grouped(List<Given> given, Function<Given, K> by) {
        Map<K, List<Given>> groups = new HashMap<>();
        given.forEach(each ->
                groups.computeIfAbsent(by.apply(each), _ -> new ArrayList<>()).add(each));
        return groups;
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal reported, @Nullable BigDecimal restated) {
        return reported == null || restated == null ? null : restated.subtract(reported);
    }
}
