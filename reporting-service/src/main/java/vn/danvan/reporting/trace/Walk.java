package vn.danvan.reporting.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.trace.Difference.Cause;
import vn.danvan.reporting.trace.Figures.Figure;

/**
 * Goes from one summary to a later one, event by event, and notes which moved which figure. A summary may come to rest on
 * periods that were there before, with their reports; those it has to have been given from the beginning.
 */
final class Walk {

    private final Set<String> keys;
    private final EnumSet<Section> concerned = EnumSet.noneOf(Section.class);
    private final Map<FactKind<?>, TreeMap<String, Object>> rows = new HashMap<>();
    private final Map<Section, Map<String, Figure>> figures = new EnumMap<>(Section.class);
    private final Map<String, List<Cause>> causes = new HashMap<>();
    private final Set<PeriodId> periods = new HashSet<>();
    private final Facts to;
    private Facts facts;
    private Section.Calculator calculator;

    /**
     * Stands at the first summary.
     *
     * @param from with what the later one came to rest on
     * @param keys the figures that are followed, by their lasting pointers
     */
    Walk(Facts from, Facts to, Set<String> keys) {
        this.facts = from;
        this.to = to;
        to.scope().all().forEach(period -> periods.add(period.period()));
        this.keys = keys;
        this.calculator = new Section.Calculator(from);
        for (Section section : Section.values()) {
            if (keys.stream().anyMatch(key -> key.startsWith("/" + section.component() + "/"))) {
                concerned.add(section);
                figures.put(section, Figures.of(section, calculator.calculate(section, from)));
            }
        }
    }

    /** The steps of each figure. */
    Map<String, List<Cause>> through(List<RowChange<?>> changes) {
        int at = 0;
        while (at < changes.size()) {
            long index = changes.get(at).logIndex();
            day(facts.withRecordedAt(changes.get(at).recordedAt()));
            EnumSet<Section> touched = EnumSet.noneOf(Section.class);
            LocalDate first = facts.period().from();
            boolean renamed = false;
            while (at < changes.size() && changes.get(at).logIndex() == index) {
                FactKind<?> kind = changes.get(at).kind();
                if (concerns(changes.get(at).row())) {
                    take(changes.get(at));
                    renamed |= kind == FactKind.AGENCY;
                    concerned.stream()
                            .filter(section -> section.kinds().contains(kind))
                            .forEach(touched::add);
                }
                at++;
            }
            if (!facts.period().from().equals(first)) {
                touched.addAll(concerned);
            }
            if (renamed) {
                calculator = new Section.Calculator(facts);
            }
            step(touched, index, null);
        }
        day(facts.withRecordedAt(to.recordedAt()));
        return causes;
    }

    /** A later day makes things overdue, whatever the event is that is recorded on it. */
    private void day(Facts later) {
        LocalDate before = facts.recordedOn();
        facts = later;
        if (!later.recordedOn().equals(before)) {
            step(concerned, null, later.recordedOn());
        }
    }

    private void step(Set<Section> sections, @Nullable Long index, @Nullable LocalDate day) {
        for (Section section : sections) {
            Map<String, Figure> now = Figures.of(section, calculator.calculate(section, facts));
            Map<String, Figure> before = figures.getOrDefault(section, Map.of());
            for (String key : keys) {
                Figure was = before.get(key);
                Figure is = now.get(key);
                if (!Difference.same(was, is)) {
                    causes.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(new Cause(index, day, Difference.value(was), Difference.value(is)));
                }
            }
            figures.put(section, now);
        }
    }

    private <R> void take(RowChange<R> change) {
        R row = change.row();
        if (row instanceof PeriodFact period) {
            facts = facts.withScope(facts.scope().with(List.of(period)));
        } else {
            FactKind<R> kind = change.kind();
            TreeMap<String, Object> all = rows.computeIfAbsent(kind, _ -> {
                TreeMap<String, Object> first = new TreeMap<>();
                kind.of(facts).forEach(each -> first.put(kind.key(each), each));
                return first;
            });
            all.put(change.key(), row);
            facts = kind.in(facts, all.values().stream().map(kind.type()::cast).toList());
            if (kind == FactKind.PLAN) {
                facts = facts.withScope(facts.scope().under(facts.plans()));
            }
        }
    }

    /** Of periods and reports only those that the later summary looked up can ever count. */
    private boolean concerns(Object row) {
        return switch (row) {
            case PeriodFact period -> periods.contains(period.period());
            case ReportFact report -> periods.contains(report.period());
            default -> true;
        };
    }
}
