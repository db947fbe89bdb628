package vn.danvan.reporting.trace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.reporting.facts.FactKind;

/** What rows were after each event that changed them, up to the log index of the summary that is traced. */
public interface Versions {

    /** A row after the event at a log index. */
    record Version<R>(long index, R row) {}

    /** All versions of these rows, by key, the earliest first. */
    <R> Map<String, List<Version<R>>> of(FactKind<R> kind, Collection<String> keys);

    /** The keys of the rows that the event at a log index changed. */
    Set<String> changedAt(FactKind<?> kind, long index);
}
