package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Associations;
import vn.danvan.reporting.summary.BudgetYear;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.Inspections;
import vn.danvan.reporting.summary.Inspections.AppealCount;
import vn.danvan.reporting.summary.Inspections.SeverityCount;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.summary.Urging;
import vn.danvan.reporting.summary.Urging.UrgingCount;
import vn.danvan.reporting.summary.Urging.UrgingLine;

class SummaryCalculatorTest {

    private static final LocalDate END = LocalDate.of(2020, 3, 31);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40
            })
    void every_figure_is_what_plain_arithmetic_over_the_events_gives(long seed) {
        History history = History.of(seed, 1 + (int) (seed * 7 % 90));
        Summary summary = summary(history);
        Oracle oracle = new Oracle(history, "2020-Q1", END);

        DutyCount subPlans = summary.subPlans().total();
        assertThat(subPlans.owed()).isEqualTo(history.agencies.size());
        assertThat(subPlans.onTime()).isEqualTo(oracle.count(oracle.subPlans, "onTime"));
        assertThat(subPlans.late()).isEqualTo(oracle.count(oracle.subPlans, "late"));
        assertThat(subPlans.missing()).isEqualTo(oracle.count(oracle.subPlans, "missing"));
        assertThat(subPlans.accepted()).isEqualTo(oracle.count(oracle.subPlans, "accepted"));

        DutyCount reports = summary.reports().total();
        assertThat(reports.owed()).isEqualTo(history.agencies.size());
        assertThat(reports.onTime()).isEqualTo(oracle.count(oracle.reports, "onTime"));
        assertThat(reports.late()).isEqualTo(oracle.count(oracle.reports, "late"));
        assertThat(reports.missing()).isEqualTo(oracle.count(oracle.reports, "missing"));
        assertThat(reports.nil()).isEqualTo(oracle.count(oracle.reports, "nil"));
        assertThat(reports.accepted()).isEqualTo(oracle.count(oracle.reports, "accepted"));
        balances(summary.subPlans());
        balances(summary.reports());

        indicators(history, summary, oracle);
        associations(summary.associations(), oracle);

        BudgetYear year = summary.budgets().getFirst();
        assertThat(year.approved()).isEqualTo(new BudgetYear.Amount(oracle.approvedPackages, oracle.approvedDong));
        assertThat(year.remaining()).isEqualTo(20_000_000_000L - oracle.approvedDong);
        List<SeverityCount> severities = summary.inspections().bySeverity();
        assertThat(severities.stream().mapToInt(SeverityCount::open).sum()).isEqualTo(oracle.openFindings);
        assertThat(severities.stream().mapToInt(SeverityCount::overdue).sum()).isEqualTo(oracle.overdueFindings);
        assertThat(summary.inspections().findings()).hasSize(oracle.openFindings);
        urging(summary.urging(), oracle);
        inspections(summary.inspections(), new InspectionOracle(history, LocalDate.of(2020, 3, 31)));
    }

    private static void inspections(Inspections all, InspectionOracle oracle) {
        assertThat(all.planned().planned()).isEqualTo(oracle.planned);
        assertThat(all.planned().opened()).isEqualTo(oracle.plannedOpened);
        assertThat(all.planned().closed()).isEqualTo(oracle.plannedClosed);
        assertThat(all.planned().notDone()).isEqualTo(oracle.notDone);
        assertThat(all.bySeverity().stream()
                        .mapToInt(SeverityCount::repeatedInPeriod)
                        .sum())
                .isEqualTo(oracle.repeated);
        AppealCount appeals = all.appeals();
        assertThat(appeals.decided()).isEqualTo(oracle.decided);
        assertThat(appeals.appealed()).isEqualTo(oracle.appealed);
        assertThat(appeals.upheld()).isEqualTo(oracle.outcomes.getOrDefault(AppealOutcome.UPHELD, 0));
        assertThat(appeals.changed()).isEqualTo(oracle.outcomes.getOrDefault(AppealOutcome.CHANGED, 0));
        assertThat(appeals.annulled()).isEqualTo(oracle.outcomes.getOrDefault(AppealOutcome.ANNULLED, 0));
        assertThat(appeals.undecided()).isEqualTo(oracle.undecided);
        assertThat(all.decisions()).hasSize(oracle.decided);
    }

    private static void urging(Urging urging, Oracle oracle) {
        UrgingCount total = urging.total();
        assertThat(List.of(total.before(), total.overdue(), total.written(), total.escalated(), total.acknowledged()))
                .isEqualTo(oracle.urging("2020-01-01", "2020-03-31", null));
        for (UrgingLine line : urging.items()) {
            UrgingCount count = line.count();
            assertThat(List.of(
                            count.before(), count.overdue(), count.written(), count.escalated(), count.acknowledged()))
                    .isEqualTo(oracle.urging("2020-01-01", "2020-03-31", line.body()));
            assertThat(line.sources()).hasSize(count.told() + count.escalated() + count.acknowledged());
        }
        assertThat(urging.items().stream().mapToInt(line -> line.count().told()).sum())
                .isEqualTo(total.told());
    }

    private static void associations(Associations figures, Oracle oracle) {
        LocalDate start = LocalDate.of(2020, 1, 1);
        Map<String, Integer> before = new TreeMap<>();
        Map<String, Integer> after = new TreeMap<>();
        for (Associations.StateCount s : figures.byState()) {
            String key = s.associationClass() + " " + s.state();
            before.put(key, s.before());
            after.put(key, s.after());
        }
        before.values().removeIf(count -> count == 0);
        after.values().removeIf(count -> count == 0);
        assertThat(before).isEqualTo(oracle.associations(start.minusDays(1)));
        assertThat(after).isEqualTo(oracle.associations(END));
        assertThat(figures.total())
                .isEqualTo(after.entrySet().stream()
                        .filter(e ->
                                e.getKey().endsWith("OPERATING") || e.getKey().endsWith("SUSPENDED"))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
        assertThat(figures.changes())
                .extracting(change -> change.sources().getFirst())
                .containsExactlyInAnyOrderElementsOf(oracle.associationChanges(start, END));
        assertThat(figures.byChange().stream()
                        .mapToInt(Associations.ChangeCount::count)
                        .sum())
                .isEqualTo(figures.changes().size());
    }

    static Summary summary(History history) {
        return SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD);
    }

    private static void balances(Duties duties) {
        balance(duties.total());
        duties.byKind().forEach(k -> balance(k.count()));
        assertThat(duties.byKind().stream().mapToInt(k -> k.count().owed()).sum())
                .isEqualTo(duties.total().owed());
        assertThat(duties.items()).hasSize(duties.total().owed());
    }

    private static void balance(DutyCount c) {
        assertThat(c.onTime() + c.late()).isEqualTo(c.received());
        assertThat(c.received() + c.missing() + c.notYetDue()).isEqualTo(c.owed());
        assertThat(c.submitted() + c.returned() + c.accepted()).isEqualTo(c.received());
        assertThat(c.completeness()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(c.timeliness()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    private static void indicators(History history, Summary summary, Oracle oracle) {
        Oracle before = new Oracle(history, "2019-Q4", END);
        Oracle lastYear = new Oracle(history, "2019-Q1", END);
        List<IndicatorFigures> figures = summary.forms().getFirst().indicators();
        for (int i = 0; i < figures.size(); i++) {
            IndicatorFigures f = figures.get(i);
            Indicator indicator = History.indicators().get(i);
            same(f.total().value(), oracle.figure(indicator, null, null));
            same(f.before(), before.figure(indicator, null, null));
            same(f.lastYear(), lastYear.figure(indicator, null, null));
            f.byKind()
                    .forEach(k -> same(
                            k.figure().value(),
                            oracle.figure(indicator, k.kind().name(), null)));
            f.byDistrict()
                    .forEach(d -> same(
                            d.figure().value(),
                            oracle.figure(indicator, null, Objects.requireNonNullElse(d.district(), ""))));
            assertThat(f.sources()).hasSize(f.total().agencies()).doesNotHaveDuplicates();
            assertThat(f.byKind().stream().mapToInt(k -> k.figure().agencies()).sum())
                    .isEqualTo(f.total().agencies());
            assertThat(f.byDistrict().stream()
                            .mapToInt(d -> d.figure().agencies())
                            .sum())
                    .isEqualTo(f.total().agencies());
        }
    }

    private static void same(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isEqualByComparingTo(expected);
        }
    }

    @Test
    void rows_in_another_order_give_the_same_summary() {
        History history = History.of(7, 40);
        Facts facts = Rows.facts(history, "2020-Q1");
        Facts shuffled = new Facts(
                facts.logIndex(),
                facts.recordedAt(),
                facts.scope(),
                facts.forms(),
                facts.agencies().reversed(),
                facts.plans(),
                facts.subPlans().reversed(),
                facts.reminders().reversed(),
                facts.reports().reversed(),
                facts.taskReports().reversed(),
                facts.associations().reversed(),
                facts.budgetYears(),
                facts.budgets().reversed(),
                facts.staffingYears(),
                facts.staffing().reversed(),
                facts.aid().reversed(),
                facts.services().reversed(),
                facts.deliverables().reversed(),
                facts.inspections().reversed(),
                facts.inspectionProgrammes().reversed(),
                facts.directives().reversed(),
                facts.disseminations().reversed(),
                facts.programmes().reversed(),
                facts.apportionments());
        assertThat(Json.bytes(SummaryCalculator.calculate(shuffled, Rows.LETTERHEAD)))
                .isEqualTo(Json.bytes(SummaryCalculator.calculate(facts, Rows.LETTERHEAD)));
    }

    @Test
    void the_json_reads_back_as_the_same_summary() {
        Summary summary = summary(History.of(5, 30));
        assertThat(Json.read(Json.bytes(summary), Summary.class)).isEqualTo(summary);
    }

    @Test
    void what_was_not_yet_due_when_the_last_event_was_recorded_is_not_missing() {
        Summary summary = summary(History.of(4, new History.Shape(12, false, 1, true)));
        assertThat(summary.reports().total().notYetDue()).isEqualTo(12);
        assertThat(summary.reports().total().missing()).isZero();
        assertThat(summary.forms().getFirst().indicators())
                .allSatisfy(i -> assertThat(i.total().value()).isNull());
    }

    @Test
    void an_earlier_index_shows_the_earlier_state() {
        History history = History.of(9, 20);
        long opened = history.events.stream()
                .filter(e -> e.event() instanceof PeriodEvent.Opened o
                        && o.period().key().equals("2020-Q1"))
                .mapToLong(e -> e.moment().logIndex())
                .findFirst()
                .orElseThrow();
        Summary then = SummaryCalculator.calculate(Rows.facts(history, "2020-Q1", opened), Rows.LETTERHEAD);
        assertThat(then.header().logIndex()).isEqualTo(opened);
        assertThat(then.reports().total().received()).isZero();
        assertThat(Collections.max(then.forms().getFirst().indicators().stream()
                        .map(i -> i.total().agencies())
                        .toList()))
                .isZero();
    }
}
