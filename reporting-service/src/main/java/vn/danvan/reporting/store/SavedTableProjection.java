package vn.danvan.reporting.store;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.reporting.facts.SavedTableFact;
import vn.danvan.service.view.Projection;

/** Keeps the tables that somebody saved. */
public final class SavedTableProjection implements Projection {

    @Override
    public String name() {
        return "saved-tables";
    }

    @EventHandler
    void on(TableEvent event) {
        String key = event.table().key();
        FactTables.SAVED_TABLE.put(
                key, null, SavedTableFact.fold(FactTables.SAVED_TABLE.find(key).orElse(null), event));
    }
}
