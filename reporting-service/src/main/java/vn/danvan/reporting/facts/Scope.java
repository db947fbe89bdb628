package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.summary.SummaryKind;

/**
 * Which periods a summary is about and compared with. A periodic one is about its own period; a preliminary or a final one is
 * about the plan to date: from the first day of the first reported period that the plan reaches, to its period's last day.
 *
 * @param kind what the summary is
 * @param planFrom the day on which the first plan was adopted; absent while there is none
 * @param all the periods that were looked up by their days, by key: every one that the summary can be about or compared with
 * @param own what the summary is about
 * @param before the period of the same kind that ends the day before; absent without one, and of the plan to date
 * @param lastYear the period of the same kind that begins a year earlier; absent without one, and of the plan to date
 */
public record Scope(
        SummaryKind kind,
        @Nullable LocalDate planFrom,
        List<PeriodFact> all,
        Span own,
        @Nullable Span before,
        @Nullable Span lastYear) {

    /** Copies the list. */
    public Scope {
        all = List.copyOf(all);
    }

    /**
     * What a summary of a kind for a period is about; empty when there is no such period.
     *
     * @param all the periods of the register, or those of them that were looked up by their days
     */
    public static Optional<Scope> of(List<PeriodFact> all, String key, SummaryKind kind, List<PlanFact> plans) {
        LocalDate planFrom = plans.stream()
                .map(PlanFact::adoptedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return of(all, key, kind, planFrom);
    }

    private static Optional<Scope> of(
            List<PeriodFact> all, String key, SummaryKind kind, @Nullable LocalDate planFrom) {
        return all.stream()
                .filter(each -> each.period().key().equals(key))
                .findFirst()
                .map(period -> kind == SummaryKind.PERIODIC
                        ? new Scope(
                                kind,
                                planFrom,
                                all,
                                Span.of(period, all),
                                span(all, other -> isBefore(other, period)),
                                span(all, other -> isLastYear(other, period)))
                        : new Scope(kind, planFrom, all, toDate(period, all, planFrom), null, null));
    }

    static boolean isBefore(PeriodFact other, PeriodFact period) {
        return other.kind() == period.kind() && other.to().plusDays(1).equals(period.from());
    }

    static boolean isLastYear(PeriodFact other, PeriodFact period) {
        return other.kind() == period.kind() && other.from().plusYears(1).equals(period.from());
    }

    private static @Nullable Span span(List<PeriodFact> all, Predicate<PeriodFact> which) {
        return all.stream()
                .filter(which)
                .findFirst()
                .map(period -> Span.of(period, all))
                .orElse(null);
    }

    private static Span toDate(PeriodFact period, List<PeriodFact> all, @Nullable LocalDate planFrom) {
        LocalDate first = all.stream()
                .filter(each -> each.reported() && !each.to().isAfter(period.to()))
                .filter(each -> planFrom == null || !each.to().isBefore(planFrom))
                .map(PeriodFact::from)
                .min(Comparator.naturalOrder())
                .orElse(period.from());
        return Span.composed(period.since(first), all);
    }

    /** The periods that any figure rests on, as the register has them, the summary's own first. */
    public List<PeriodFact> concerned() {
        List<String> keys = Stream.of(own, before, lastYear)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .flatMap(span -> Stream.concat(Stream.of(span.period()), span.reported().stream()))
                .map(period -> period.period().key())
                .distinct()
                .toList();
        return keys.stream()
                .flatMap(key -> all.stream().filter(each -> each.period().key().equals(key)))
                .toList();
    }

    /** The same with some periods as they are here, whether they were known or not. */
    public Scope with(List<PeriodFact> periods) {
        List<PeriodFact> changed = new ArrayList<>(all);
        for (PeriodFact period : periods) {
            changed.removeIf(each -> each.period().equals(period.period()));
            changed.add(period);
        }
        changed.sort(Comparator.comparing(each -> each.period().key()));
        return of(changed, own.period().period().key(), kind, planFrom).orElseThrow();
    }

    /** The same under these plans. */
    public Scope under(List<PlanFact> plans) {
        return of(all, own.period().period().key(), kind, plans).orElseThrow();
    }

    /** The keys of the periods that had been opened by an event. */
    List<String> openedBy(long logIndex) {
        return all.stream()
                .filter(period -> period.openedIndex() <= logIndex)
                .map(period -> period.period().key())
                .toList();
    }

    /**
     * What this scope was after an earlier event and with each period that was opened and each plan that was adopted since.
     * It may have concerned periods in between that it concerned neither before nor now.
     *
     * @param plans that are known now
     */
    List<Scope> since(long logIndex, List<PlanFact> plans) {
        return LongStream.concat(
                        LongStream.of(logIndex),
                        LongStream.concat(
                                        all.stream().mapToLong(PeriodFact::openedIndex),
                                        plans.stream().mapToLong(PlanFact::logIndex))
                                .filter(later -> later > logIndex))
                .sorted()
                .distinct()
                .mapToObj(then -> of(
                        all.stream()
                                .filter(period -> period.openedIndex() <= then)
                                .toList(),
                        own.period().period().key(),
                        kind,
                        plans.stream().filter(plan -> plan.logIndex() <= then).toList()))
                .flatMap(Optional::stream)
                .toList();
    }
}
