package vn.danvan.reporting.store;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.KernelCode;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.service.view.Snapshot;

/** Reads what one summary needs: one statement a table, at most three for reports, all in the snapshot's transaction. */
public final class FactsReader {

    private FactsReader() {}

    /**
     * The rows as of the snapshot's log index.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when there was no such period then
     */
    public static Facts read(Snapshot snapshot, String key) {
        List<PeriodFact> periods = snapshot.all(FactTables.PERIOD);
        PeriodFact period = periods.stream()
                .filter(p -> p.period().key().equals(key))
                .findFirst()
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
        PeriodFact before = find(
                periods, p -> p.kind() == period.kind() && p.to().plusDays(1).equals(period.from()));
        PeriodFact lastYear = find(
                periods, p -> p.kind() == period.kind() && p.from().plusYears(1).equals(period.from()));
        return new Facts(
                snapshot.index(),
                snapshot.find(FactTables.MOMENT, FactTables.MOMENT_KEY)
                        .orElseThrow(KernelCode.NOT_FOUND::refuse)
                        .at(),
                period,
                before,
                lastYear,
                snapshot.all(FactTables.FORM),
                snapshot.all(FactTables.AGENCY),
                snapshot.all(FactTables.PLAN),
                snapshot.all(FactTables.SUB_PLAN),
                snapshot.all(FactTables.REMINDER),
                Stream.of(period, before, lastYear)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(p -> snapshot
                                .where(FactTables.REPORT, "period", p.period().key())
                                .stream())
                        .toList(),
                snapshot.all(FactTables.TASK_REPORT),
                snapshot.all(FactTables.ASSOCIATION),
                snapshot.all(FactTables.BUDGET_YEAR),
                snapshot.all(FactTables.BUDGET),
                snapshot.all(FactTables.STAFFING_YEAR),
                snapshot.all(FactTables.STAFFING),
                snapshot.all(FactTables.INSPECTION),
                snapshot.all(FactTables.INSPECTION_PROGRAMME),
                snapshot.all(FactTables.DIRECTIVE),
                snapshot.all(FactTables.DISSEMINATION),
                snapshot.all(FactTables.PROGRAMME));
    }

    private static @Nullable PeriodFact find(List<PeriodFact> periods, Predicate<PeriodFact> which) {
        return periods.stream().filter(which).findFirst().orElse(null);
    }
}
