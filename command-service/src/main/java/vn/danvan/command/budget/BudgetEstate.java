package vn.danvan.command.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetPackageId;

/** The packages that associations ask for or have, until they are rejected or closed; each passes whole. */
final class BudgetEstate implements Estate {

    private static final String CATEGORY = "budget";

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        Map<BudgetPackageId, AssociationId> holders = new LinkedHashMap<>();
        for (BudgetEvent event : past.ofAll(CATEGORY, BudgetEvent.class)) {
            if (event instanceof BudgetEvent.Proposed e) {
                holders.put(e.budget(), e.association());
            } else if (event instanceof BudgetEvent.PassedOn e) {
                holders.put(e.budget(), e.to());
            }
        }
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().equals(association))
                .map(Map.Entry::getKey)
                .flatMap(budget -> held(budget, past.of(budget, BudgetEvent.class)))
                .toList();
    }

    private static Stream<Holding> held(BudgetPackageId budget, List<BudgetEvent> history) {
        BudgetEvent last = history.getLast();
        if (last instanceof BudgetEvent.Rejected || last instanceof BudgetEvent.Closed) {
            return Stream.empty();
        }
        long remaining = 0;
        for (BudgetEvent event : history) {
            remaining += switch (event) {
                case BudgetEvent.Approved e -> e.amount().dong();
                case BudgetEvent.Adjusted e -> e.to().dong() - e.from().dong();
                case BudgetEvent.Disbursed e -> -e.amount().dong();
                default -> 0;
            };
        }
        return Stream.of(new Holding(Holding.Kind.BUDGET, budget.stream(), remaining));
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        String item = passing.holding().item();
        BudgetPackageId budget = new BudgetPackageId(UUID.fromString(item.substring(CATEGORY.length() + 1)));
        Money remaining = new Money(passing.holding().quantity());
        aggregates.change(
                BudgetPackage.class,
                budget,
                _ -> BudgetPackage.pass(budget, passing.from(), passing.to(), remaining, passing.decision()));
    }
}
