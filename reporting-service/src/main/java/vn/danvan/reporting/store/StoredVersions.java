package vn.danvan.reporting.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.trace.Versions;
import vn.danvan.service.view.RowHistory;
import vn.danvan.service.view.Snapshot;

/** The versions of rows that the store has kept. */
public final class StoredVersions implements Versions {

    private final RowHistory history;

    /** @param snapshot as of the traced summary's log index */
    public StoredVersions(Snapshot snapshot) {
        this.history = new RowHistory(snapshot);
    }

    @Override
    public <R> Map<String, List<Version<R>>> of(FactKind<R> kind, Collection<String> keys) {
        Map<String, List<Version<R>>> byKey = new LinkedHashMap<>();
        history.of(FactTables.of(kind), keys)
                .forEach(version -> byKey.computeIfAbsent(version.key(), _ -> new ArrayList<>())
                        .add(new Version<>(version.from(), version.row())));
        return byKey;
    }

    @Override
    public Set<String> changedAt(FactKind<?> kind, long index) {
        return history.changedAt(FactTables.of(kind), index);
    }
}
