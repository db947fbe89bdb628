package vn.danvan.reporting.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.trace.Figures.Figure;

/** What differs between two summaries. */
public final class Difference {

    private Difference() {}

    /**
     * A figure that differs.
     *
     * @param figure its place in the second summary, or in the first when the second has none
     * @param key its lasting pointer
     * @param from absent when the first summary has no such figure
     * @param to absent when the second summary has no such figure
     * @param causes the steps from the one to the other, in order
     */
    public record Change(
            String figure,
            String key,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            List<Cause> causes) {}

    /**
     * A step.
     *
     * @param logIndex of the event that made it; absent when the day made it
     * @param day that began, so that something was overdue; absent when an event made it
     * @param from absent when there was no such figure
     * @param to absent when there is no such figure any more
     */
    public record Cause(
            @Nullable Long logIndex,
            @Nullable LocalDate day,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {}

    /** Every figure of a summary, by its lasting pointer. */
    static Map<String, Figure> figures(Facts facts) {
        return under(facts, null);
    }

    private static Map<String, Figure> under(Facts facts, @Nullable LocalDate structureOn) {
        Section.Calculator calculator = new Section.Calculator(facts, structureOn);
        Map<String, Figure> all = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            all.putAll(Figures.of(section, calculator.calculate(section, facts)));
        }
        return all;
    }

    /** The figures that differ, without causes. */
    public static List<Change> figures(Facts from, Facts to) {
        return differing(figures(from), figures(to));
    }

    /**
     * The figures that differ, those under another day's structure too, without causes.
     *
     * @param structureOn that day; as if not asked for when absent
     */
    public static List<Change> figures(Facts from, Facts to, @Nullable LocalDate structureOn) {
        return differing(under(from, structureOn), under(to, structureOn));
    }

    private static List<Change> differing(Map<String, Figure> from, Map<String, Figure> to) {
        Set<String> keys = new LinkedHashSet<>(to.keySet());
        keys.addAll(from.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            Figure before = from.get(key);
            Figure after = to.get(key);
            if (!same(before, after)) {
                String place = after == null ? (before == null ? key : before.pointer()) : after.pointer();
                changes.add(new Change(place, key, value(before), value(after), List.of()));
            }
        }
        return changes;
    }

    static boolean same(@Nullable Figure one, @Nullable Figure other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.value().compareTo(other.value()) == 0;
    }

    static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }

    /**
     * The figures of one period that differ between two log indexes, each with the events that led from the one to the
     * other: the rows' changes in between are made one after the other, and what moves with an event was moved by it.
     *
     * @param from read with what {@code to} came to rest on, by {@link vn.danvan.reporting.facts.FactSource#earlier}
     * @param between what happened to the rows after {@code from} and up to {@code to}, in the log's order
     */
    public static List<Change> between(Facts from, Facts to, List<RowChange<?>> between) {
        List<Change> changes = figures(from, to);
        if (changes.isEmpty()) {
            return changes;
        }
        Set<String> keys = new LinkedHashSet<>();
        changes.forEach(change -> keys.add(change.key()));
        Map<String, List<Cause>> causes = new Walk(from, to, keys).through(between);
        return changes.stream()
                .map(change -> new Change(
                        change.figure(),
                        change.key(),
                        change.from(),
                        change.to(),
                        causes.getOrDefault(change.key(), List.of())))
                .toList();
    }

    /**
     * The figures that differ between the summaries of two periods, each with the events that only one of them comes from.
     * Reports are the same figure when they are of the same agency on the same form.
     */
    public static List<Change> ofPeriods(Facts from, Versions fromVersions, Facts to, Versions toVersions) {
        Map<String, Figure> before = comparable(from, figures(from));
        Map<String, Figure> after = comparable(to, figures(to));
        List<Change> changes = differing(before, after);
        Set<String> places = new LinkedHashSet<>();
        changes.forEach(change -> places.add(change.key()));
        Map<String, Trace> fromTraces = traces(from, fromVersions, places);
        Map<String, Trace> toTraces = traces(to, toVersions, places);
        return changes.stream()
                .map(change -> {
                    List<Trace.Source> one = sources(fromTraces.get(change.key()));
                    List<Trace.Source> other = sources(toTraces.get(change.key()));
                    List<Cause> causes = new ArrayList<>();
                    one.stream()
                            .filter(source -> !other.contains(source))
                            .forEach(source -> causes.add(new Cause(source.logIndex(), null, source.change(), null)));
                    other.stream()
                            .filter(source -> !one.contains(source))
                            .forEach(source -> causes.add(new Cause(source.logIndex(), null, null, source.change())));
                    return new Change(change.figure(), change.key(), change.from(), change.to(), causes);
                })
                .toList();
    }

    private static List<Trace.Source> sources(@Nullable Trace trace) {
        return trace == null
                ? List.of()
                : trace.sources().stream().filter(source -> !source.basis()).toList();
    }

    private static String comparable(Facts facts, String key) {
        return key.replace("report~1" + facts.period().period().key() + "~1", "report~1*~1");
    }

    private static Map<String, Figure> comparable(Facts facts, Map<String, Figure> figures) {
        Map<String, Figure> comparable = new LinkedHashMap<>();
        figures.forEach((key, figure) -> comparable.put(comparable(facts, key), figure));
        return comparable;
    }

    private static Map<String, Trace> traces(Facts facts, Versions versions, Set<String> places) {
        Map<String, Trace> traces = new HashMap<>();
        new Tracer(facts, versions)
                .of(key -> places.contains(comparable(facts, key)))
                .forEach((key, trace) -> traces.put(comparable(facts, key), trace));
        return traces;
    }
}
