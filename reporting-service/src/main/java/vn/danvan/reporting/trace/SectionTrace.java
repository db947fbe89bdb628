package vn.danvan.reporting.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.Scope;
import vn.danvan.reporting.facts.Span;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.trace.Figures.Figure;
import vn.danvan.reporting.trace.Versions.Version;

/** The tracing of one section of a summary: which rows count into its figures, and which events made them do so. */
final class SectionTrace {

    private static final Instant LONG_AFTER = Instant.parse("9000-01-01T00:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("1900-01-01T00:00:00Z");

    /** Where a restatement tells by which rules it apportions. */
    private static final String RULES = "/restated/rules/";

    private final Facts facts;
    private final Versions versions;
    private final @Nullable LocalDate structureOn;
    private final Section.Calculator calculator;
    private final Counting counting;
    private final Section section;
    private final @Nullable Map<FactKind<?>, Set<String>> rows;
    private final Map<String, Figure> full;
    private final Set<String> wanted;
    private final Sources found = new Sources();

    /** @param rows what is looked at; null for every row */
    SectionTrace(Summed summed, Section section, @Nullable Map<FactKind<?>, Set<String>> rows) {
        this.facts = summed.facts();
        this.versions = summed.versions();
        this.structureOn = summed.structureOn();
        this.calculator = summed.calculator();
        this.counting = summed.counting();
        this.section = section;
        this.rows = rows;
        this.full = Figures.of(section, calculator.calculate(section, facts));
        this.wanted = new HashSet<>(full.keySet());
    }

    /** What a summary is computed from, and by what. */
    record Summed(
            Facts facts,
            Versions versions,
            @Nullable LocalDate structureOn,
            Section.Calculator calculator,
            Counting counting) {

        static Summed of(Facts facts, Versions versions, @Nullable LocalDate structureOn) {
            return new Summed(
                    facts, versions, structureOn, new Section.Calculator(facts, structureOn), new Counting(facts));
        }
    }

    /** The figures of the section, by their lasting pointers. */
    Map<String, Figure> figures() {
        return full;
    }

    /** The same for the figures alone whose lasting pointers pass a test. */
    SectionTrace only(Predicate<String> which) {
        wanted.removeIf(which.negate());
        return this;
    }

    /** What they come from; nothing is computed for none. */
    Map<String, Trace> traces() {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        section.kinds().forEach(this::kind);
        if (structureOn != null && section == Section.RESTATED && rows == null) {
            new Passages(facts, structureOn).note(wanted, found);
        }
        Map<String, Figure> before = with(facts.withRecordedAt(LONG_BEFORE));
        Map<String, Figure> after = with(facts.withRecordedAt(LONG_AFTER));
        List<Trace.Examined> examined = section.kinds().stream()
                .map(kind -> new Trace.Examined(kind.name(), kind.of(facts).size()))
                .toList();
        Map<String, Trace> traces = new LinkedHashMap<>();
        full.forEach((key, figure) -> {
            if (wanted.contains(key)) {
                List<Trace.Source> sources = found.with(key, figure, section);
                boolean given = sources.isEmpty() && figure.value().signum() != 0;
                traces.put(
                        key,
                        new Trace(
                                figure.pointer(),
                                key,
                                figure.value(),
                                differ(key, before, full) || differ(key, after, full),
                                given ? List.of(Sources.opening(facts.period())) : sources,
                                examined));
            }
        });
        return traces;
    }

    private void kind(FactKind<?> kind) {
        if (kind == FactKind.PERIOD) {
            periods();
        } else if (kind == FactKind.AGENCY) {
            agencies();
        } else {
            counted(kind);
        }
    }

    private boolean looksAt(FactKind<?> kind, String key) {
        return rows == null || rows.getOrDefault(kind, Set.of()).contains(key);
    }

    private Map<String, Figure> with(Facts other) {
        return Figures.of(section, calculator.calculate(section, other));
    }

    private <R> void counted(FactKind<R> kind) {
        Map<String, Figure> none = with(kind.in(facts, List.of()));
        Map<String, Set<String>> into = new LinkedHashMap<>();
        Map<String, Set<String>> among = new LinkedHashMap<>();
        Set<String> together = kind == FactKind.REPORT ? Ratios.in(section, facts, wanted) : Set.of();
        for (R row : kind.of(facts)) {
            String key = kind.key(row);
            if (looksAt(kind, key)) {
                Set<String> alone = differing(none, with(kind.in(facts, List.of(counting.of(kind, row)))));
                put(into, key, alone);
                if (!alone.containsAll(together)) {
                    Set<String> without = differing(full, with(kind.in(facts, except(kind, key))));
                    without.retainAll(together);
                    without.removeAll(alone);
                    put(among, key, without);
                }
            }
        }
        follow(kind, into, none, row -> kind.in(facts, List.of(counting.of(kind, row))));
        among.forEach((key, figures) -> follow(
                kind,
                Map.of(key, figures),
                with(kind.in(facts, except(kind, key))),
                row -> kind.in(facts, and(except(kind, key), row))));
    }

    private static void put(Map<String, Set<String>> map, String key, Set<String> figures) {
        if (!figures.isEmpty()) {
            map.put(key, figures);
        }
    }

    private <R> List<R> except(FactKind<R> kind, String key) {
        return kind.of(facts).stream().filter(row -> !kind.key(row).equals(key)).toList();
    }

    private static <R> List<R> and(List<R> rows, R one) {
        List<R> all = new ArrayList<>(rows);
        all.add(one);
        return all;
    }

    /** Notes the events at which a row's part in its figures changed. */
    private <R> void follow(
            FactKind<R> kind, Map<String, Set<String>> into, Map<String, Figure> without, Function<R, Facts> with) {
        versions.of(kind, into.keySet()).forEach((key, lives) -> {
            Map<String, Figure> before = without;
            for (Version<R> version : lives) {
                Map<String, Figure> now = with(with.apply(version.row()));
                for (String figure : into.getOrDefault(key, Set.of())) {
                    if (!isBasis(kind, figure)) {
                        found.changed(figure, version.index(), kind, key, before.get(figure), now.get(figure));
                    } else if (differ(figure, before, now)) {
                        found.basis(figure, version.index(), kind, key);
                    }
                }
                before = now;
            }
        });
    }

    /**
     * The plan that sub-plans are owed under, the form that reports are on and the rule that they are apportioned by are
     * no things that are counted; nor are reports that are apportioned, where it is told how.
     */
    private boolean isBasis(FactKind<?> kind, String figure) {
        return kind == FactKind.FORM
                || kind == FactKind.APPORTIONMENT
                || (kind == FactKind.PLAN && section != Section.TASKS)
                || figure.startsWith(RULES);
    }

    private void periods() {
        for (PeriodFact period : FactKind.PERIOD.of(facts)) {
            String key = period.period().key();
            if (!looksAt(FactKind.PERIOD, key)) {
                continue;
            }
            Scope scope = facts.scope();
            boolean own = rests(scope.own(), key);
            boolean before = rests(scope.before(), key);
            boolean lastYear = rests(scope.lastYear(), key);
            wanted.stream()
                    .filter(figure ->
                            own || (before && isIn(figure, "before")) || (lastYear && isIn(figure, "lastYear")))
                    .forEach(figure -> found.basis(figure, period.openedIndex(), FactKind.PERIOD, key));
            List<Version<PeriodFact>> lives =
                    versions.of(FactKind.PERIOD, List.of(key)).getOrDefault(key, List.of());
            for (int i = 1; i < lives.size(); i++) {
                Map<String, Figure> earlier =
                        with(FactKind.PERIOD.in(facts, List.of(lives.get(i - 1).row())));
                Version<PeriodFact> version = lives.get(i);
                Map<String, Figure> now = with(FactKind.PERIOD.in(facts, List.of(version.row())));
                differing(earlier, now)
                        .forEach(figure -> found.changed(
                                figure, version.index(), FactKind.PERIOD, key, earlier.get(figure), now.get(figure)));
            }
        }
    }

    private static boolean rests(@Nullable Span span, String period) {
        return span != null
                && Stream.concat(Stream.of(span.period()), span.reported().stream())
                        .anyMatch(each -> each.period().key().equals(period));
    }

    private static boolean isIn(String figure, String compared) {
        return Figures.segments(figure).contains(compared);
    }

    private void agencies() {
        Groups groups = new Groups(facts, structureOn);
        Collection<String> looked = facts.agencies().stream()
                .map(agency -> agency.agency().key())
                .filter(key -> looksAt(FactKind.AGENCY, key))
                .toList();
        versions.of(FactKind.AGENCY, looked).forEach((key, lives) -> {
            groups.of(lives.getLast().row(), wanted)
                    .forEach(figure -> found.basis(figure, lives.getFirst().index(), FactKind.AGENCY, key));
            for (int i = 1; i < lives.size(); i++) {
                Map<String, Figure> before = under(key, lives.get(i - 1));
                Map<String, Figure> now = under(key, lives.get(i));
                long index = lives.get(i).index();
                differing(before, now).forEach(figure -> {
                    if (section == Section.RESTATED) {
                        found.basis(figure, index, FactKind.AGENCY, key);
                    } else {
                        found.changed(figure, index, FactKind.AGENCY, key, before.get(figure), now.get(figure));
                    }
                });
            }
        });
    }

    private Map<String, Figure> under(String key, Version<AgencyFact> version) {
        Facts other = facts.withAgencies(and(except(FactKind.AGENCY, key), version.row()));
        return Figures.of(section, calculator.of(other).calculate(section, other));
    }

    private Set<String> differing(Map<String, Figure> one, Map<String, Figure> other) {
        Set<String> differing = new HashSet<>();
        for (String key : wanted) {
            if (differ(key, one, other)) {
                differing.add(key);
            }
        }
        return differing;
    }

    private static boolean differ(String key, Map<String, Figure> one, Map<String, Figure> other) {
        return !Difference.same(one.get(key), other.get(key));
    }
}
