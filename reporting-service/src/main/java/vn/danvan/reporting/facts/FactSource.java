package vn.danvan.reporting.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.KernelCode;

/** Rows of all kinds as they stood after one event. */
public interface FactSource {

    /** All rows of a kind, by key. */
    <R> List<R> all(FactKind<R> kind);

    /** The reports of one period, by key. */
    List<ReportFact> reportsOf(PeriodFact period);

    /**
     * What a period's summary needs.
     *
     * @param logIndex the event after which the rows stood so
     * @param recordedAt when it was recorded
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when there was no such period then
     */
    default Facts facts(String key, long logIndex, Instant recordedAt) {
        List<PeriodFact> periods = all(FactKind.PERIOD);
        PeriodFact period = find(periods, p -> p.period().key().equals(key));
        if (period == null) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        PeriodFact before = find(
                periods, p -> p.kind() == period.kind() && p.to().plusDays(1).equals(period.from()));
        PeriodFact lastYear = find(
                periods, p -> p.kind() == period.kind() && p.from().plusYears(1).equals(period.from()));
        return new Facts(
                logIndex,
                recordedAt,
                period,
                before,
                lastYear,
                all(FactKind.FORM),
                all(FactKind.AGENCY),
                all(FactKind.PLAN),
                all(FactKind.SUB_PLAN),
                all(FactKind.REMINDER),
                Stream.of(period, before, lastYear)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .flatMap(p -> reportsOf(p).stream())
                        .toList(),
                all(FactKind.TASK_REPORT),
                all(FactKind.ASSOCIATION),
                all(FactKind.BUDGET_YEAR),
                all(FactKind.BUDGET),
                all(FactKind.STAFFING_YEAR),
                all(FactKind.STAFFING),
                all(FactKind.AID),
                all(FactKind.SERVICE),
                all(FactKind.DELIVERABLE),
                all(FactKind.INSPECTION),
                all(FactKind.INSPECTION_PROGRAMME),
                all(FactKind.DIRECTIVE),
                all(FactKind.DISSEMINATION),
                all(FactKind.PROGRAMME));
    }

    private static @Nullable PeriodFact find(List<PeriodFact> periods, Predicate<PeriodFact> which) {
        return periods.stream().filter(which).findFirst().orElse(null);
    }
}
