package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Json;

/** A row within a batch: the version that the table holds, and those that the batch adds. */
final class StagedRow<R> {

    private final @Nullable RowVersion<R> stored;
    private final List<RowVersion<R>> fresh = new ArrayList<>();
    private @Nullable RowVersion<R> replacement;

    StagedRow(@Nullable RowVersion<R> stored) {
        this.stored = stored;
    }

    @Nullable
    RowVersion<R> current() {
        if (!fresh.isEmpty()) {
            return fresh.getLast();
        }
        return replacement == null ? stored : replacement;
    }

    /** Adds a version, or replaces the one of the same index. Returns how to take it back. */
    Runnable set(RowVersion<R> version) {
        RowVersion<R> was = current();
        if (was != null && was.from() > version.from()) {
            throw new IllegalStateException("a version from " + version.from() + " behind one from " + was.from());
        }
        if (was == null || was.from() < version.from()) {
            fresh.add(version);
            return fresh::removeLast;
        }
        if (!fresh.isEmpty()) {
            fresh.set(fresh.size() - 1, version);
            return () -> fresh.set(fresh.size() - 1, was);
        }
        RowVersion<R> replaced = replacement;
        replacement = version;
        return () -> replacement = replaced;
    }

    void write(String key, List<Object[]> closed, List<Object[]> replaced, RowWriter inserted) {
        if (replacement != null) {
            replaced.add(new @Nullable Object[] {
                replacement.owner(), Json.MAPPER.writeValueAsString(replacement.value()), key, replacement.from()
            });
        }
        if (stored != null && !fresh.isEmpty()) {
            closed.add(new Object[] {fresh.getFirst().from(), key, stored.from()});
        }
        for (int i = 0; i < fresh.size(); i++) {
            long until = i + 1 < fresh.size() ? fresh.get(i + 1).from() : RowVersion.CURRENT_UNTIL;
            inserted.add(key, fresh.get(i), until);
        }
    }
}
