package vn.danvan.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.FactSource;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.ReminderFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewTable;

/**
 * Reads what one summary needs: one statement a table, for periods one for the days that are looked up, for reports one a
 * period, all in the snapshot's transaction.
 */
public final class FactsReader implements FactSource {

    /** Of a longer time every reminder is read, and not looked up day by day. */
    private static final int MOST_YEARS = 10;

    /** The last year that is written with four digits and no sign. */
    private static final int LAST_YEAR = 9999;

    private static final ViewTable<PeriodFact> PERIODS = FactTables.of(FactKind.PERIOD);

    private final Snapshot snapshot;

    /** @param snapshot rows as of its log index */
    public FactsReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The rows as of the snapshot's log index.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when there was no such period then
     */
    public static Facts read(Snapshot snapshot, String key) {
        return read(snapshot, key, SummaryKind.PERIODIC);
    }

    /**
     * The rows that a summary of a kind is computed from, as of the snapshot's log index.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when there was no such period then
     */
    public static Facts read(Snapshot snapshot, String key, SummaryKind kind) {
        FactsReader reader = new FactsReader(snapshot);
        return reader.facts(key, kind, snapshot.index(), reader.recordedAt());
    }

    /**
     * The rows as of the snapshot's log index that the same summary was computed from, with those that it takes to go on
     * from there to a later one.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found} when there was no such period then
     */
    public static Facts earlier(Snapshot snapshot, Facts later) {
        FactsReader reader = new FactsReader(snapshot);
        return reader.earlier(later, snapshot.index(), reader.recordedAt());
    }

    /** When the snapshot's last event was recorded (UTC). */
    public Instant recordedAt() {
        return snapshot.find(FactTables.MOMENT, FactTables.MOMENT_KEY)
                .orElseThrow(KernelCode.NOT_FOUND::refuse)
                .at();
    }

    @Override
    public <R> List<R> all(FactKind<R> kind) {
        return snapshot.all(FactTables.of(kind));
    }

    @Override
    public List<PeriodFact> periods(Collection<String> keys) {
        return snapshot.those(PERIODS, keys);
    }

    @Override
    public List<PeriodFact> periodsFrom(LocalDate first, LocalDate last, Collection<String> but) {
        return isText(first, last)
                ? snapshot.whereBetween(PERIODS, "from", first.toString(), last.toString(), but)
                : FactSource.super.periodsFrom(first, last, but);
    }

    @Override
    public List<PeriodFact> periodsTo(LocalDate first, LocalDate last, Collection<String> but) {
        return isText(first, last)
                ? snapshot.whereBetween(PERIODS, "to", first.toString(), last.toString(), but)
                : FactSource.super.periodsTo(first, last, but);
    }

    /** Whether days follow each other as their texts do: a sign precedes the year of others. */
    private static boolean isText(LocalDate first, LocalDate last) {
        return first.getYear() >= 0 && last.getYear() <= LAST_YEAR;
    }

    @Override
    public List<ReportFact> reportsOf(PeriodFact period) {
        return snapshot.where(FactTables.REPORT, "period", period.period().key());
    }

    @Override
    public List<ReminderFact> remindersWithin(LocalDate from, LocalDate to) {
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            return FactSource.super.remindersWithin(from, to);
        }
        List<String> days =
                from.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
        return snapshot.whereAnyOf(FactTables.of(FactKind.REMINDER), "$.notices[*].on", days);
    }
}
