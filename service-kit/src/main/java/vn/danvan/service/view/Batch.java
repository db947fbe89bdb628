package vn.danvan.service.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.service.history.EventRecordWriter;

/** The rows that one transaction reads and changes. Written at its end, by few statements. */
final class Batch {

    private static final ScopedValue<Batch> CURRENT = ScopedValue.newInstance();

    private final StoredRows stored;
    private final Map<ViewTable<?>, Map<String, StagedRow<?>>> rows = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Set<String> readers = new LinkedHashSet<>();
    private long index = -1;

    Batch(StoredRows stored) {
        this.stored = stored;
    }

    static Batch current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("rows are read and written in a projection's handler only");
        }
        return CURRENT.get();
    }

    /** A handler's work. */
    interface Work {
        void run() throws Exception;
    }

    /** Runs a handler for the event at an index; when it throws, none of its changes stays. */
    void run(long atIndex, Work work) throws Exception {
        index = atIndex;
        undo.clear();
        readers.clear();
        try {
            ScopedValue.where(CURRENT, this).call(() -> {
                work.run();
                return this;
            });
        } catch (Exception e) {
            while (!undo.isEmpty()) {
                undo.pop().run();
            }
            throw e;
        }
    }

    /** Who reads the rows that the last handler changed: streams of bodies, and {@code *} when there is one of everybody's. */
    Set<String> readers() {
        return Set.copyOf(readers);
    }

    <R> Optional<R> find(ViewTable<R> table, String key) {
        RowVersion<R> version = row(table, key).current();
        return version == null ? Optional.empty() : Optional.of(version.value());
    }

    <R> void put(ViewTable<R> table, String key, @Nullable String owner, R value) {
        undo.push(row(table, key).set(new RowVersion<>(value, owner, index)));
        readers.add(owner == null ? EventRecordWriter.EVERYBODY : owner);
        readers.addAll(table.alsoReading(value));
    }

    <R> void change(ViewTable<R> table, String key, UnaryOperator<R> change) {
        RowVersion<R> was = row(table, key).current();
        if (was == null) {
            throw new IllegalStateException("no " + table + " " + key);
        }
        put(table, key, was.owner(), change.apply(was.value()));
    }

    <R> List<String> keysWhere(ViewTable<R> table, String component, String value, Predicate<R> test) {
        TreeSet<String> candidates = new TreeSet<>(stored.keysWhere(table, component, value));
        candidates.addAll(rows.getOrDefault(table, Map.of()).keySet());
        return candidates.stream()
                .filter(key -> find(table, key)
                        .filter(row -> value.equals(table.text(row, component)) && test.test(row))
                        .isPresent())
                .toList();
    }

    <R> List<String> ownedBy(ViewTable<R> table, String owner) {
        TreeSet<String> candidates = new TreeSet<>(stored.ownedBy(table, owner));
        candidates.addAll(rows.getOrDefault(table, Map.of()).keySet());
        return candidates.stream()
                .filter(key -> {
                    RowVersion<R> version = row(table, key).current();
                    return version != null && owner.equals(version.owner());
                })
                .toList();
    }

    private <R> StagedRow<R> row(ViewTable<R> table, String key) {
        Map<String, StagedRow<?>> ofTable = rows.computeIfAbsent(table, _ -> new TreeMap<>());
        @SuppressWarnings("unchecked") // the map of a table holds that table's rows only
        StagedRow<R> known = (StagedRow<R>) ofTable.get(key);
        if (known != null) {
            return known;
        }
        StagedRow<R> read = new StagedRow<>(stored.current(table, key));
        ofTable.put(key, read);
        return read;
    }

    /** The rows of a table that the batch has read or changed, by key, as they stand. */
    <R> Map<String, RowVersion<R>> rows(ViewTable<R> table) {
        Map<String, RowVersion<R>> standing = new TreeMap<>();
        rows.getOrDefault(table, Map.of()).keySet().forEach(key -> {
            RowVersion<R> version = row(table, key).current();
            if (version != null) {
                standing.put(key, version);
            }
        });
        return standing;
    }

    /** Writes all changes. */
    void flush(JdbcTemplate jdbc) {
        rows.forEach((table, ofTable) -> {
            List<Object[]> closed = new ArrayList<>();
            List<Object[]> replaced = new ArrayList<>();
            RowWriter inserted = new RowWriter(table);
            ofTable.forEach((key, row) -> row.write(key, closed, replaced, inserted));
            if (!closed.isEmpty()) {
                jdbc.batchUpdate("update " + table + " set log_until = ? where key = ? and log_from = ?", closed);
            }
            if (!replaced.isEmpty()) {
                jdbc.batchUpdate(
                        "update " + table + " set owner = ?, doc = ?::jsonb where key = ? and log_from = ?", replaced);
            }
            inserted.insert(jdbc);
        });
    }

    /** Keeps what was committed for the next batch. */
    void remember(RowCache cache) {
        rows.forEach((table, ofTable) -> ofTable.forEach((key, row) -> cache.put(table, key, row.current())));
    }
}
