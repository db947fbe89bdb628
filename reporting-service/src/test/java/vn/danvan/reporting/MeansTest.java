package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.reporting.summary.BudgetYear;
import vn.danvan.reporting.summary.BudgetYear.Amount;
import vn.danvan.reporting.summary.BudgetYear.PackageLine;
import vn.danvan.reporting.summary.StaffingYear;
import vn.danvan.reporting.summary.StaffingYear.PostsLine;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** The figures of posts and packages, held against plain loops over the raw events. */
class MeansTest {

    private static final LocalDate END = LocalDate.of(2020, 3, 31);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static History history(long seed) {
        return History.of(seed, 1 + (int) (seed % 12));
    }

    private static Summary summary(History history) {
        return SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_money_is_what_the_events_add_up_to(long seed) {
        History history = history(seed);
        Map<BudgetPackageId, Long> first = new HashMap<>();
        Map<BudgetPackageId, Long> now = new HashMap<>();
        Map<BudgetPackageId, Long> paid = new HashMap<>();
        Map<BudgetPackageId, Long> spent = new HashMap<>();
        Map<BudgetPackageId, Long> unspent = new HashMap<>();
        for (History.Past past : history.events) {
            switch (past.event()) {
                case BudgetEvent.Approved e -> {
                    first.put(e.budget(), e.amount().dong());
                    now.put(e.budget(), e.amount().dong());
                }
                case BudgetEvent.Adjusted e -> now.put(e.budget(), e.to().dong());
                case BudgetEvent.Disbursed e ->
                    paid.merge(e.budget(), e.amount().dong(), Long::sum);
                case BudgetEvent.Settled e -> {
                    spent.put(e.budget(), e.spent().dong());
                    if (e.unspent().dong() > 0) {
                        unspent.put(e.budget(), e.unspent().dong());
                    }
                }
                default -> {}
            }
        }
        List<BudgetYear> years = summary(history).budgets();
        BudgetYear year = years.getFirst();
        assertThat(years).hasSize(1);
        assertThat(year.approved()).isEqualTo(amount(now));
        assertThat(year.disbursed()).isEqualTo(amount(paid));
        assertThat(year.settled()).isEqualTo(amount(spent));
        assertThat(year.unspent()).isEqualTo(amount(unspent));
        assertThat(year.adjusted()).isEqualTo(amount(now).dong() - amount(first).dong());
        assertThat(year.undisbursed())
                .isEqualTo(amount(now).dong() - amount(paid).dong());
        assertThat(year.items().stream().filter(p -> p.approved() != null)).hasSize(now.size());
        for (PackageLine line : year.items()) {
            assertThat(line.disbursed()).isLessThanOrEqualTo(Objects.requireNonNullElse(line.approved(), 0L));
            assertThat(Objects.requireNonNullElse(line.spent(), 0L)).isLessThanOrEqualTo(line.disbursed());
            assertThat(line.sources()).isNotEmpty().isSorted().doesNotHaveDuplicates();
        }
    }

    private static Amount amount(Map<BudgetPackageId, Long> of) {
        return new Amount(
                of.size(), of.values().stream().mapToLong(Long::longValue).sum());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_posts_are_what_the_events_add_up_to_and_the_people_those_of_the_last_day_in_the_period(long seed) {
        History history = history(seed);
        List<StaffingYear> years = summary(history).staffing();
        assertThat(years.stream().map(StaffingYear::year)).containsExactly(2020, 2021);
        for (StaffingYear year : years) {
            Map<AssociationId, Integer> posts = new HashMap<>();
            Map<AssociationId, LocalDate> days = new HashMap<>();
            Map<AssociationId, Integer> people = new HashMap<>();
            for (History.Past past : history.events) {
                if (past.event() instanceof StaffingEvent event
                        && event.staffing().year().year() == year.year()) {
                    AssociationId association = event.staffing().association();
                    if (event instanceof StaffingEvent.Move move) {
                        posts.merge(association, move.delta(), Integer::sum);
                    }
                    if (event instanceof StaffingEvent.HeadcountReported e
                            && !e.on().isAfter(END)
                            && !e.on().isBefore(days.getOrDefault(association, LocalDate.MIN))) {
                        days.put(association, e.on());
                        people.put(association, e.headcount());
                    }
                }
            }
            int over = 0;
            for (AssociationId association : people.keySet()) {
                over += Math.max(0, people.getOrDefault(association, 0) - posts.getOrDefault(association, 0));
            }
            assertThat(year.ceiling()).isEqualTo(500);
            assertThat(year.allotted()).isEqualTo(sum(posts));
            assertThat(year.remaining()).isEqualTo(500 - sum(posts));
            assertThat(year.headcount()).isEqualTo(sum(people));
            assertThat(year.reported()).isEqualTo(people.size());
            assertThat(year.over()).isEqualTo(over);
            assertThat(year.items().stream().mapToInt(PostsLine::over).sum()).isEqualTo(over);
        }
    }

    private static int sum(Map<AssociationId, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void the_histories_have_adjustments_settlements_returns_and_over_use() {
        Set<String> seen = new HashSet<>();
        seeds().limit(40).forEach(seed -> {
            Summary summary = summary(history(seed));
            BudgetYear budget = summary.budgets().getFirst();
            seen.add(budget.adjusted() > 0 ? "up" : budget.adjusted() < 0 ? "down" : "same");
            seen.add(budget.unspent().count() > 0 ? "returned" : "all spent");
            seen.add(summary.staffing().getFirst().over() > 0 ? "over" : "within");
        });
        assertThat(seen).contains("up", "down", "returned", "over");
    }
}
