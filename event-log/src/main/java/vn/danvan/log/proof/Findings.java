package vn.danvan.log.proof;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Counts all findings and keeps the first ones. For one thread. */
final class Findings {

    /** How many are kept. */
    static final int KEPT = 100;

    private final TreeSet<Finding> first = new TreeSet<>(Comparator.comparingLong(Finding::index)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::detail));
    private long count;

    void add(Finding finding) {
        count++;
        first.add(finding);
        if (first.size() > KEPT) {
            first.pollLast();
        }
    }

    void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    long count() {
        return count;
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    /** The lowest index so far below a bound. */
    OptionalLong firstBelow(long bound) {
        return first.isEmpty() || first.first().index() >= bound
                ? OptionalLong.empty()
                : OptionalLong.of(first.first().index());
    }
}
