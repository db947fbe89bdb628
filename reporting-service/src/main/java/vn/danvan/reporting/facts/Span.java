package vn.danvan.reporting.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodKind;

/**
 * A period with the reported periods that its duties and indicators come from: itself when it asks for reports, otherwise
 * those that lie within its days.
 *
 * @param parts by form and then by day; of one form no two overlap
 */
public record Span(PeriodFact period, List<Part> parts) {

    /** Copies the list. */
    public Span {
        parts = List.copyOf(parts);
    }

    /**
     * Reports on one form for one reported period.
     *
     * @param form the version that this period asks for
     */
    public record Part(PeriodFact period, FormVersion form) {}

    /** What a period comes from; {@code all} are the periods of the register. */
    public static Span of(PeriodFact period, List<PeriodFact> all) {
        return period.reported() ? new Span(period, asked(period)) : composed(period, all);
    }

    private static List<Part> asked(PeriodFact period) {
        return period.forms().stream().map(form -> new Part(period, form)).toList();
    }

    /**
     * For each form the periods that count: those of a calendar before ad hoc ones, the longest before the shorter, then from
     * the earliest; none that overlaps one that counts already. So months and the quarters made of them count once.
     */
    static Span composed(PeriodFact period, List<PeriodFact> all) {
        Map<FormId, List<Part>> byForm = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.reported() && each.liesWithin(period))
                .sorted(Comparator.comparing((PeriodFact each) -> each.kind() == PeriodKind.AD_HOC)
                        .thenComparing(
                                Comparator.comparingLong(PeriodFact::days).reversed())
                        .thenComparing(PeriodFact::from)
                        .thenComparing(each -> each.period().key()))
                .flatMap(each -> asked(each).stream())
                .forEach(part -> {
                    List<Part> count = byForm.computeIfAbsent(part.form().form(), _ -> new ArrayList<>());
                    if (count.stream().noneMatch(other -> other.period().overlaps(part.period()))) {
                        count.add(part);
                    }
                });
        List<Part> parts = new ArrayList<>();
        byForm.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().key()))
                .forEach(each -> each.getValue().stream()
                        .sorted(Comparator.comparing(part -> part.period().from()))
                        .forEach(parts::add));
        return new Span(period, parts);
    }

    /** The parts of one form, by day. */
    public List<Part> of(FormId form) {
        return parts.stream().filter(part -> part.form().form().equals(form)).toList();
    }

    /** Every form that is reported on, in the version that is asked for last, in the order of the parts. */
    public List<FormVersion> forms() {
        Map<FormId, FormVersion> latest = new LinkedHashMap<>();
        parts.forEach(part -> latest.put(part.form().form(), part.form()));
        return List.copyOf(latest.values());
    }

    /** The reported periods, once each, by day. */
    public List<PeriodFact> reported() {
        Set<PeriodFact> periods = new LinkedHashSet<>();
        parts.stream()
                .map(Part::period)
                .sorted(Comparator.comparing(PeriodFact::from)
                        .thenComparing(each -> each.period().key()))
                .forEach(periods::add);
        return List.copyOf(periods);
    }
}
