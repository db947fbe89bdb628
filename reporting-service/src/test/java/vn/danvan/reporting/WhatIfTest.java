package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Difference;
import vn.danvan.reporting.whatif.Consequences;
import vn.danvan.reporting.whatif.Consequences.What;
import vn.danvan.reporting.whatif.Hypothesis;
import vn.danvan.reporting.whatif.Hypothesis.RuleValue;
import vn.danvan.reporting.whatif.Replay;

/** What a summary would have been without an event, or with a rule of another value. */
class WhatIfTest {

    private static final String PERIOD = "2020-Q1";
    private static final String RULE = "sub-plan.due[plan]@2020-01-02";

    private static Replay replay(History history, Set<Long> without, @Nullable RuleValue rule) {
        return replay(history.events, PERIOD, new Hypothesis(without, rule));
    }

    private static Replay replay(List<History.Past> events, String period, Hypothesis hypothesis) {
        Replay replay = new Replay(hypothesis, period);
        Map<String, Long> versions = new HashMap<>();
        for (History.Past past : events) {
            Envelope envelope = TestStore.envelope(past, versions.merge(past.stream(), 0L, (a, _) -> a + 1));
            List<String> rules = past.event() instanceof PlanEvent.Adopted a ? List.of(a.ruleVersion()) : List.of();
            replay.take(past.moment().logIndex(), envelope, rules);
        }
        return replay;
    }

