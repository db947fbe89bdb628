package vn.danvan.reporting.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.trace.FigureCode;
import vn.danvan.reporting.trace.RowChange;
import vn.danvan.service.view.RowHistory;
import vn.danvan.service.view.Snapshot;

/** What happened to the rows between two log indexes. */
public final class StoredChanges {

    /** More changes of rows than these are not gone through at once. */
    public static final int MOST = 20_000;

    private StoredChanges() {}

    /**
     * Every change after a log index, up to the snapshot's, in the log's order.
     *
     * @throws vn.danvan.kernel.DomainError {@code figure.too-much}
     */
    public static List<RowChange<?>> since(Snapshot snapshot, long after) {
        return within(snapshot, after).orElseThrow(() -> FigureCode.TOO_MUCH.because(after + " … " + snapshot.index()));
    }

    /** The same; none when it is too much. */
    public static Optional<List<RowChange<?>>> within(Snapshot snapshot, long after) {
        RowHistory history = new RowHistory(snapshot);
        List<Found<?>> found = new ArrayList<>();
        for (FactKind<?> kind : FactKind.ALL) {
            found.addAll(of(history, kind, after));
            if (found.size() > MOST) {
                return Optional.empty();
            }
        }
        TreeSet<Long> indexes = new TreeSet<>();
        found.forEach(each -> indexes.add(each.version.from()));
        Map<Long, Instant> recorded = recordedAt(snapshot, indexes);
        List<RowChange<?>> changes = new ArrayList<>();
        found.forEach(each -> changes.add(each.change(recorded)));
        changes.sort(Comparator.comparingLong(RowChange::logIndex));
        return Optional.of(changes);
    }

    /** When events were recorded (UTC), by log index. */
    public static Map<Long, Instant> recordedAt(Snapshot snapshot, Collection<Long> indexes) {
        Map<Long, Instant> recorded = new HashMap<>();
        new RowHistory(snapshot)
                .begunAt(FactTables.MOMENT, indexes)
                .forEach(version -> recorded.put(version.from(), version.row().at()));
        return recorded;
    }

    private static <R> List<Found<R>> of(RowHistory history, FactKind<R> kind, long after) {
        return history.since(FactTables.of(kind), after, MOST + 1).stream()
                .map(version -> new Found<>(kind, version))
                .toList();
    }

    private record Found<R>(FactKind<R> kind, RowHistory.Version<R> version) {

        RowChange<R> change(Map<Long, Instant> recorded) {
            Instant at = recorded.get(version.from());
            if (at == null) {
                throw new IllegalStateException("nobody noted when event " + version.from() + " was recorded");
            }
            return new RowChange<>(kind, version.key(), version.from(), at, version.row());
        }
    }
}
