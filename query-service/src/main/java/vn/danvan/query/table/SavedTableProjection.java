package vn.danvan.query.table;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link SavedTableView}. */
public final class SavedTableProjection implements Projection {

    @Override
    public String name() {
        return "saved-table";
    }

    @EventHandler
    void on(TableEvent event, Recorded at) {
        put(
                event instanceof TableEvent.Saved saved
                        ? SavedTableView.saved(saved, at)
                        : SavedTableView.TABLE.get(event.table().key()).after(event, at));
    }

    /** Whoever takes an agency's place owns its tables, and reads what was shared with it. In a projection's handler. */
    public static void handOver(AgencyId giver) {
        Set<String> keys = new TreeSet<>(SavedTableView.TABLE.ownedBy(giver));
        keys.addAll(SavedTableView.TABLE.keysWhere(
                "state",
                SavedTableView.State.SAVED.name(),
                table -> table.readers().contains(giver.stream())));
        keys.forEach(key -> put(SavedTableView.TABLE.get(key)));
    }

    private static void put(SavedTableView table) {
        SavedTableView.TABLE.put(table.table().key(), table.owning(), table.read());
    }
}
