package vn.danvan.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.FactFolds;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.MemoryRows;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.trace.RowChange;
import vn.danvan.reporting.trace.Versions;

/** Rows folded in memory that remember every version, as the store does. */
final class Remembered implements FactFolds.Rows, Versions {

    final MemoryRows rows = new MemoryRows();
    final List<Long> refused = new ArrayList<>();
    private final Map<FactKind<?>, TreeMap<String, List<Version<?>>>> versions = new HashMap<>();
    private History.@Nullable Past last;

    /** Folds what it can: an event of something that never began is passed over. */
    Remembered(List<History.Past> events) {
        for (History.Past past : events) {
            last = past;
            try {
                FactFolds.apply(this, past.event(), past.moment());
            } catch (IllegalStateException | java.util.NoSuchElementException e) {
                refused.add(past.moment().logIndex());
            }
        }
    }

    /** What happened to the rows after a log index, in the log's order. */
    List<RowChange<?>> changes(History history, long after) {
        return changes(history.events, after);
    }

    /** What happened to the rows after a log index, in the log's order. */
    List<RowChange<?>> changes(List<History.Past> events, long after) {
        List<RowChange<?>> changes = new ArrayList<>();
        versions.forEach((kind, byKey) -> byKey.forEach((key, all) -> all.forEach(each -> {
            if (each.index() > after) {
                changes.add(change(events, kind, key, each));
            }
        })));
        changes.sort(Comparator.comparingLong(RowChange::logIndex));
        return changes;
    }

    private static <R> RowChange<R> change(
            List<History.Past> events, FactKind<R> kind, String key, Version<?> version) {
        return new RowChange<>(
                kind,
                key,
                version.index(),
                events.get((int) version.index()).moment().recordedAt(),
                kind.type().cast(version.row()));
    }

    Facts facts(String period) {
        return facts(period, SummaryKind.PERIODIC);
    }

    Facts facts(String period, SummaryKind kind) {
        History.Past end = Objects.requireNonNull(last);
        return rows.facts(period, kind, end.moment().logIndex(), end.moment().recordedAt());
    }

    /** What the same summary needed, with what it takes to go on to the later one. */
    Facts earlier(Facts later) {
        History.Past end = Objects.requireNonNull(last);
        return rows.earlier(later, end.moment().logIndex(), end.moment().recordedAt());
    }

    @Override
    public <R> @Nullable R find(FactKind<R> kind, String key) {
        return rows.find(kind, key);
    }

    @Override
    public <R> void put(FactKind<R> kind, String key, R row) {
        rows.put(kind, key, row);
        versions.computeIfAbsent(kind, _ -> new TreeMap<>())
                .computeIfAbsent(key, _ -> new ArrayList<>())
                .add(new Version<>(Objects.requireNonNull(last).moment().logIndex(), row));
    }

    @Override
    public List<ReportFact> receivedFrom(String desk) {
        return rows.receivedFrom(desk);
    }

    @Override
    public <R> Map<String, List<Version<R>>> of(FactKind<R> kind, Collection<String> keys) {
        Map<String, List<Version<R>>> found = new TreeMap<>();
        versions.getOrDefault(kind, new TreeMap<>()).forEach((key, all) -> {
            if (keys.contains(key)) {
                found.put(
                        key,
                        all.stream()
                                .map(each ->
                                        new Version<>(each.index(), kind.type().cast(each.row())))
                                .toList());
            }
        });
        return found;
    }

    @Override
    public Set<String> changedAt(FactKind<?> kind, long index) {
        Set<String> changed = new HashSet<>();
        versions.getOrDefault(kind, new TreeMap<>()).forEach((key, all) -> {
            if (all.stream().anyMatch(each -> each.index() == index)) {
                changed.add(key);
            }
        });
        return changed;
    }
}
