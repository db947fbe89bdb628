package vn.danvan.reporting.summary;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.BudgetYearFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Summary.Amount;
import vn.danvan.reporting.summary.Summary.BudgetYear;
import vn.danvan.reporting.summary.Summary.PackageLine;

/** Budget packages. */
final class RegisterArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    RegisterArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    List<BudgetYear> budgets() {
        TreeMap<Integer, @Nullable Long> ceilings = new TreeMap<>();
        facts.budgets().forEach(b -> ceilings.putIfAbsent(b.year().year(), null));
        for (BudgetYearFact year : facts.budgetYears()) {
            ceilings.put(year.year().year(), year.ceiling().dong());
        }
        return ceilings.keySet().stream()
                .map(year -> budgetYear(year, ceilings.get(year)))
                .toList();
    }

    private BudgetYear budgetYear(int year, @Nullable Long ceiling) {
        List<BudgetFact> all = facts.budgets().stream()
                .filter(b -> b.year().year() == year)
                .sorted(Comparator.comparing((BudgetFact b) -> b.association().key())
                        .thenComparing(b -> b.budget().key()))
                .toList();
        Amount approved = amount(all, _ -> true, BudgetFact::approved);
        return new BudgetYear(
                year,
                ceiling,
                amount(all, _ -> true, BudgetFact::proposed),
                amount(all, _ -> true, BudgetFact::appraised),
                approved,
                amount(all, b -> b.state() == BudgetFact.State.REJECTED, BudgetFact::proposed),
                ceiling == null ? null : Math.subtractExact(ceiling, approved.dong()),
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
                List.of(b.logIndex()));
    }

    private static @Nullable Long dong(@Nullable Money money) {
        return money == null ? null : money.dong();
    }

    private static Amount amount(
            List<BudgetFact> all, Predicate<BudgetFact> which, Function<BudgetFact, @Nullable Money> amount) {
        int count = 0;
        long dong = 0;
        for (BudgetFact b : all) {
            Money money = which.test(b) ? amount.apply(b) : null;
            if (money != null) {
                count++;
                dong = Math.addExact(dong, money.dong());
            }
        }
        return new Amount(count, dong);
    }
}
