package vn.danvan.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.summary.SummaryKind;

/** Rows of all kinds as they stood after one event. */
public interface FactSource {

    /** All rows of a kind, by key. */
    <R> List<R> all(FactKind<R> kind);

    /** The reports of one period, by key. */
    List<ReportFact> reportsOf(PeriodFact period);

    /** The periods of those keys that there are, by key. */
    default List<PeriodFact> periods(Collection<String> keys) {
        return all(FactKind.PERIOD).stream()
                .filter(period -> keys.contains(period.period().key()))
                .toList();
    }

    /**
     * The periods that begin between two days, both included, by key.
     *
     * @param but keys of periods that are left out, because they are known already
     */
    default List<PeriodFact> periodsFrom(LocalDate first, LocalDate last, Collection<String> but) {
        return all(FactKind.PERIOD).stream()
                .filter(period -> isBetween(period.from(), first, last))
                .filter(period -> !but.contains(period.period().key()))
                .toList();
    }

    /**
     * The periods that end between two days, both included, by key.
     *
     * @param but keys of periods that are left out, because they are known already
     */
    default List<PeriodFact> periodsTo(LocalDate first, LocalDate last, Collection<String> but) {
        return all(FactKind.PERIOD).stream()
                .filter(period -> isBetween(period.to(), first, last))
                .filter(period -> !but.contains(period.period().key()))
                .toList();
    }

    private static boolean isBetween(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The reminders of which a notice was told between two days, both included, by key. */
    default List<ReminderFact> remindersWithin(LocalDate from, LocalDate to) {
        return all(FactKind.REMINDER).stream()
                .filter(reminder -> reminder.notices().stream().anyMatch(notice -> isBetween(notice.on(), from, to)))
                .toList();
    }

    /** What the periodic summary of a period needs. */
    default Facts facts(String key, long logIndex, Instant recordedAt) {
        return facts(key, SummaryKind.PERIODIC, logIndex, recordedAt);
    }

    /**
     * What a period's summary of a kind needs.
     *
     * @param logIndex the event after which the rows stood so
     * @param recordedAt when it was recorded
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when there was no such period then
     */
    default Facts facts(String key, SummaryKind kind, long logIndex, Instant recordedAt) {
        List<PlanFact> plans = all(FactKind.PLAN);
        Scope scope =
                Scope.of(PeriodLookup.of(this, key, kind), key, kind, plans).orElseThrow(KernelCode.NOT_FOUND::refuse);
        return facts(scope, List.of(scope), plans, logIndex, recordedAt);
    }

    /**
     * What the same summary needed at an earlier event, and what it takes to go on from there, event by event, to the later
     * one: also the periods, reports and reminders that existed and that the summary came to rest on in between. They change
     * no figure of the earlier summary.
     *
     * @param later of the same register
     * @param logIndex the event after which the rows stood so; not after the later one's
     * @param recordedAt when it was recorded
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when there was no such period then
     */
    default Facts earlier(Facts later, long logIndex, Instant recordedAt) {
        if (logIndex > later.logIndex()) {
            throw new IllegalArgumentException(logIndex + " is after " + later.logIndex());
        }
        List<PlanFact> plans = all(FactKind.PLAN);
        Scope end = later.scope();
        Scope scope = Scope.of(
                        periods(end.openedBy(logIndex)), later.period().period().key(), end.kind(), plans)
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
        return facts(scope, end.since(logIndex, later.plans()), plans, logIndex, recordedAt);
    }

    /** @param scopes all that reports and reminders are read for */
    private Facts facts(Scope scope, List<Scope> scopes, List<PlanFact> plans, long logIndex, Instant recordedAt) {
        Set<String> concerned = new HashSet<>();
        scopes.forEach(each ->
                each.concerned().forEach(period -> concerned.add(period.period().key())));
        LocalDate first = scopes.stream()
                .map(each -> each.own().period().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Facts(
                logIndex,
                recordedAt,
                scope,
                all(FactKind.FORM),
                all(FactKind.AGENCY),
                plans,
                all(FactKind.SUB_PLAN),
                remindersWithin(first, scope.own().period().to()),
                scope.all().stream()
                        .filter(period -> period.reported()
                                && concerned.contains(period.period().key()))
                        .flatMap(period -> reportsOf(period).stream())
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
                all(FactKind.PROGRAMME),
                all(FactKind.APPORTIONMENT));
    }
}
