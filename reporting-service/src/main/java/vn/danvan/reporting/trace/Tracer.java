package vn.danvan.reporting.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.summary.Section;

/**
 * Finds what the figures of one summary come from, by the summary's own arithmetic: a row is counted into a figure when the
 * figure differs between a summary with this row alone of its kind and one without any; an event makes the figure when it
 * changed what its row counts. A row that others take the place of ({@link Counting}) is looked at without what it has
 * nothing to say about. So nothing is said twice, once in the arithmetic and once here, that could come apart.
 */
public final class Tracer {

    private final Facts facts;
    private final Versions versions;
    private final SectionTrace.Summed summed;

    /** @param versions of the rows up to the facts' log index */
    public Tracer(Facts facts, Versions versions) {
        this(facts, versions, null);
    }

    /**
     * Of a summary that is restated too.
     *
     * @param versions of the rows up to the facts' log index
     * @param structureOn the day under whose structure it is restated; absent when it is not
     */
    public Tracer(Facts facts, Versions versions, @Nullable LocalDate structureOn) {
        this.facts = facts;
        this.versions = versions;
        this.summed = SectionTrace.Summed.of(facts, versions, structureOn);
    }

    /** Every figure of the summary, by its lasting pointer. */
    public Map<String, Trace> all() {
        Map<String, Trace> all = new LinkedHashMap<>(header());
        for (Section section : Section.values()) {
            all.putAll(new SectionTrace(summed, section, null).traces());
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
                SectionTrace trace = new SectionTrace(summed, section, null);
                String key = trace.figures().entrySet().stream()
                        .filter(each ->
                                is(pointer, each.getKey(), each.getValue().pointer()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> FigureCode.NO_SUCH_FIGURE.because(pointer));
                return trace.only(key::equals).traces().values().iterator().next();
            }
        }
        throw FigureCode.NO_SUCH_FIGURE.because(pointer);
    }

    /** What the figures come from whose lasting pointers pass a test. */
    public Map<String, Trace> of(Predicate<String> which) {
        Map<String, Trace> traces = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            traces.putAll(new SectionTrace(summed, section, null).only(which).traces());
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
            if (section.kinds().stream()
                    .anyMatch(kind -> !changed.getOrDefault(kind, Set.of()).isEmpty())) {
                new SectionTrace(summed, section, changed)
                        .traces().values().stream()
                                .map(trace -> only(index, trace))
                                .filter(trace -> !trace.sources().isEmpty())
                                .forEach(made::add);
            }
        }
        return made;
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
}
