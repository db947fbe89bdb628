package vn.danvan.reporting.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows that are kept nowhere else: a replay's, or those between two summaries. */
public final class MemoryRows implements FactFolds.Rows, FactSource {

    private final Map<FactKind<?>, Map<String, Object>> rows = new HashMap<>();

    @Override
    public <R> @Nullable R find(FactKind<R> kind, String key) {
        Object row = of(kind).get(key);
        return row == null ? null : kind.type().cast(row);
    }

    @Override
    public <R> void put(FactKind<R> kind, String key, R row) {
        of(kind).put(key, row);
    }

    /** Takes a row away. */
    public void remove(FactKind<?> kind, String key) {
        of(kind).remove(key);
    }

    @Override
    public List<ReportFact> receivedFrom(String desk) {
        return all(FactKind.REPORT).stream()
                .filter(report -> report.desk().equals(desk) && report.state().received())
                .toList();
    }

    @Override
    public <R> List<R> all(FactKind<R> kind) {
        return of(kind).values().stream().map(kind.type()::cast).toList();
    }

    @Override
    public List<ReportFact> reportsOf(PeriodFact period) {
        return all(FactKind.REPORT).stream()
                .filter(report -> report.period().equals(period.period()))
                .toList();
    }

    private Map<String, Object> of(FactKind<?> kind) {
        return rows.computeIfAbsent(kind, _ -> new TreeMap<>());
    }
}
