package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Json;

/** Inserts versions of rows of one table by one statement. */
final class RowWriter {

    private final ViewTable<?> table;
    private final List<String> keys = new ArrayList<>();
    private final List<@Nullable String> owners = new ArrayList<>();
    private final List<Long> froms = new ArrayList<>();
    private final List<Long> untils = new ArrayList<>();
    private final List<String> docs = new ArrayList<>();

    RowWriter(ViewTable<?> table) {
        this.table = table;
    }

    void add(String key, RowVersion<?> version, long until) {
        keys.add(key);
        owners.add(version.owner());
        froms.add(version.from());
        untils.add(until);
        docs.add(Json.MAPPER.writeValueAsString(version.value()));
    }

    void insert(JdbcTemplate jdbc) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            var statement = connection.prepareStatement("insert into " + table
                    + " (key, owner, log_from, log_until, doc)"
                    + " select key, owner, log_from, log_until, doc::jsonb from unnest(?::text[], ?::text[], ?::bigint[],"
                    + " ?::bigint[], ?::text[]) as t(key, owner, log_from, log_until, doc)");
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            statement.setArray(2, connection.createArrayOf("text", owners.toArray()));
            statement.setArray(3, connection.createArrayOf("bigint", froms.toArray()));
            statement.setArray(4, connection.createArrayOf("bigint", untils.toArray()));
            statement.setArray(5, connection.createArrayOf("text", docs.toArray()));
            return statement;
        });
    }
}
