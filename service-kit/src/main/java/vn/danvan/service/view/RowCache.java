package vn.danvan.service.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Json;

/**
 * Current rows from one batch to the next. Whoever applies the next batch has compared the stored position, so no one
 * else can have changed a row meanwhile; after a fault it is cleared. Used under the views' lock only.
 */
final class RowCache {

    private static final int MOST = 2_000;

    private record Place(String table, String key) {}

    private final Map<Place, RowVersion<?>> rows = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, RowVersion<?>> eldest) {
            return size() > MOST;
        }
    };

    <R> @Nullable RowVersion<R> current(JdbcTemplate jdbc, ViewTable<R> table, String key) {
        @SuppressWarnings("unchecked") // put() stored it under the same table
        RowVersion<R> cached = (RowVersion<R>) rows.get(new Place(table.name(), key));
        if (cached != null) {
            return cached;
        }
        List<RowVersion<R>> found = jdbc.query(
                "select owner, log_from, doc from " + table + " where key = ? and log_until = "
                        + RowVersion.CURRENT_UNTIL,
                (row, _) -> new RowVersion<>(
                        Json.MAPPER.readValue(row.getString("doc"), table.type()),
                        row.getString("owner"),
                        row.getLong("log_from")),
                key);
        return found.isEmpty() ? null : found.getFirst();
    }

    void put(ViewTable<?> table, String key, @Nullable RowVersion<?> current) {
        if (current != null) {
            rows.put(new Place(table.name(), key), current);
        }
    }

    void clear() {
        rows.clear();
    }
}
