package vn.danvan.query.budget;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link BudgetPackageView} and {@link BudgetYearView}. */
public final class BudgetProjection implements Projection {

    @Override
    public String name() {
        return "budget";
    }

    @EventHandler
    void on(BudgetYearEvent.CeilingSet event) {
        BudgetYearView.TABLE.put(event.year().key(), null, year(event.year()).limited(event));
    }

    @EventHandler
    void on(BudgetEvent event, Recorded at) {
        String key = event.budget().key();
        BudgetPackageView before = BudgetPackageView.TABLE.find(key).orElse(null);
        BudgetPackageView after = BudgetPackageView.fold(before, event, at);
        BudgetPackageView.TABLE.put(key, after.association(), after);
        BudgetYearView.TABLE.put(after.year().key(), null, year(after.year()).counting(before, after));
    }

    private static BudgetYearView year(FiscalYear year) {
        return BudgetYearView.TABLE.find(year.key()).orElseGet(() -> BudgetYearView.empty(year));
    }
}
