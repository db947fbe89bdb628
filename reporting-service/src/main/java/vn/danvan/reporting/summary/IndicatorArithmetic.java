package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.reporting.facts.DutyState;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.summary.Summary.DistrictFigure;
import vn.danvan.reporting.summary.Summary.Figure;
import vn.danvan.reporting.summary.Summary.FormFigures;
import vn.danvan.reporting.summary.Summary.FormRef;
import vn.danvan.reporting.summary.Summary.IndicatorFigures;
import vn.danvan.reporting.summary.Summary.KindFigure;

/**
 * The indicators of a period, each aggregated by its rule. A report counts with what was last submitted; one that was sent
 * back counts again once it is resubmitted. A value that an agency did not give is unknown, not zero.
 */
final class IndicatorArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    IndicatorArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    /** One report's values by indicator. */
    private record Given(AgencyId agency, long logIndex, Map<String, BigDecimal> values) {}

    List<FormFigures> forms() {
        List<FormFigures> forms = new ArrayList<>();
        for (FormVersion ref : facts.period().forms()) {
            version(ref).ifPresent(version -> forms.add(figures(ref, version)));
        }
        return forms;
    }

    List<FormRef> refs() {
        return facts.period().forms().stream()
                .map(f -> new FormRef(
                        f.form().key(),
                        f.version(),
                        version(f).map(FormFact.Version::title).orElse(f.form().key())))
                .toList();
    }

    private FormFigures figures(FormVersion ref, FormFact.Version version) {
        List<Given> given = given(facts.period(), ref.form());
        Map<AgencyKind, List<Given>> byKind = new HashMap<>();
        Map<String, List<Given>> byDistrict = new HashMap<>();
        for (Given g : given) {
            byKind.computeIfAbsent(bodies.kind(g.agency), _ -> new ArrayList<>())
                    .add(g);
            AgencyId district = bodies.district(g.agency);
            byDistrict
                    .computeIfAbsent(district == null ? "" : district.key(), _ -> new ArrayList<>())
                    .add(g);
        }
        List<IndicatorFigures> indicators = new ArrayList<>();
        for (Indicator indicator : version.indicators()) {
            indicators.add(new IndicatorFigures(
                    indicator.code(),
                    indicator.clause(),
                    indicator.name(),
                    indicator.unit(),
                    indicator.type(),
                    indicator.aggregation(),
                    aggregate(indicator, given),
                    compared(indicator, facts.before(), ref.form()),
                    compared(indicator, facts.lastYear(), ref.form()),
                    kinds(indicator, byKind),
                    districts(indicator, byDistrict),
                    contributing(indicator, given).stream()
                            .map(Given::logIndex)
                            .sorted()
                            .toList()));
        }
        return new FormFigures(new FormRef(ref.form().key(), ref.version(), version.title()), indicators);
    }

    private List<Given> given(PeriodFact period, FormId form) {
        return facts.reports().stream()
                .filter(r -> r.report().period().equals(period.period())
                        && r.report().form().equals(form))
                .filter(r -> r.state() != DutyState.RETURNED && r.state() != DutyState.NONE && !r.nil())
                .sorted(Comparator.comparing(r -> r.report().agency().key()))
                .map(IndicatorArithmetic::given)
                .toList();
    }

    private static Given given(ReportFact report) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (ReportContent.Value value : report.values()) {
            values.put(value.indicator(), value.value());
        }
        return new Given(report.report().agency(), report.contentIndex(), values);
    }

    private @Nullable BigDecimal compared(Indicator indicator, @Nullable PeriodFact other, FormId form) {
        if (other == null) {
            return null;
        }
        return other.forms().stream()
                .filter(f -> f.form().equals(form))
                .flatMap(f -> version(f).stream())
                .flatMap(v -> v.indicators().stream())
                .filter(i -> i.code().equals(indicator.code())
                        && i.aggregation() == indicator.aggregation()
                        && i.unit().equals(indicator.unit()))
                .findFirst()
                .map(i -> aggregate(i, given(other, form)).value())
                .orElse(null);
    }

    private static List<KindFigure> kinds(Indicator indicator, Map<AgencyKind, List<Given>> byKind) {
        List<KindFigure> figures = new ArrayList<>();
        for (AgencyKind kind : AgencyKind.values()) {
            Figure figure = aggregate(indicator, byKind.getOrDefault(kind, List.of()));
            if (figure.agencies() > 0) {
                figures.add(new KindFigure(kind, figure));
            }
        }
        return figures;
    }

    private List<DistrictFigure> districts(Indicator indicator, Map<String, List<Given>> byDistrict) {
        List<DistrictFigure> figures = new ArrayList<>();
        Comparator<String> provinceLast = Comparator.comparing(String::isEmpty);
        for (String district : byDistrict.keySet().stream()
                .sorted(provinceLast.thenComparing(Comparator.naturalOrder()))
                .toList()) {
            Figure figure = aggregate(indicator, Objects.requireNonNull(byDistrict.get(district)));
            if (figure.agencies() > 0) {
                figures.add(
                        district.isEmpty()
                                ? new DistrictFigure(null, null, figure)
                                : new DistrictFigure(district, bodies.name(new AgencyId(district)), figure));
            }
        }
        return figures;
    }

    private static List<Given> contributing(Indicator indicator, List<Given> given) {
        Indicator.Ratio ratio = indicator.ratio();
        return given.stream()
                .filter(g -> ratio == null
                        ? g.values.containsKey(indicator.code())
                        : g.values.containsKey(ratio.numerator()) || g.values.containsKey(ratio.denominator()))
                .toList();
    }

    private static Figure aggregate(Indicator indicator, List<Given> all) {
        List<Given> given = contributing(indicator, all);
        if (given.isEmpty()) {
            return new Figure(null, 0);
        }
        Indicator.Ratio ratio = indicator.ratio();
        BigDecimal value = switch (indicator.aggregation()) {
            case SUM, LAST -> sum(indicator.code(), given);
            case AVERAGE ->
                sum(indicator.code(), given).divide(BigDecimal.valueOf(given.size()), 2, RoundingMode.HALF_UP);
            case RATIO -> ratio == null ? null : ratio(ratio, given);
        };
        return new Figure(value, given.size());
    }

    private static @Nullable BigDecimal ratio(Indicator.Ratio ratio, List<Given> given) {
        boolean both = given.stream().anyMatch(g -> g.values.containsKey(ratio.numerator()))
                && given.stream().anyMatch(g -> g.values.containsKey(ratio.denominator()));
        BigDecimal denominator = sum(ratio.denominator(), given);
        return !both || denominator.signum() == 0
                ? null
                : sum(ratio.numerator(), given)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(denominator, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(String code, List<Given> given) {
        BigDecimal sum = given.stream()
                .map(g -> g.values.getOrDefault(code, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }

    private Optional<FormFact.Version> version(FormVersion ref) {
        return facts.forms().stream()
                .filter(f -> f.form().equals(ref.form()))
                .findFirst()
                .flatMap(f -> f.version(ref.version()));
    }
}