    private static Facts facts(History history, Replay replay) {
        History.Past last = history.events.getLast();
        return replay.facts(
                PERIOD,
                SummaryKind.PERIODIC,
                last.moment().logIndex(),
                last.moment().recordedAt());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void without_events_it_is_the_summary_of_the_log_that_never_had_them(long seed) {
        History history = History.of(seed, 5 + (int) (seed * 3 % 25));
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            Set<Long> gone = new HashSet<>(List.of(random.nextLong(history.last()), history.last() - 1));
            Remembered never = new Remembered(history.events.stream()
                    .filter(past -> !gone.contains(past.moment().logIndex()))
                    .toList());
            boolean open = never.rows.all(FactKind.PERIOD).stream()
                    .anyMatch(period -> period.period().key().equals(PERIOD));
            Replay replay = replay(history, gone, null);
            assertThat(replay.skipped()).extracting(Replay.Skipped::logIndex).isEqualTo(never.refused);
            if (open) {
                Summary supposed = SummaryCalculator.calculate(facts(history, replay), Rows.LETTERHEAD);
                assertThat(supposed).isEqualTo(SummaryCalculator.calculate(never.facts(PERIOD), Rows.LETTERHEAD));
            } else {
                assertThatThrownBy(() -> facts(history, replay)).hasMessageContaining("what-if.no-period");
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_summary_of_the_plan_to_date_is_that_of_the_log_that_never_had_the_events(long seed) {
        List<History.Past> events = new MadeUpYears(seed).events;
        Random random = new Random(seed);
        long adoption = index(events, past -> past.event() instanceof PlanEvent.Adopted);
        for (int round = 0; round < 6; round++) {
            Set<Long> gone = new HashSet<>(
                    List.of(random.nextLong(events.size() - 1), round == 0 ? adoption : random.nextLong(adoption)));
            SummaryKind kind = List.of(SummaryKind.values()).get(round % 3);
            List<History.Past> left = events.stream()
                    .filter(past -> !gone.contains(past.moment().logIndex()))
                    .toList();
            Remembered never = new Remembered(left);
            for (String period : List.of("2020-Q2", "2020-9T", "2020")) {
                Replay replay = replay(events, period, new Hypothesis(gone, null));
                assertThat(replay.skipped())
                        .extracting(Replay.Skipped::logIndex)
                        .isEqualTo(never.refused);
                History.Past last = events.getLast();
                Facts supposed = replay.facts(
                        period, kind, last.moment().logIndex(), last.moment().recordedAt());
                Summary summary = SummaryCalculator.calculate(supposed, Rows.LETTERHEAD);
                assertThat(summary.header().reportKind()).isEqualTo(kind);
                assertThat(summary).isEqualTo(SummaryCalculator.calculate(never.facts(period, kind), Rows.LETTERHEAD));
                if (never.refused.isEmpty()) {
                    assertThat(summary)
                            .isEqualTo(SummaryCalculator.calculate(Rows.facts(left, period, kind), Rows.LETTERHEAD));
                }
            }
        }
    }

    @Test
    void without_the_plans_adoption_the_plan_to_date_begins_with_the_first_report() {
        List<History.Past> events = new MadeUpYears(3).events;
        History.Past last = events.getLast();
        long adoption = index(events, past -> past.event() instanceof PlanEvent.Adopted);
        List<LocalDate> begins = Stream.of(Set.<Long>of(), Set.of(adoption))
                .map(gone -> replay(events, "2020-Q4", new Hypothesis(gone, null))
                        .facts(
                                "2020-Q4",
                                SummaryKind.FINAL,
                                last.moment().logIndex(),
                                last.moment().recordedAt())
                        .period()
                        .from())
                .toList();
        PlainFigures plain = new PlainFigures(events);
        LocalDate first = plain.periods.values().stream()
                .filter(period -> !period.forms().isEmpty())
                .map(PeriodEvent.Opened::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(begins)
                .containsExactly(plain.beginOfPlan(plain.period("2020-Q4").to()), first);
        assertThat(first).isBefore(begins.getFirst());
    }

    private static long index(List<History.Past> events, Predicate<History.Past> which) {
        return events.stream().filter(which).findFirst().orElseThrow().moment().logIndex();
    }

    @Test
    void with_nothing_otherwise_it_is_the_real_summary() {
        History history = History.of(31, 20);
        Replay replay = replay(history, Set.of(), null);
        assertThat(Difference.figures(Rows.facts(history, PERIOD), facts(history, replay)))
                .isEmpty();
        assertThat(replay.skipped()).isEmpty();
        assertThat(replay.replayed()).isEqualTo(history.events.size());
    }

    @Test
    void with_another_due_date_lateness_is_judged_by_the_day_of_submission() {
        History history = History.of(33, 40);
        for (String date : List.of("2020-01-19", "2020-01-20", "2020-12-31")) {
            LocalDate due = LocalDate.parse(date);
            Replay replay = replay(history, Set.of(), new RuleValue(RULE, due));
            Duties subPlans = SummaryCalculator.calculate(facts(history, replay), Rows.LETTERHEAD)
                    .subPlans();
            Map<String, Boolean> late = new HashMap<>();
            for (History.Past past : history.events) {
                if (past.event() instanceof SubPlanEvent.Submitted) {
                    late.put(past.stream(), past.moment().recordedOn().isAfter(due));
                }
            }
            assertThat(subPlans.total().late() + subPlans.total().onTime()).isPositive();
            assertThat(subPlans.items()).allSatisfy(item -> {
                assertThat(item.dueOn()).isEqualTo(due);
                if (item.standing() == Duties.Standing.LATE || item.standing() == Duties.Standing.ON_TIME) {
                    assertThat(item.standing() == Duties.Standing.LATE).isEqualTo(late.get(item.stream()));
                }
            });
            assertThat(replay.consequences().used()).isTrue();
            assertThat(replay.consequences().recomputed())
                    .extracting(Consequences.Recomputed::what)
                    .contains(What.DUE_DATE, What.LATENESS);
        }
        assertThat(replay(history, Set.of(), new RuleValue("officer.max-terms[ALL]@2020-01-01", LocalDate.EPOCH))
                        .consequences()
                        .used())
                .isFalse();
    }

    @Test
    void without_its_opening_there_is_no_period() {
        History history = History.of(35, 10);
        long opening = history.events.stream()
                .filter(past -> past.event() instanceof PeriodEvent.Opened opened
                        && opened.period().key().equals(PERIOD))
                .findFirst()
                .orElseThrow()
                .moment()
                .logIndex();
        assertThatThrownBy(() -> facts(history, replay(history, Set.of(opening), null)))
                .hasMessageContaining("what-if.no-period");
        assertThatThrownBy(() -> RuleValue.of(RULE, "31/03/2020")).hasMessageContaining("what-if.rule-value");
    }
}
