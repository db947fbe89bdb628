package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.trace.Difference;
import vn.danvan.reporting.trace.Difference.Cause;
import vn.danvan.reporting.trace.Difference.Change;
import vn.danvan.reporting.trace.Figures;

/** Each figure that differs says by which events it came from the one value to the other. */
class DifferenceTest {

    private static final String PERIOD = "2020-Q1";

    private static Map<String, BigDecimal> figures(History history, long at) {
        Facts facts = Rows.facts(history, PERIOD, at);
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
