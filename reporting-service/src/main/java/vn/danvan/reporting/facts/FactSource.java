package vn.danvan.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.summary.SummaryKind;

/** Rows of all kinds as they stood after one event. */
public interface FactSource {

    /** All rows of a kind, by key. */
    <R> List<R> all(FactKind<R> kind);

    /** The reports of one period, by key. */
    List<ReportFact> reportsOf(PeriodFact period);

    /** The reminders of which a notice was told between two days, both included, by key. */
    default List<ReminderFact> remindersWithin(LocalDate from, LocalDate to) {
        return all(FactKind.REMINDER).stream()
                .filter(reminder -> reminder.notices().stream()
                        .anyMatch(notice ->
                                !notice.on().isBefore(from) && !notice.on().isAfter(to)))
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
        Scope scope = Scope.of(all(FactKind.PERIOD), key, kind, plans).orElseThrow(KernelCode.NOT_FOUND::refuse);
        return new Facts(
                logIndex,
                recordedAt,
                scope,
                all(FactKind.FORM),
                all(FactKind.AGENCY),
                plans,
                all(FactKind.SUB_PLAN),
                remindersWithin(
                        scope.own().period().from(), scope.own().period().to()),
                scope.concerned().stream()
                        .filter(PeriodFact::reported)
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
