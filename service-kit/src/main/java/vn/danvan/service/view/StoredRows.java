package vn.danvan.service.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that are there before a batch. */
interface StoredRows {

    /** None: what a batch reads is what it wrote. */
    StoredRows NONE = new StoredRows() {
        @Override
        public <R> @Nullable RowVersion<R> current(ViewTable<R> table, String key) {
            return null;
        }

        @Override
        public List<String> keysWhere(ViewTable<?> table, String component, String value) {
            return List.of();
        }

        @Override
        public List<String> ownedBy(ViewTable<?> table, String owner) {
            return List.of();
        }
    };

    /** The current version of a row. */
    <R> @Nullable RowVersion<R> current(ViewTable<R> table, String key);

    /** The keys of the rows whose component has a value. */
    List<String> keysWhere(ViewTable<?> table, String component, String value);

    /** The keys of the rows that a body owns. */
    List<String> ownedBy(ViewTable<?> table, String owner);

    /** Those of the database, as the transaction at hand sees them. */
    static StoredRows of(JdbcTemplate jdbc, RowCache cache) {
        return new StoredRows() {
            @Override
            public <R> @Nullable RowVersion<R> current(ViewTable<R> table, String key) {
                return cache.current(jdbc, table, key);
            }

            @Override
            public List<String> keysWhere(ViewTable<?> table, String component, String value) {
                return keys(table, "(doc ->> '" + component + "') = ?", value);
            }

            @Override
            public List<String> ownedBy(ViewTable<?> table, String owner) {
                return keys(table, "owner = ?", owner);
            }

            private List<String> keys(ViewTable<?> table, String condition, String value) {
                return jdbc.query(
                        "select key from " + table.name() + " where log_until = " + RowVersion.CURRENT_UNTIL + " and "
                                + condition,
                        (row, _) -> row.getString(1),
                        value);
            }
        };
    }
}
