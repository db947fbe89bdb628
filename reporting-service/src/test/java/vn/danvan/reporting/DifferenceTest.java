package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Difference;
import vn.danvan.reporting.trace.Difference.Cause;
import vn.danvan.reporting.trace.Difference.Change;
import vn.danvan.reporting.trace.Figures;

/** Each figure that differs says by which events it came from the one value to the other. */
class DifferenceTest {

    private static final String PERIOD = "2020-Q1";

    private static Map<String, BigDecimal> figures(History history, long at) {
        return figures(Rows.facts(history, PERIOD, at));
    }

    private static Map<String, BigDecimal> figures(Facts facts) {
        Section.Calculator calculator = new Section.Calculator(facts);
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Section section : Section.values()) {
            Figures.of(section, calculator.calculate(section, facts))
                    .forEach((key, figure) -> figures.put(key, figure.value()));
        }
        return figures;
    }

    private static long opening(History history) {
        return history.events.stream()
                .filter(past -> past.event() instanceof PeriodEvent.Opened opened
                        && opened.period().key().equals(PERIOD))
                .findFirst()
                .orElseThrow()
                .moment()
                .logIndex();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_step_is_what_the_summaries_before_and_after_its_event_say(long seed) {
        History history = History.of(seed, 6 + (int) (seed * 5 % 20));
        long from = opening(history) + seed;
        long to = history.last();
        Remembered rows = new Remembered(history.events);
        List<Change> changes = Difference.between(
                Rows.facts(history, PERIOD, from), Rows.facts(history, PERIOD, to), rows.changes(history, from));

        Map<String, BigDecimal> before = figures(history, from);
        Map<String, BigDecimal> after = figures(history, to);
        Set<String> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(key -> same(before.get(key), after.get(key)));
        assertThat(changes).extracting(Change::key).containsExactlyInAnyOrderElementsOf(differing);
        assertThat(changes).isNotEmpty();

        Map<Long, Map<String, BigDecimal>> then = new HashMap<>();
        for (Change change : changes) {
            List<Cause> causes = change.causes();
            assertThat(causes).as(change.key()).isNotEmpty();
            @Nullable BigDecimal value = change.from();
            for (Cause cause : causes) {
                assertThat(same(cause.from(), value))
                        .as(change + " at " + cause)
                        .isTrue();
                value = cause.to();
                Long index = cause.logIndex();
                if (index != null) {
                    assertThat(index).isBetween(from + 1, to);
                    BigDecimal real = then.computeIfAbsent(index, at -> figures(history, at))
                            .get(change.key());
                    assertThat(same(cause.to(), real))
                            .as(change.key() + " at " + index)
                            .isTrue();
                } else {
                    assertThat(cause.day()).isNotNull();
                }
            }
            assertThat(same(value, change.to())).as(change.toString()).isTrue();
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_figure_is_followed_whichever_periods_are_opened_and_plans_told_on_the_way(long seed) {
        MadeUpRegister register = new MadeUpRegister(seed, 70);
        List<History.Past> events = register.events;
        long from = 8 + Math.floorMod(seed * 13, 25L);
        Remembered then = new Remembered(events.subList(0, (int) from + 1));
        Remembered now = new Remembered(events);
        List<String> keys = register.periods(from);
        for (int i = 0; i < Math.min(2, keys.size()); i++) {
            String key = keys.get((int) Math.floorMod(seed + i, (long) keys.size()));
            for (SummaryKind kind : List.of(SummaryKind.PERIODIC, SummaryKind.FINAL)) {
                Facts later = now.facts(key, kind);
                Facts earlier = then.earlier(later);
                assertThat(SummaryCalculator.calculate(earlier, Rows.LETTERHEAD))
                        .as("rows for the way change no figure at its beginning")
                        .isEqualTo(SummaryCalculator.calculate(then.facts(key, kind), Rows.LETTERHEAD));
                List<Change> changes = Difference.between(earlier, later, now.changes(events, from));
                followed(
                        changes,
                        events,
                        from,
                        at -> figures(new Remembered(events.subList(0, (int) at + 1)).facts(key, kind)));
            }
        }
    }

    /** After every event on the way each figure is what the summary of that moment says. */
    private static void followed(
            List<Change> changes, List<History.Past> events, long from, LongFunction<Map<String, BigDecimal>> real) {
        for (int at = (int) from + 1; !changes.isEmpty() && at < events.size(); at++) {
            Map<String, BigDecimal> then = real.apply(at);
            Moment moment = events.get(at).moment();
            LocalDate day = LocalDate.ofInstant(moment.recordedAt(), Moment.ZONE);
            for (Change change : changes) {
                @Nullable BigDecimal value = change.from();
                for (Cause cause : change.causes()) {
                    Long index = cause.logIndex();
                    LocalDate on = cause.day();
                    boolean happened = index != null ? index <= at : on != null && !on.isAfter(day);
                    value = happened ? cause.to() : value;
                }
                assertThat(same(value, then.get(change.key())))
                        .as("%s is %s at %d (%s): %s", change.key(), then.get(change.key()), at, events.get(at), change)
                        .isTrue();
            }
        }
    }

    @Test
    void what_a_half_year_is_compared_with_may_be_composed_later_of_reports_that_were_there() {
        MadeUpRegister register = new MadeUpRegister();
        quarter(register, "2019-Q3", 2019, 7);
        quarter(register, "2019-Q4", 2019, 10);
        quarter(register, "2020-Q1", 2020, 1);
        AgencyId district = MadeUpRegister.AGENCIES.getFirst();
        register.report("2019-Q3", district, 30);
        register.report("2019-Q4", district, 4);
        register.report("2020-Q1", district, 50);
        register.open("2020-H1", PeriodKind.HALF_YEAR, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30));
        long from = register.last();
        register.open("2019-H2", PeriodKind.HALF_YEAR, LocalDate.of(2019, 7, 1), LocalDate.of(2019, 12, 31));
        Remembered now = new Remembered(register.events);
        Facts later = now.facts("2020-H1");
        Facts earlier = new Remembered(register.events.subList(0, (int) from + 1)).earlier(later);
        assertThat(Difference.between(earlier, later, now.changes(register.events, from)).stream()
                        .filter(change -> change.key().equals("/forms/BM01/indicators/SUM/before"))
                        .map(Change::causes))
                .containsExactly(List.of(new Cause(from + 1, null, null, BigDecimal.valueOf(34))));
    }

    private static void quarter(MadeUpRegister register, String key, int year, int month) {
        LocalDate from = LocalDate.of(year, month, 1);
        register.open(key, PeriodKind.QUARTER, from, from.plusMonths(3).minusDays(1), MadeUpRegister.FORM);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    @Test
    void between_a_summary_and_itself_nothing_differs() {
        History history = History.of(4, 12);
        Facts facts = Rows.facts(history, PERIOD);
        assertThat(Difference.between(facts, facts, List.of())).isEmpty();
    }

    @Test
    void two_periods_differ_by_the_events_that_only_one_of_them_comes_from() {
        History history = History.of(6, 15);
        Remembered rows = new Remembered(history.events);
        List<Change> changes = Difference.ofPeriods(rows.facts("2019-Q4"), rows, rows.facts(PERIOD), rows);
        assertThat(changes).extracting(Change::key).contains("/forms/BM01/indicators/TT01/total/value");
        Change sum = changes.stream()
                .filter(change -> change.key().equals("/forms/BM01/indicators/TT01/total/value"))
                .findFirst()
                .orElseThrow();
        BigDecimal gone = BigDecimal.ZERO;
        BigDecimal come = BigDecimal.ZERO;
        for (Cause cause : sum.causes()) {
            gone = gone.add(cause.from() == null ? BigDecimal.ZERO : cause.from());
            come = come.add(cause.to() == null ? BigDecimal.ZERO : cause.to());
        }
        assertThat(gone).isEqualByComparingTo(sum.from());
        assertThat(come).isEqualByComparingTo(sum.to());
    }
}
