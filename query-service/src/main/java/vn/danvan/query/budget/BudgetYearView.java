package vn.danvan.query.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.query.budget.BudgetPackageView.Status;
import vn.danvan.service.view.ViewTable;

/**
 * A fiscal year's budget for associations.
 *
 * @param ceiling what all approved packages together may not pass; absent until it is set
 * @param decision number of the decision that set it
 * @param approved sum of all granted packages, with their adjustments
 * @param remaining what can still be approved; absent without a ceiling
 * @param disbursed what was paid out of all of them
 * @param spent what was accounted for
 * @param packages how many there are
 * @param sums packages and amounts by status
 */
public record BudgetYearView(
        FiscalYear year,
        @Nullable Money ceiling,
        @Nullable String decision,
        Money approved,
        @Nullable Money remaining,
        Money disbursed,
        Money spent,
        int packages,
        List<Sum> sums) {

    /** Its table. */
    public static final ViewTable<BudgetYearView> TABLE = ViewTable.of("budget_year", BudgetYearView.class)
            .filter("year", "Năm ngân sách", "Fiscal year")
            .sort("approved", "Tổng phê duyệt", "Sum approved")
            .sort("disbursed", "Tổng giải ngân", "Sum disbursed");

    private static final Set<Status> GRANTED = Set.of(Status.APPROVED, Status.SETTLED, Status.CLOSED);

    /**
     * Packages of one status.
     *
     * @param amount asked, appraised or approved, whichever came last
     */
    public record Sum(Status status, int packages, Money amount) {}

    static BudgetYearView empty(FiscalYear year) {
        return new BudgetYearView(year, null, null, Money.ZERO, null, Money.ZERO, Money.ZERO, 0, List.of());
    }

    BudgetYearView limited(BudgetYearEvent.CeilingSet e) {
        return of(e.ceiling(), e.decision(), sums, disbursed, spent);
    }

    /** With one package counted as it is after a change, and no longer as it was before. */
    BudgetYearView counting(@Nullable BudgetPackageView before, BudgetPackageView after) {
        List<Sum> changed = new ArrayList<>(sums);
        if (before != null) {
            Sum sum = take(changed, before.status());
            if (sum.packages() > 1) {
                changed.add(
                        new Sum(sum.status(), sum.packages() - 1, sum.amount().minus(before.amount())));
            }
        }
        Sum sum = take(changed, after.status());
        changed.add(new Sum(sum.status(), sum.packages() + 1, sum.amount().plus(after.amount())));
        changed.sort(Comparator.comparing(Sum::status));
        Money paidBefore = before == null ? Money.ZERO : before.paid();
        Money spentBefore = before == null ? Money.ZERO : before.spent();
        return of(
                ceiling,
                decision,
                List.copyOf(changed),
                disbursed.minus(paidBefore).plus(after.paid()),
                spent.minus(spentBefore).plus(after.spent()));
    }

    private static Sum take(List<Sum> sums, Status status) {
        Sum found =
                sums.stream().filter(sum -> sum.status() == status).findFirst().orElse(new Sum(status, 0, Money.ZERO));
        sums.remove(found);
        return found;
    }

    private BudgetYearView of(
            @Nullable Money limit, @Nullable String number, List<Sum> now, Money paid, Money accounted) {
        Money granted = now.stream()
                .filter(sum -> GRANTED.contains(sum.status()))
                .map(Sum::amount)
                .reduce(Money.ZERO, Money::plus);
        // A ceiling may be set below what has been approved; then nothing remains.
        Money left = limit == null ? null : limit.compareTo(granted) > 0 ? limit.minus(granted) : Money.ZERO;
        return new BudgetYearView(
                year,
                limit,
                number,
                granted,
                left,
                paid,
                accounted,
                now.stream().mapToInt(Sum::packages).sum(),
                now);
    }
}
