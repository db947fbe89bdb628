package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.PlainFigures.Owed;
import vn.danvan.reporting.PlainFigures.Part;
import vn.danvan.reporting.PlainFigures.Value;
import vn.danvan.reporting.summary.ComparedDuties;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.FormFigures;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.Restatement;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** Composed periods, the plan to date, comparisons and ranks are what plain arithmetic over the raw events gives. */
class ComposedFiguresTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 120);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_figure_is_what_plain_arithmetic_over_the_events_gives(long seed) {
        MadeUpYears years = new MadeUpYears(seed);
        PlainFigures plain = new PlainFigures(years.events);
        for (String key : MadeUpYears.COMPOSED) {
            PeriodEvent.Opened period = plain.period(key);
            List<Part> parts = plain.parts(period.from(), period.to());
            Summary summary = summary(years, key, SummaryKind.PERIODIC);
            check(summary, plain, parts, period.from(), period.to());
            compared(summary, plain, parts);
        }
        for (String key : List.of("2020-Q2", "2020-Q4", "2020-9T")) {
            LocalDate to = plain.period(key).to();
            LocalDate from = plain.beginOfPlan(to);
            Summary summary = summary(years, key, seed % 2 == 0 ? SummaryKind.FINAL : SummaryKind.PRELIMINARY);
            assertThat(summary.header().from()).isEqualTo(from);
            assertThat(summary.compared()).isEqualTo(new ComparedDuties(null, null));
            check(summary, plain, plain.parts(from, to), from, to);
        }
        PeriodEvent.Opened quarter = plain.period("2020-Q3");
        check(
                summary(years, "2020-Q3", SummaryKind.PERIODIC),
                plain,
                List.of(new Part(quarter, MadeUpYears.QUARTERLY)),
                quarter.from(),
                quarter.to());
    }

    private static Summary summary(MadeUpYears years, String key, SummaryKind kind) {
        return SummaryCalculator.calculate(Rows.facts(years.events, key, kind), Rows.LETTERHEAD);
    }

    private static void check(Summary summary, PlainFigures plain, List<Part> parts, LocalDate from, LocalDate to) {
        List<Owed> reports = plain.reports(parts);
        counts(summary.reports().total(), reports);
        List<Owed> ranked = new ArrayList<>(reports);
        if (summary.subPlans().total().owed() > 0) {
            boolean dueInTime = !MadeUpYears.SUB_PLAN_DUE.isAfter(to);
            List<Owed> subPlans = plain.subPlans(_ -> true);
            if (dueInTime) {
                counts(summary.subPlans().total(), subPlans);
            }
            subPlans.stream()
                    .filter(each -> each.how().equals("missing")
                            ? dueInTime
                            : !each.dueOn().isBefore(from) && !each.dueOn().isAfter(to))
                    .forEach(ranked::add);
        }
        assertThat(summary.lateRanking())
                .extracting(each -> each.rank() + " " + each.agency() + " " + each.missing() + " " + each.late() + " "
                        + each.daysLate())
                .containsExactlyInAnyOrderElementsOf(PlainFigures.ranking(ranked));
        assertThat(summary.lateRanking())
                .isSortedAccordingTo((one, other) -> Integer.compare(one.rank(), other.rank()));
        assertThat(summary.forms())
                .extracting(each -> each.form().form())
                .containsExactlyElementsOf(parts.stream()
                        .map(part -> part.form().key())
                        .distinct()
                        .sorted()
                        .toList());
        summary.forms().forEach(form -> form(form, summary, plain, parts, to));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void under_another_structure_every_district_has_what_plain_arithmetic_gives_and_totals_stay(long seed) {
        MadeUpYears years = new MadeUpYears(seed);
        PlainFigures plain = new PlainFigures(years.events);
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(seed * 37 % 500);
        for (String key : List.of("2019-Q4", "2020-H1", "2020")) {
            PeriodEvent.Opened period = plain.period(key);
            Restatement restated = Objects.requireNonNull(SummaryCalculator.calculate(
                            Rows.facts(years.events, key, SummaryKind.PERIODIC), Rows.LETTERHEAD, day)
                    .restated());
            assertThat(restated.reconciled()).isTrue();
            for (Restatement.RestatedForm form : restated.forms()) {
                List<Value> given = plain.values(
                        parts(period, plain), new FormId(form.form().form()), period.to());
                for (Restatement.RestatedIndicator indicator : form.indicators()) {
                    if (indicator.code().equals("SUM") || indicator.code().equals("LAST")) {
                        Map<String, BigDecimal> districts = new TreeMap<>();
                        for (Value each : given) {
                            boolean later = indicator.code().equals("LAST")
                                    && given.stream()
                                            .anyMatch(other -> other.agency().equals(each.agency())
                                                    && other.values().containsKey("LAST")
                                                    && other.until().isAfter(each.until()));
                            BigDecimal value = each.values().get(indicator.code());
                            if (value != null && !later) {
                                plain.share(each.agency(), each.until(), value, day, districts);
                            }
                        }
                        Map<String, BigDecimal> found = new TreeMap<>();
                        indicator.byDistrict().forEach(each -> {
                            if (each.restated() != null) {
                                found.put(Objects.requireNonNullElse(each.district(), ""), each.restated());
                            }
                        });
                        assertThat(found.keySet()).isEqualTo(districts.keySet());
                        found.forEach((district, value) -> same(value, districts.get(district)));
                    }
                }
            }
        }
    }

    private static void counts(DutyCount count, List<Owed> owed) {
        assertThat(count.owed()).isEqualTo(owed.size());
        assertThat(count.onTime()).isEqualTo(how(owed, "onTime"));
        assertThat(count.late()).isEqualTo(how(owed, "late"));
        assertThat(count.missing()).isEqualTo(how(owed, "missing"));
        assertThat(count.nil()).isEqualTo((int) owed.stream().filter(Owed::nil).count());
    }

    private static int how(List<Owed> owed, String how) {
        return (int) owed.stream().filter(each -> each.how().equals(how)).count();
    }

    private static void form(FormFigures form, Summary summary, PlainFigures plain, List<Part> parts, LocalDate to) {
        FormId id = new FormId(form.form().form());
        List<Value> now = plain.values(parts, id, to);
        List<Value> before = other(summary.header().before(), plain, id, to);
        List<Value> lastYear = other(summary.header().lastYear(), plain, id, to);
        for (int i = 0; i < form.indicators().size(); i++) {
            Indicator indicator = MadeUpYears.indicators().get(i);
            IndicatorFigures figures = form.indicators().get(i);
            same(figures.total().value(), PlainFigures.figure(indicator, now));
            same(figures.before(), PlainFigures.figure(indicator, before));
            same(figures.lastYear(), PlainFigures.figure(indicator, lastYear));
            figures.byKind().forEach(each -> {
                same(each.figure().value(), PlainFigures.figure(indicator, ofKind(now, plain, each.kind())));
                same(each.before(), PlainFigures.figure(indicator, ofKind(before, plain, each.kind())));
                same(each.lastYear(), PlainFigures.figure(indicator, ofKind(lastYear, plain, each.kind())));
            });
            figures.byDistrict().forEach(each -> {
                String district = Objects.requireNonNullElse(each.district(), "");
                same(each.figure().value(), PlainFigures.figure(indicator, in(now, plain, district, to)));
                same(each.before(), PlainFigures.figure(indicator, in(before, plain, district, to)));
            });
            form.byAgency()
                    .forEach(each -> same(
                            each.values().get(indicator.code()),
                            PlainFigures.figure(
                                    indicator,
                                    now.stream()
                                            .filter(v -> v.agency().key().equals(each.agency()))
                                            .toList())));
        }
    }

    private static List<Value> other(@Nullable String period, PlainFigures plain, FormId form, LocalDate to) {
        if (period == null) {
            return List.of();
        }
        return plain.values(parts(plain.period(period), plain), form, to);
    }

    private static List<Part> parts(PeriodEvent.Opened period, PlainFigures plain) {
        return period.forms().isEmpty()
                ? plain.parts(period.from(), period.to())
                : period.forms().stream()
                        .map(form -> new Part(period, form.form()))
                        .toList();
    }

    private static List<Value> ofKind(List<Value> values, PlainFigures plain, vn.danvan.kernel.agency.AgencyKind kind) {
        return values.stream()
                .filter(each -> Objects.requireNonNull(plain.agencies.get(each.agency()))
                        .kind()
                        .equals(kind))
                .toList();
    }

    private static List<Value> in(List<Value> values, PlainFigures plain, String district, LocalDate day) {
        return values.stream()
                .filter(each -> plain.district(each.agency(), day).equals(district))
                .toList();
    }

    private static void same(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isEqualByComparingTo(expected);
        }
    }

    private static void compared(Summary summary, PlainFigures plain, List<Part> parts) {
        ComparedDuties.Compared before = summary.compared().before();
        if (summary.header().before() == null) {
            assertThat(before).isNull();
            return;
        }
        PeriodEvent.Opened other =
                plain.period(Objects.requireNonNull(summary.header().before()));
        List<Owed> then = plain.reports(parts(other, plain));
        List<Owed> now = plain.reports(parts);
        ComparedDuties.Change reports =
                Objects.requireNonNull(Objects.requireNonNull(before).reports());
        counts(reports.then(), then);
        assertThat(reports.owed()).isEqualTo(now.size() - then.size());
        assertThat(reports.late()).isEqualTo(how(now, "late") - how(then, "late"));
        assertThat(reports.missing()).isEqualTo(how(now, "missing") - how(then, "missing"));
        assertThat(reports.completeness())
                .isEqualByComparingTo(
                        rate(now, "missing").subtract(rate(then, "missing")).negate());
        assertThat(reports.timeliness())
                .isEqualByComparingTo(rate(now, "onTime").subtract(rate(then, "onTime")));
        ComparedDuties.Change subPlans = before.subPlans();
        if (other.to().isBefore(LocalDate.of(2020, 1, 20))) {
            assertThat(subPlans).isNull();
        } else {
            counts(Objects.requireNonNull(subPlans).then(), plain.subPlans(day -> !day.isAfter(other.to())));
        }
    }

    /** In percent; what is received is rounded from its own side, as it is shown. */
    private static BigDecimal rate(List<Owed> owed, String how) {
        long part = how.equals("missing") ? owed.size() - how(owed, "missing") : how(owed, how);
        BigDecimal rate = BigDecimal.valueOf(part * 100.0 / owed.size()).setScale(2, java.math.RoundingMode.HALF_UP);
        return how.equals("missing") ? BigDecimal.valueOf(100).subtract(rate) : rate;
    }
}
