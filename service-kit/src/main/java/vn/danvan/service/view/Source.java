package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Json;

/**
 * What rows are read from: a table, or rows that were told for the question alone; and which of them.
 *
 * @param from what stands behind {@code from}; it has the columns key, owner and doc
 * @param its the arguments in it
 */
record Source(String from, List<Object> its, Where where) {

    /** Rows told for the question alone. */
    static <R> Source of(Map<String, RowVersion<R>> rows) {
        @Nullable String[] owners = new @Nullable String[rows.size()];
        String[] docs = new String[rows.size()];
        int at = 0;
        for (RowVersion<R> version : rows.values()) {
            owners[at] = version.owner();
            docs[at++] = Json.MAPPER.writeValueAsString(version.value());
        }
        return new Source(
                "(select key, owner, doc::jsonb from unnest(?::text[], ?::text[], ?::text[]) as t(key, owner, doc)) as told",
                List.of(rows.keySet().toArray(String[]::new), owners, docs),
                new Where());
    }

    Source with(Where which) {
        return new Source(from, its, which);
    }

    Source and(String condition, Object... arguments) {
        where.and(condition, arguments);
        return this;
    }

    Source and(Where other) {
        where.and(other);
        return this;
    }

    String sql() {
        return from + where.sql();
    }

    Object[] arguments() {
        List<Object> all = new ArrayList<>(its);
        all.addAll(Arrays.asList(where.arguments()));
        return all.toArray();
    }
}
