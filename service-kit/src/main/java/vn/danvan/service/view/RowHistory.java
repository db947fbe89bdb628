package vn.danvan.service.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import vn.danvan.kernel.Json;

/** The versions that rows had up to a snapshot's log index, as far as its actor may see them. */
public final class RowHistory {

    private final Snapshot snapshot;

    /** @param snapshot whose log index is the last one that counts */
    public RowHistory(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * A row from a log index on.
     *
     * @param key of the row
     * @param from log index of the event that made it so
     */
    public record Version<R>(String key, long from, R row) {}

    /** Every version of these rows, by key, then by log index. */
    public <R> List<Version<R>> of(ViewTable<R> table, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Where where = seen(table).and("key = any(?)", (Object) keys.toArray(String[]::new));
        return versions(table, where, "key collate \"C\", log_from");
    }

    /** Every version that began after a log index, by log index, then by key. */
    public <R> List<Version<R>> since(ViewTable<R> table, long index, int atMost) {
        Where where = seen(table).and("log_from > ?", index);
        return versions(table, where, "log_from, key collate \"C\" limit " + atMost);
    }

    /** The versions that began at these log indexes, by log index, then by key. */
    public <R> List<Version<R>> begunAt(ViewTable<R> table, Collection<Long> indexes) {
        if (indexes.isEmpty()) {
            return List.of();
        }
        Where where = seen(table).and("log_from = any(?)", (Object) indexes.toArray(Long[]::new));
        return versions(table, where, "log_from, key collate \"C\"");
    }

    private <R> List<Version<R>> versions(ViewTable<R> table, Where where, String order) {
        RowMapper<Version<R>> version = (row, _) ->
                new Version<>(row.getString(1), row.getLong(2), Json.MAPPER.readValue(row.getString(3), table.type()));
        return snapshot.jdbc()
                .query(
                        "select key, log_from, doc from " + table + where.sql() + " order by " + order,
                        version,
                        where.arguments());
    }

    /** The keys of the rows of which a version began at a log index. */
    public Set<String> changedAt(ViewTable<?> table, long index) {
        Where where = seen(table).and("log_from = ?", index);
        return new HashSet<>(snapshot.jdbc()
                .queryForList("select key from " + table + where.sql(), String.class, where.arguments()));
    }

    private Where seen(ViewTable<?> table) {
        return snapshot.scoped(table).and("log_from <= ?", snapshot.index());
    }
}
