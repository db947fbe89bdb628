package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Figures;
import vn.danvan.reporting.trace.Trace;
import vn.danvan.reporting.trace.Tracer;

/** Every number of a summary leads down to the events that make it. */
class TraceTest {

    private static final String PERIOD = "2020-Q1";

    private static Tracer tracer(History history) {
        Remembered rows = new Remembered(history.events);
        assertThat(rows.refused).isEmpty();
        return new Tracer(rows.facts(PERIOD), rows);
    }

    /** The pointers of all numbers in the JSON but the log indexes under sources. */
    private static void numbers(JsonNode node, String at, Set<String> found) {
        if (node.isNumber()) {
            found.add(at);
        } else if (node.isObject()) {
            node.properties().forEach(each -> {
                if (!each.getKey().equals("sources")) {
                    numbers(each.getValue(), at + "/" + each.getKey(), found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                numbers(node.get(i), at + "/" + i, found);
            }
        }
    }

    private static Map<String, BigDecimal> figures(Facts facts) {
        Map<String, BigDecimal> all = new HashMap<>();
        Section.Calculator calculator = new Section.Calculator(facts);
        for (Section section : Section.values()) {
            Figures.of(section, calculator.calculate(section, facts))
                    .forEach((key, figure) -> all.put(key, figure.value()));
        }
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_number_has_an_answer_and_without_its_events_it_is_another_number(long seed) {
        History history = History.of(seed, 8 + (int) (seed * 5 % 23));
        Remembered rows = new Remembered(history.events);
        Facts facts = rows.facts(PERIOD);
        Map<String, Trace> traces = new Tracer(facts, rows).all();

        Set<String> numbers = new TreeSet<>();
        Summary summary = SummaryCalculator.calculate(facts, Rows.LETTERHEAD);
        numbers(Json.MAPPER.valueToTree(summary), "", numbers);
        Set<String> traced = new TreeSet<>();
        traces.values().forEach(trace -> traced.add(trace.figure()));
        assertThat(traced).isEqualTo(numbers).hasSize(traces.size());

        Map<Set<Long>, Map<String, BigDecimal>> without = new HashMap<>();
        Map<String, String> unexplained = new TreeMap<>();
        traces.forEach((key, trace) -> {
            if (key.startsWith("/header/")) {
                assertThat(trace.sources()).as(key).isNotEmpty();
                return;
            }
            List<Trace.Source> counted =
                    trace.sources().stream().filter(s -> !s.basis()).toList();
            if (trace.value().signum() != 0) {
                assertThat(trace.sources()).as(key).isNotEmpty();
            }
            Set<Long> events = withWhatFollowed(history, counted.isEmpty() ? trace.sources() : counted);
            if (!events.isEmpty() && trace.value().signum() != 0) {
                BigDecimal now = without.computeIfAbsent(events, gone -> leftOut(history, gone))
                        .get(key);
                boolean place = key.endsWith("/rank"); // among others; no count
                boolean periodsOwn = key.endsWith("/year")
                        || place
                        || trace.sources().getFirst().kind().equals("period");
                if (now != null && now.compareTo(trace.value()) == 0 && !periodsOwn) {
                    unexplained.put(key, trace.toString());
                }
            }
        });
        assertThat(unexplained).isEmpty();
    }

    /** The events with the later ones of the same things, which may say the same again. */
    private static Set<Long> withWhatFollowed(History history, List<Trace.Source> sources) {
        Map<String, Long> first = new HashMap<>();
        Set<Long> events = new HashSet<>();
        for (Trace.Source source : sources) {
            events.add(source.logIndex());
            first.merge("/" + source.row(), source.logIndex(), Math::min);
        }
        for (History.Past past : history.events) {
            first.forEach((row, index) -> {
                if (past.moment().logIndex() >= index && past.stream().endsWith(row)) {
                    events.add(past.moment().logIndex());
                }
            });
        }
        return events;
    }

    private static Map<String, BigDecimal> leftOut(History history, Set<Long> gone) {
        List<History.Past> left = history.events.stream()
                .filter(past -> !gone.contains(past.moment().logIndex()))
                .toList();
        Remembered rows = new Remembered(left);
        return rows.rows.all(FactKind.PERIOD).stream()
                        .anyMatch(period -> period.period().key().equals(PERIOD))
                ? figures(rows.facts(PERIOD))
                : Map.of();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_events_are_those_that_plain_loops_over_the_log_find(long seed) {
        History history = History.of(seed, 10 + (int) (seed * 7 % 40));
        Tracer tracer = tracer(history);
        TraceOracle oracle = new TraceOracle(history);
        assertThat(tracer.of("/reports/total/late").indexes()).containsAll(oracle.lateReports());
        assertThat(counted(tracer.of("/reports/total/late"))).isEqualTo(oracle.lateReports());
        assertThat(counted(tracer.of("/reports/total/onTime"))).isEqualTo(oracle.reportsOnTime());
        assertThat(counted(tracer.of("/reports/total/accepted"))).isEqualTo(oracle.acceptedReports());
        assertThat(counted(tracer.of("/subPlans/total/accepted"))).isEqualTo(oracle.acceptedSubPlans());
        oracle.indicators().forEach((code, events) -> {
            String figure = "/forms/BM01/indicators/" + code + "/total/agencies";
            assertThat(counted(tracer.of(figure)))
                    .as(code)
                    .containsAll(events)
                    .isSubsetOf(oracle.ofReportsSaying(code));
        });
        oracle.approvedBudgets().forEach((year, events) -> {
            assertThat(counted(tracer.of("/budgets/" + year + "/approved/dong")))
                    .isEqualTo(events);
            assertThat(tracer.of("/budgets/" + year + "/approved/count").sources())
                    .allSatisfy(source -> assertThat(source.change()).isEqualByComparingTo(BigDecimal.ONE));
        });
        oracle.posts()
                .tailMap(2020)
                .forEach((year, events) -> assertThat(counted(tracer.of("/staffing/" + year + "/allotted")))
                        .containsAnyElementsOf(events)
                        .isSubsetOf(events));
        assertThat(counted(tracer.of("/inspections/open"))).containsAll(oracle.openInspections());
        oracle.findingsBySeverity()
                .forEach((severity, events) -> assertThat(
                                counted(tracer.of("/inspections/bySeverity/" + severity + "/total")))
                        .isEqualTo(events));
    }

    private static Set<Long> counted(Trace trace) {
        Set<Long> indexes = new TreeSet<>();
        trace.sources().stream().filter(source -> !source.basis()).forEach(source -> indexes.add(source.logIndex()));
        return indexes;
    }

    @Test
    void a_figure_is_found_by_its_place_and_by_its_name() {
        Tracer tracer = tracer(History.of(3, 20));
        Trace byName = tracer.of("/budgets/2021/approved/dong");
        assertThat(byName.figure()).isEqualTo("/budgets/0/approved/dong");
        assertThat(tracer.of(byName.figure())).isEqualTo(byName);
        assertThat(tracer.of("/header/logIndex").value()).isPositive();
        for (String none : List.of("/budgets", "/budgets/99/approved", "/nothing/at/all", "budgets", "/header/title")) {
            assertThatThrownBy(() -> tracer.of(none)).hasMessageContaining("figure.unknown");
        }
    }

    @Test
    void what_an_event_made_is_what_the_figures_say_that_they_come_from() {
        History history = History.of(5, 15);
        Tracer tracer = tracer(history);
        Map<Long, Set<String>> byEvent = new TreeMap<>();
        tracer.all().forEach((key, trace) -> {
            if (!key.startsWith("/header/")) {
                trace.indexes()
                        .forEach(index -> byEvent.computeIfAbsent(index, _ -> new TreeSet<>())
                                .add(key));
            }
        });
        for (long index = 0; index <= history.last(); index += 7) {
            Set<String> made = new TreeSet<>();
            tracer.madeBy(index).forEach(trace -> made.add(trace.key()));
            Set<String> said = new TreeSet<>(byEvent.getOrDefault(index, Set.of()));
            said.removeIf(key -> !made.contains(key) && key.endsWith("/year"));
            assertThat(made).as("event " + index).isEqualTo(said);
        }
    }

    @Test
    void what_is_overdue_says_that_it_rests_on_the_day() {
        Tracer tracer = tracer(History.of(3, 20));
        assertThat(tracer.of("/reports/total/missing").dependsOnDay()).isTrue();
        assertThat(tracer.of("/reports/total/accepted").dependsOnDay()).isFalse();
    }
}
