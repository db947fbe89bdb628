package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.Span;
import vn.danvan.reporting.summary.FormFigures.AgencyFigures;
import vn.danvan.reporting.summary.FormFigures.DistrictFigure;
import vn.danvan.reporting.summary.FormFigures.Figure;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.FormFigures.KindFigure;
import vn.danvan.reporting.summary.Summary.FormRef;

/**
 * The indicators of a period, each aggregated by its rule. A report counts with what was last submitted; one that was sent
 * back counts again once it is resubmitted. A value that an agency did not give is unknown, not zero. The indicators are
 * those of the version of the form that was asked for last.
 */
final class IndicatorArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    IndicatorArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    List<FormFigures> forms() {
        List<FormFigures> forms = new ArrayList<>();
        for (FormVersion ref : facts.scope().own().forms()) {
            form(ref.form())
                    .ifPresent(form ->
                            form.version(ref.version()).ifPresent(version -> forms.add(figures(ref, form, version))));
        }
        return forms;
    }

    List<FormRef> refs() {
        return facts.scope().own().forms().stream()
                .map(f -> new FormRef(
                        f.form().key(),
                        f.version(),
                        form(f.form())
                                .flatMap(form -> form.version(f.version()))
                                .map(FormFact.Version::title)
                                .orElse(f.form().key())))
                .toList();
    }

    private FormFigures figures(FormVersion ref, FormFact form, FormFact.Version version) {
        Aggregation aggregation = new Aggregation(form, version);
        Grouped given = grouped(facts.scope().own(), ref.form(), aggregation);
        Span before = facts.scope().before();
        Span lastYear = facts.scope().lastYear();
        Grouped givenBefore = before == null ? Grouped.NONE : grouped(before, ref.form(), aggregation);
        Grouped givenLastYear = lastYear == null ? Grouped.NONE : grouped(lastYear, ref.form(), aggregation);
        List<IndicatorFigures> indicators = new ArrayList<>();
        for (Indicator indicator : version.indicators()) {
            indicators.add(new IndicatorFigures(
                    indicator.code(),
                    indicator.clause(),
                    indicator.name(),
                    indicator.unit(),
                    indicator.type(),
                    indicator.aggregation(),
                    aggregation.of(indicator, given.all),
                    aggregation.value(indicator, givenBefore.all),
                    aggregation.value(indicator, givenLastYear.all),
                    kinds(aggregation, indicator, given, givenBefore, givenLastYear),
                    districts(aggregation, indicator, given, givenBefore, givenLastYear),
                    aggregation.used(indicator, given.all).stream()
                            .map(Given::logIndex)
                            .sorted()
                            .toList()));
        }
        return new FormFigures(
                new FormRef(ref.form().key(), ref.version(), version.title()),
                indicators,
                agencies(aggregation, version, given.all));
    }

    private List<AgencyFigures> agencies(Aggregation aggregation, FormFact.Version version, List<Given> all) {
        Map<String, List<Given>> byAgency = new TreeMap<>();
        all.forEach(each -> byAgency.computeIfAbsent(each.agency().key(), _ -> new ArrayList<>())
                .add(each));
        List<AgencyFigures> figures = new ArrayList<>();
        byAgency.forEach((code, given) -> {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            for (Indicator indicator : version.indicators()) {
                BigDecimal value = aggregation.value(indicator, given);
                if (value != null) {
                    values.put(indicator.code(), value);
                }
            }
            if (!values.isEmpty()) {
                AgencyId agency = new AgencyId(code);
                AgencyId district = bodies.district(agency);
                figures.add(new AgencyFigures(
                        code,
                        bodies.name(agency),
                        bodies.kind(agency),
                        district == null ? null : district.key(),
                        values));
            }
        });
        return figures;
    }

    /** The reports of a span on a form; districts are named by code, the province's agencies by nothing. */
    private record Grouped(List<Given> all, Map<AgencyKind, List<Given>> byKind, Map<String, List<Given>> byDistrict) {

        static final Grouped NONE = new Grouped(List.of(), Map.of(), Map.of());
    }

    private Grouped grouped(Span span, FormId form, Aggregation aggregation) {
        Grouped grouped = new Grouped(
                new GivenReports(facts, bodies).of(span, form, aggregation.lastValues()),
                new HashMap<>(),
                new HashMap<>());
        for (Given each : grouped.all) {
            grouped.byKind
                    .computeIfAbsent(bodies.kind(each.agency()), _ -> new ArrayList<>())
                    .add(each);
            AgencyId district = bodies.district(each.agency());
            grouped.byDistrict
                    .computeIfAbsent(district == null ? "" : district.key(), _ -> new ArrayList<>())
                    .add(each);
        }
        return grouped;
    }

    private static List<KindFigure> kinds(
            Aggregation aggregation, Indicator indicator, Grouped now, Grouped before, Grouped lastYear) {
        List<KindFigure> figures = new ArrayList<>();
        for (AgencyKind kind : AgencyKind.values()) {
            Figure figure = aggregation.of(indicator, now.byKind.getOrDefault(kind, List.of()));
            BigDecimal was = aggregation.value(indicator, before.byKind.getOrDefault(kind, List.of()));
            BigDecimal yearAgo = aggregation.value(indicator, lastYear.byKind.getOrDefault(kind, List.of()));
            if (figure.agencies() > 0 || was != null || yearAgo != null) {
                figures.add(new KindFigure(kind, figure, was, yearAgo));
            }
        }
        return figures;
    }

    private List<DistrictFigure> districts(
            Aggregation aggregation, Indicator indicator, Grouped now, Grouped before, Grouped lastYear) {
        List<DistrictFigure> figures = new ArrayList<>();
        Comparator<String> provinceLast = Comparator.comparing(String::isEmpty);
        for (String district : Stream.of(now, before, lastYear)
                .flatMap(grouped -> grouped.byDistrict.keySet().stream())
                .distinct()
                .sorted(provinceLast.thenComparing(Comparator.naturalOrder()))
                .toList()) {
            Figure figure = aggregation.of(indicator, now.byDistrict.getOrDefault(district, List.of()));
            BigDecimal was = aggregation.value(indicator, before.byDistrict.getOrDefault(district, List.of()));
            BigDecimal yearAgo = aggregation.value(indicator, lastYear.byDistrict.getOrDefault(district, List.of()));
            if (figure.agencies() > 0 || was != null || yearAgo != null) {
                figures.add(new DistrictFigure(
                        district.isEmpty() ? null : district,
                        district.isEmpty() ? null : bodies.name(new AgencyId(district)),
                        figure,
                        was,
                        yearAgo));
            }
        }
        return figures;
    }

    private Optional<FormFact> form(FormId form) {
        return facts.forms().stream().filter(each -> each.form().equals(form)).findFirst();
    }
}
