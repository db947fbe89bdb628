package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.PlainFigures.Part;
import vn.danvan.reporting.PlainFigures.Value;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.trace.Trace;
import vn.danvan.reporting.trace.Trace.Source;
import vn.danvan.reporting.trace.Tracer;

/** What the figures of a composed period come from, against plain loops over the raw events. */
class ComposedTraceTest {

    private static final List<String> FIGURES = List.of("SUM", "LAST", "POSTS");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_each_agency_only_the_reports_are_sources_whose_values_count(long seed) {
        MadeUpYears years = new MadeUpYears(seed);
        PlainFigures plain = new PlainFigures(years.events);
        Remembered rows = new Remembered(years.events);
        assertThat(rows.refused).isEmpty();
        for (String key : List.of("2020-H1", "2020")) {
            check(plain, rows, key, SummaryKind.PERIODIC, plain.period(key).from());
        }
        LocalDate begin = plain.beginOfPlan(plain.period("2020-Q4").to());
        check(plain, rows, "2020-Q4", SummaryKind.FINAL, begin);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_restated_figure_is_the_sum_of_the_shares_of_its_sources_and_names_what_moved_them(long seed) {
        MadeUpYears years = new MadeUpYears(seed);
        Remembered rows = new Remembered(years.events);
        LocalDate day = LocalDate.of(2020, 7, 1).plusDays(seed * 37 % 300);
        Map<String, Long> ends = new HashMap<>();
        for (History.Past past : years.events) {
            LocalDate from = switch (past.event()) {
                case AgencyEvent.MergedInto e -> e.effectiveOn();
                case AgencyEvent.Split e -> e.effectiveOn();
                case AgencyEvent.Abolished e -> e.effectiveOn();
                default -> LocalDate.MAX;
            };
            if (!from.isAfter(day)) {
                ends.put(
                        past.stream().substring("agency/".length()),
                        past.moment().logIndex());
            }
        }
        for (String key : List.of("2020-Q1", "2020-H1")) {
            Map<String, Trace> traces = new Tracer(rows.facts(key, SummaryKind.PERIODIC), rows, day)
                    .of(each -> each.startsWith("/restated/"));
            traces.forEach((pointer, trace) -> {
                if (pointer.matches("/restated/forms/.*/(SUM|LAST|POSTS)/by(Kind|District)/[^/]*/restated")) {
                    isTheSum(trace, ends);
                }
                assertThat(trace.value().signum() != 0 && trace.sources().isEmpty())
                        .as(pointer)
                        .isFalse();
            });
        }
    }

    private static void isTheSum(Trace trace, Map<String, Long> ends) {
        Map<String, BigDecimal> reports = new HashMap<>();
        Map<String, BigDecimal> shares = new HashMap<>();
        for (Source source : trace.sources()) {
            if (!source.basis()) {
                assertThat(source.kind()).isEqualTo("report");
                reports.merge(source.row(), Objects.requireNonNull(source.change()), BigDecimal::add);
                String agency = source.row().substring(source.row().lastIndexOf('/') + 1);
                for (Trace.Share share : Objects.requireNonNullElse(source.shares(), List.<Trace.Share>of())) {
                    assertThat(share.agency()).isEqualTo(agency).isNotEqualTo(share.body());
                    shares.merge(source.row(), Objects.requireNonNull(share.value()), BigDecimal::add);
                }
                if (ends.containsKey(agency)) {
                    assertThat(trace.indexes()).as(trace.key() + " " + agency).contains(ends.get(agency));
                }
            }
        }
        assertThat(reports.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(trace.key())
                .isEqualByComparingTo(trace.value());
        shares.forEach((row, value) -> assertThat(value).as(trace.key()).isEqualByComparingTo(reports.get(row)));
    }

    private static void check(PlainFigures plain, Remembered rows, String key, SummaryKind kind, LocalDate from) {
        Facts facts = rows.facts(key, kind);
        LocalDate to = plain.period(key).to();
        List<Part> parts = plain.parts(from, to);
        Map<String, Trace> traces = new Tracer(facts, rows).of(each -> each.matches("/forms/.*/indicators/.*"));
        for (String form : List.of(MadeUpYears.QUARTERLY.key(), MadeUpYears.MONTHLY.key())) {
            List<Value> values = plain.values(parts, new FormId(form), to);
            Map<LocalDate, String> periods = new HashMap<>();
            parts.stream()
                    .filter(part -> part.form().key().equals(form))
                    .forEach(part -> periods.put(
                            part.period().to(), part.period().period().key()));
            for (String code : FIGURES) {
                String figure = "/forms/" + form + "/indicators/" + code;
                isMadeOf(traces.get(figure + "/total/value"), reports(values, code), periods, null, plain, to);
                traces.forEach((pointer, trace) -> {
                    if (pointer.matches(figure + "/byDistrict/[^/]*/figure/value")) {
                        String district = pointer.substring((figure + "/byDistrict/").length())
                                .replaceFirst("/.*", "")
                                .replace("-", "");
                        isMadeOf(trace, reports(values, code), periods, district, plain, to);
                    }
                });
            }
        }
    }

    /** Those that have a value which counts: of a last value, an agency's latest. */
    private static List<Value> reports(List<Value> values, String code) {
        return values.stream()
                .filter(each -> each.values().containsKey(code))
                .filter(each -> code.equals("SUM")
                        || values.stream()
                                .noneMatch(later -> later.agency().equals(each.agency())
                                        && later.values().containsKey(code)
                                        && later.until().isAfter(each.until())))
                .toList();
    }

    private static void isMadeOf(
            @Nullable Trace trace,
            List<Value> counting,
            Map<LocalDate, String> periods,
            @Nullable String district,
            PlainFigures plain,
            LocalDate day) {
        List<Value> its = counting.stream()
                .filter(each ->
                        district == null || plain.district(each.agency(), day).equals(district))
                .toList();
        if (trace == null) {
            assertThat(its).isEmpty();
            return;
        }
        List<Source> counted =
                trace.sources().stream().filter(source -> !source.basis()).toList();
        TreeSet<String> found = new TreeSet<>();
        counted.stream().filter(source -> source.kind().equals("report")).forEach(source -> {
            String row = source.row();
            found.add(row.substring(row.lastIndexOf('/') + 1) + " " + row.substring(0, row.indexOf('/')));
        });
        TreeSet<String> expected = new TreeSet<>();
        its.forEach(each -> expected.add(each.agency().key() + " " + periods.get(each.until())));
        assertThat(found).as(trace.key()).isEqualTo(expected);
        assertThat(counted.stream()
                        .filter(source -> source.kind().equals("report"))
                        .map(source -> Objects.requireNonNull(source.change()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(trace.key())
                .isEqualByComparingTo(trace.value());
    }
}
