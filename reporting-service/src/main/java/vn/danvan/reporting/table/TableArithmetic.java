package vn.danvan.reporting.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.kernel.table.TableDefinition.Figure;
import vn.danvan.kernel.table.TableDefinition.Line;
import vn.danvan.kernel.table.TableShape;
import vn.danvan.kernel.table.TableShapeCode;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.FactSource;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Span;
import vn.danvan.reporting.summary.Aggregation;
import vn.danvan.reporting.summary.Bodies;
import vn.danvan.reporting.summary.Given;
import vn.danvan.reporting.summary.GivenReports;
import vn.danvan.reporting.table.AdHocTable.Member;
import vn.danvan.reporting.table.TableCells.Asked;
import vn.danvan.reporting.table.TableCells.Place;

/**
 * The figures of a table: each cell by its indicator's rule over the reports that belong to it, each total by the same rule over
 * all of them, as a summary of those periods has it. Nothing is averaged twice.
 */
public final class TableArithmetic {

    /** More cells than these are not filled in. */
    public static final int MOST_CELLS = 50_000;

    private final FactSource source;
    private final TableDefinition definition;
    private final @Nullable AgencyId own;
    private final List<PeriodFact> periods;
    private final List<Span> spans;
    private final Bodies bodies;

    private TableArithmetic(FactSource source, TableDefinition definition, @Nullable AgencyId own, LocalDate today) {
        this.source = source;
        this.definition = definition;
        this.own = own;
        List<PeriodFact> all = source.all(FactKind.PERIOD);
        this.periods = TablePeriods.chosen(all, definition.periods(), today);
        this.spans = periods.stream().map(period -> Span.of(period, all)).toList();
        this.bodies = new Bodies(
                source.all(FactKind.AGENCY),
                periods.isEmpty() ? today : periods.getLast().to());
    }

    /**
     * Fills the table in.
     *
     * @param source rows as they stood after the head's event
     * @throws vn.danvan.kernel.DomainError when it makes no sense, names what there is not, or is too large
     */
    public static AdHocTable calculate(FactSource source, TableDefinition definition, AdHocTable.Head head) {
        TableShape.check(definition, "");
        LocalDate today = LocalDate.ofInstant(head.recordedAt(), Moment.ZONE);
        String own = head.onlyOf();
        return new TableArithmetic(source, definition, own == null ? null : new AgencyId(own), today).table(head);
    }

