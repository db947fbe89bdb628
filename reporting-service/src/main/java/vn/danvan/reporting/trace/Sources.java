package vn.danvan.reporting.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.trace.Figures.Figure;
import vn.danvan.reporting.trace.Trace.Share;
import vn.danvan.reporting.trace.Trace.Source;

/** The sources found so far, by figure. */
final class Sources {

    private static final Comparator<Source> ORDER = Comparator.comparingLong(Source::logIndex)
            .thenComparing(Source::kind)
            .thenComparing(Source::row)
            .thenComparing(Source::basis);

    private final Map<String, TreeSet<Source>> byFigure = new HashMap<>();
    private final Map<String, Map<Long, List<Share>>> shares = new HashMap<>();

    static Source opening(PeriodFact period) {
        return new Source(
                period.openedIndex(), FactKind.PERIOD.name(), period.period().key(), true, null);
    }

    void basis(String figure, long index, FactKind<?> kind, String key) {
        add(figure, new Source(index, kind.name(), key, true, null));
    }

    /** Notes a change, if it is one. */
    void changed(
            String figure, long index, FactKind<?> kind, String key, @Nullable Figure before, @Nullable Figure now) {
        boolean appeared = (before == null) != (now == null);
        BigDecimal change = value(now).subtract(value(before));
        if (appeared || change.signum() != 0) {
            add(figure, new Source(index, kind.name(), key, false, change));
        }
    }

    /** Notes who has what of a report, of which an event brought the values. */
    void share(String figure, long index, Share share) {
        shares.computeIfAbsent(figure, _ -> new HashMap<>())
                .computeIfAbsent(index, _ -> new ArrayList<>())
                .add(share);
    }

    private static BigDecimal value(@Nullable Figure figure) {
        return figure == null ? BigDecimal.ZERO : figure.value();
    }

    private void add(String figure, Source source) {
        byFigure.computeIfAbsent(figure, _ -> new TreeSet<>(ORDER)).add(source);
    }

    /** Those of a figure, and those that the summary itself names for the line that it stands in. */
    List<Source> with(String key, Figure figure, Section section) {
        TreeSet<Source> sources = new TreeSet<>(ORDER);
        sources.addAll(byFigure.getOrDefault(key, new TreeSet<>(ORDER)));
        for (Long named : figure.named()) {
            if (sources.stream().noneMatch(source -> source.logIndex() == named)) {
                sources.add(new Source(named, section.component(), figure.line(), false, null));
            }
        }
        Map<Long, List<Share>> shared = shares.getOrDefault(key, Map.of());
        return sources.stream()
                .map(source -> source.basis() || !shared.containsKey(source.logIndex())
                        ? source
                        : new Source(
                                source.logIndex(),
                                source.kind(),
                                source.row(),
                                false,
                                source.change(),
                                shared.get(source.logIndex())))
                .toList();
    }
}
