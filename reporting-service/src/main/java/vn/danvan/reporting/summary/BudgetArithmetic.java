package vn.danvan.reporting.summary;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.BudgetYearFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.BudgetYear.Amount;
import vn.danvan.reporting.summary.BudgetYear.PackageLine;

/** Budget packages, year by year. */
final class BudgetArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    BudgetArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    List<BudgetYear> years() {
        TreeMap<Integer, @Nullable Long> ceilings = new TreeMap<>();
        facts.budgets().forEach(b -> ceilings.putIfAbsent(b.year().year(), null));
        for (BudgetYearFact year : facts.budgetYears()) {
            ceilings.put(year.year().year(), year.ceiling().dong());
        }
        return ceilings.keySet().stream()
                .map(year -> year(year, ceilings.get(year)))
                .toList();
    }

    private BudgetYear year(int year, @Nullable Long ceiling) {
        List<BudgetFact> all = facts.budgets().stream()
                .filter(b -> b.year().year() == year)
                .sorted(Comparator.comparing((BudgetFact b) -> b.association().key())
                        .thenComparing(b -> b.budget().key()))
                .toList();
        Amount approved = amount(all, BudgetFact::approved);
        Amount disbursed = amount(all, b -> b.disbursed().equals(Money.ZERO) ? null : b.disbursed());
        return new BudgetYear(
                year,
                ceiling,
                amount(all, BudgetFact::proposed),
                amount(all, BudgetFact::appraised),
                approved,
                amount(all, b -> b.state() == BudgetFact.State.REJECTED ? b.proposed() : null),
                ceiling == null ? null : Math.subtractExact(ceiling, approved.dong()),
                count(all, b -> adjusted(b) != 0),
                all.stream().mapToLong(BudgetArithmetic::adjusted).sum(),
                disbursed,
                Math.subtractExact(approved.dong(), disbursed.dong()),
                amount(all, BudgetFact::spent),
                amount(all, b -> Money.ZERO.equals(b.unspent()) ? null : b.unspent()),
                all.stream().map(this::line).toList());
    }

    private PackageLine line(BudgetFact b) {
        return new PackageLine(
                b.budget().key(),
                b.association().key(),
                bodies.name(b.association()),
                b.state(),
                b.proposed().dong(),
                dong(b.appraised()),
                dong(b.approved()),
                adjusted(b),
                b.disbursed().dong(),
                dong(b.spent()),
                dong(b.unspent()),
                Stream.concat(b.moneyIndexes().stream(), Stream.of(b.logIndex()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** What adjustments added to the first grant, or took away. */
    private static long adjusted(BudgetFact b) {
        Money first = b.granted();
        Money now = b.approved();
        return first == null || now == null ? 0 : now.dong() - first.dong();
    }

    private static @Nullable Long dong(@Nullable Money money) {
        return money == null ? null : money.dong();
    }

    private static int count(List<BudgetFact> all, Predicate<BudgetFact> which) {
        return (int) all.stream().filter(which).count();
    }

    private static Amount amount(List<BudgetFact> all, Function<BudgetFact, @Nullable Money> amount) {
        int count = 0;
        long dong = 0;
        for (BudgetFact b : all) {
            Money money = amount.apply(b);
            if (money != null) {
                count++;
                dong = Math.addExact(dong, money.dong());
            }
        }
        return new Amount(count, dong);
    }
}
