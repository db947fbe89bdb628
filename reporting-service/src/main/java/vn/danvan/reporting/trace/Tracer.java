package vn.danvan.reporting.trace;

import java.math.BigDecimal;
import java.time.Instant;
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
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.Scope;
import vn.danvan.reporting.facts.Span;
import vn.danvan.reporting.summary.Section;
import vn.danvan.reporting.trace.Figures.Figure;
import vn.danvan.reporting.trace.Versions.Version;

/**
 * Finds what the figures of one summary come from, by the summary's own arithmetic: a row is counted into a figure when the
 * figure differs between a summary with this row alone of its kind and one without any; an event makes the figure when it
 * changed what its row counts. A row that others take the place of ({@link Counting}) is looked at without what it has
 * nothing to say about. So nothing is said twice, once in the arithmetic and once here, that could come apart.
 */
public final class Tracer {

    private static final Instant LONG_AFTER = Instant.parse("9000-01-01T00:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("1900-01-01T00:00:00Z");

    private final Facts facts;
    private final Versions versions;
    private final Section.Calculator calculator;
    private final Counting counting;

    /** @param versions of the rows up to the facts' log index */
    public Tracer(Facts facts, Versions versions) {
        this.facts = facts;
        this.versions = versions;
        this.calculator = new Section.Calculator(facts);
        this.counting = new Counting(facts);
    }

    /** Every figure of the summary, by its lasting pointer. */
    public Map<String, Trace> all() {
        Map<String, Trace> all = new LinkedHashMap<>(header());
        for (Section section : Section.values()) {
            all.putAll(new Work(section, null).traces());
        }
        return all;
    }

    /**
     * What one figure comes from.
     *
     * @param pointer by place or by lasting name
     * @throws vn.danvan.kernel.DomainError {@code figure.unknown}
     */
    public Trace of(String pointer) {
        if (pointer.startsWith("/header/")) {
            return header().values().stream()
                    .filter(trace -> is(pointer, trace.key(), trace.figure()))
                    .findFirst()
                    .orElseThrow(() -> FigureCode.NO_SUCH_FIGURE.because(pointer));
        }
        for (Section section : Section.values()) {
            if (pointer.startsWith("/" + section.component() + "/")) {
                String key = figures(section).entrySet().stream()
                        .filter(each ->
                                is(pointer, each.getKey(), each.getValue().pointer()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> FigureCode.NO_SUCH_FIGURE.because(pointer));
                Work work = new Work(section, null);
                work.wanted.retainAll(Set.of(key));
                return work.traces().values().iterator().next();
            }
        }
        throw FigureCode.NO_SUCH_FIGURE.because(pointer);
    }

    /** What the figures come from whose lasting pointers pass a test. */
    public Map<String, Trace> of(Predicate<String> which) {
        Map<String, Trace> traces = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            Work work = new Work(section, null);
            work.wanted.removeIf(which.negate());
            if (!work.wanted.isEmpty()) {
                traces.putAll(work.traces());
            }
        }
        return traces;
    }

    private static boolean is(String pointer, String key, String place) {
        return pointer.equals(key) || pointer.equals(place);
    }

    /** The figures that the event at a log index made, with that event as their only source. */
    public List<Trace> madeBy(long index) {
        Map<FactKind<?>, Set<String>> changed = new LinkedHashMap<>();
        FactKind.ALL.forEach(kind -> changed.put(kind, versions.changedAt(kind, index)));
        List<Trace> made = new ArrayList<>();
        for (Section section : Section.values()) {
            if (section.kinds().stream().anyMatch(kind -> !rows(changed, kind).isEmpty())) {
                new Work(section, changed)
                        .traces().values().stream()
                                .map(trace -> only(index, trace))
                                .filter(trace -> !trace.sources().isEmpty())
                                .forEach(made::add);
            }
        }
        return made;
    }

    private static Set<String> rows(Map<FactKind<?>, Set<String>> changed, FactKind<?> kind) {
        return changed.getOrDefault(kind, Set.of());
    }

    private static Trace only(long index, Trace trace) {
        return new Trace(
                trace.figure(),
                trace.key(),
                trace.value(),
                trace.dependsOnDay(),
                trace.sources().stream().filter(s -> s.logIndex() == index).toList(),
                List.of());
    }

    private Map<String, Figure> figures(Section section) {
        return Figures.of(section, calculator.calculate(section, facts));
    }

    private Map<String, Trace> header() {
        Map<String, Trace> header = new LinkedHashMap<>();
        String at = "/header/logIndex";
        header.put(
                at,
                new Trace(
                        at,
                        at,
                        BigDecimal.valueOf(facts.logIndex()),
                        false,
                        List.of(new Trace.Source(facts.logIndex(), "log", "log", true, null)),
                        List.of()));
        int place = 0;
        for (FormVersion form : facts.scope().own().forms()) {
            PeriodFact asks = facts.scope().own().of(form.form()).getLast().period();
            String key = "/header/forms/" + form.form().key() + "/version";
            header.put(
                    key,
                    new Trace(
                            "/header/forms/" + place + "/version",
                            key,
                            BigDecimal.valueOf(form.version()),
                            false,
                            List.of(Sources.opening(asks)),
                            List.of()));
            place++;
        }
        return header;
    }

    /** The tracing of one section. */
    private final class Work {

        private final Section section;
        private final @Nullable Map<FactKind<?>, Set<String>> rows;
        private final Map<String, Figure> full;
        private final Set<String> wanted;
        private final Sources found = new Sources();

        /** @param rows what is looked at; null for every row */
        Work(Section section, @Nullable Map<FactKind<?>, Set<String>> rows) {
            this.section = section;
            this.rows = rows;
            this.full = figures(section);
            this.wanted = new HashSet<>(full.keySet());
        }

        Map<String, Trace> traces() {
            section.kinds().forEach(this::kind);
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
            return rows == null || Tracer.rows(rows, kind).contains(key);
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
            return kind.of(facts).stream()
                    .filter(row -> !kind.key(row).equals(key))
                    .toList();
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
                        if (!isBasis(kind)) {
                            found.changed(figure, version.index(), kind, key, before.get(figure), now.get(figure));
                        } else if (differ(figure, before, now)) {
                            found.basis(figure, version.index(), kind, key);
                        }
                    }
                    before = now;
                }
            });
        }

        /** The plan that sub-plans are owed under and the form that reports are on are no things that are counted. */
        private boolean isBasis(FactKind<?> kind) {
            return kind == FactKind.FORM || (kind == FactKind.PLAN && section != Section.TASKS);
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
                    Map<String, Figure> earlier = with(
                            FactKind.PERIOD.in(facts, List.of(lives.get(i - 1).row())));
                    Version<PeriodFact> version = lives.get(i);
                    Map<String, Figure> now = with(FactKind.PERIOD.in(facts, List.of(version.row())));
                    differing(earlier, now)
                            .forEach(figure -> found.changed(
                                    figure,
                                    version.index(),
                                    FactKind.PERIOD,
                                    key,
                                    earlier.get(figure),
                                    now.get(figure)));
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
            Groups groups = new Groups(section, facts);
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
                    differing(before, now)
                            .forEach(figure -> found.changed(
                                    figure, index, FactKind.AGENCY, key, before.get(figure), now.get(figure)));
                }
            });
        }

        private Map<String, Figure> under(String key, Version<AgencyFact> version) {
            Facts other = facts.withAgencies(and(except(FactKind.AGENCY, key), version.row()));
            return Figures.of(section, new Section.Calculator(other).calculate(section, other));
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
}