    private AdHocTable table(AdHocTable.Head head) {
        List<Dimension> totals = definition.layout().totals();
        if (totals.contains(Dimension.PERIOD)) {
            TablePeriods.mustBeApart(periods, "/layout/totals/" + totals.indexOf(Dimension.PERIOD));
        }
        List<Asked> asked = asked();
        Map<FormId, List<List<Given>>> reports = reports(asked);
        TableLines lines = TableLines.of(definition.agencies(), concerned(asked, reports), bodies, own);
        Map<Dimension, List<Member>> members = new HashMap<>();
        members.put(
                Dimension.INDICATOR, asked.stream().map(TableArithmetic::member).toList());
        members.put(Dimension.AGENCY, withAll(lines.members(), Dimension.AGENCY, "Toàn bộ"));
        members.put(
                Dimension.PERIOD,
                withAll(
                        periods.stream()
                                .map(period -> new Member(period.period().key(), period.title()))
                                .toList(),
                        Dimension.PERIOD,
                        "Chung các kỳ"));
        checkSize(members);
        List<Place> rows = places(definition.layout().rows(), members);
        List<Place> columns = places(definition.layout().columns(), members);
        TableCells cells = new TableCells(
                asked, reports, lines, periods.size(), definition.agencies().by() == Line.AGENCY);
        return new AdHocTable(
                head,
                asked.stream().map(TableArithmetic::shown).toList(),
                definition.agencies().by(),
                definition.layout().rows(),
                definition.layout().columns(),
                headings(rows, definition.layout().rows(), members),
                headings(columns, definition.layout().columns(), members),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> cells.at(row.and(column)))
                                .toList())
                        .toList());
    }

    private static Member member(Asked asked) {
        return new Member(
                key(asked.form(), asked.indicator().code()), asked.indicator().name());
    }

    private static AdHocTable.Shown shown(Asked asked) {
        Indicator indicator = asked.indicator();
        Indicator.Ratio ratio = indicator.ratio();
        return new AdHocTable.Shown(
                key(asked.form(), indicator.code()),
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.type(),
                indicator.aggregation(),
                ratio == null
                        ? null
                        : new AdHocTable.Parts(
                                key(asked.form(), ratio.numerator()), key(asked.form(), ratio.denominator())));
    }

    private static String key(FormId form, String code) {
        return form.key() + "/" + code;
    }

    private List<Member> withAll(List<Member> members, Dimension dimension, String name) {
        List<Member> more = new ArrayList<>(members);
        if (definition.layout().totals().contains(dimension)) {
            more.add(new Member(AdHocTable.ALL, name));
        }
        return more;
    }

    private static void checkSize(Map<Dimension, List<Member>> members) {
        long cells = members.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        if (cells > MOST_CELLS) {
            Dimension largest = members.entrySet().stream()
                    .max(Map.Entry.<Dimension, List<Member>>comparingByValue(Comparator.comparingInt(List::size))
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            throw TableRunCode.TOO_LARGE
                    .because(Long.toString(cells))
                    .at(
                            switch (largest) {
                                case INDICATOR -> "/indicators";
                                case AGENCY -> "/agencies";
                                case PERIOD -> "/periods";
                            });
        }
    }

    /** Every combination of members, the first dimension's members outermost. */
    private static List<Place> places(List<Dimension> dimensions, Map<Dimension, List<Member>> members) {
        List<Place> places = List.of(Place.NOWHERE);
        for (Dimension dimension : dimensions) {
            List<Place> more = new ArrayList<>();
            int count = Objects.requireNonNull(members.get(dimension)).size();
            for (Place place : places) {
                for (int i = 0; i < count; i++) {
                    more.add(place.with(dimension, i));
                }
            }
            places = more;
        }
        return places;
    }

    private static List<List<Member>> headings(
            List<Place> places, List<Dimension> dimensions, Map<Dimension, List<Member>> members) {
        return places.stream()
                .map(place -> dimensions.stream()
                        .map(dimension -> Objects.requireNonNull(members.get(dimension))
                                .get(
                                        switch (dimension) {
                                            case INDICATOR -> place.indicator();
                                            case AGENCY -> place.line();
                                            case PERIOD -> place.period();
                                        }))
                        .toList())
                .toList();
    }

    /** The indicators, each as the latest of the periods that asks for its form has it. */
    private List<Asked> asked() {
        Map<String, FormFact> forms = new TreeMap<>();
        source.all(FactKind.FORM).forEach(form -> forms.put(form.form().key(), form));
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < definition.indicators().size(); i++) {
            Figure figure = definition.indicators().get(i);
            FormFact form = forms.get(figure.form().key());
            FormFact.Version version = form == null ? null : version(form, figure.indicator());
            if (form == null || version == null) {
                throw TableShapeCode.INDICATOR_UNKNOWN
                        .because(key(figure.form(), figure.indicator()))
                        .at("/indicators/" + i);
            }
            asked.add(new Asked(
                    figure.form(),
                    indicator(version, figure.indicator()).orElseThrow(),
                    new Aggregation(form, version)));
        }
        return asked;
    }

    private FormFact.@Nullable Version version(FormFact form, String code) {
        List<FormFact.Version> inOrder = new ArrayList<>(form.versions());
        spans.stream()
                .flatMap(span -> span.of(form.form()).stream())
                .forEach(part -> form.version(part.form().version()).ifPresent(inOrder::add));
        return inOrder.reversed().stream()
                .filter(version -> indicator(version, code).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Indicator> indicator(FormFact.Version version, String code) {
        return version.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** The reports that count, by form and then by the table's periods; behind them those of all periods together. */
    private Map<FormId, List<List<Given>>> reports(List<Asked> asked) {
        List<ReportFact> read = spans.stream()
                .flatMap(span -> span.reported().stream())
                .distinct()
                .flatMap(period -> source.reportsOf(period).stream())
                .toList();
        GivenReports given = new GivenReports(read, bodies);
        Map<FormId, Set<String>> lastValues = new HashMap<>();
        asked.forEach(each -> lastValues
                .computeIfAbsent(each.form(), _ -> new HashSet<>())
                .addAll(each.rule().lastValues()));
        Map<FormId, List<List<Given>>> reports = new HashMap<>();
        lastValues.forEach((form, last) -> {
            List<List<Given>> byPeriod = new ArrayList<>();
            spans.forEach(span -> byPeriod.add(given.of(span, form, last)));
            byPeriod.add(given.latest(byPeriod.stream().flatMap(List::stream).toList(), last));
            reports.put(form, byPeriod);
        });
        return reports;
    }

    /** Who owed a report on one of the forms in one of the periods, or gave one. */
    private Set<AgencyId> concerned(List<Asked> asked, Map<FormId, List<List<Given>>> reports) {
        Set<AgencyId> concerned = new HashSet<>();
        asked.forEach(each -> spans.forEach(span -> span.of(each.form())
                .forEach(part -> concerned.addAll(part.period().owing()))));
        reports.values().forEach(byPeriod -> byPeriod.forEach(given -> given.forEach(g -> concerned.add(g.agency()))));
        return concerned;
    }
}
