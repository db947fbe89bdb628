package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.danvan.kernel.summary.SummaryKind;

/**
 * Finds the periods that a summary can be about or compared with by their days, each once, so that a longer register is no
 * more to read. Which of them count is for {@link Scope} to say; it says the same of these as of all periods.
 */
final class PeriodLookup {

    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);

    private final FactSource source;
    private final TreeMap<String, PeriodFact> found = new TreeMap<>();

    private PeriodLookup(FactSource source) {
        this.source = source;
    }

    /** By key; none when there is no period of that key. */
    static List<PeriodFact> of(FactSource source, String key, SummaryKind kind) {
        PeriodLookup lookup = new PeriodLookup(source);
        source.periods(Set.of(key)).forEach(own -> {
            lookup.take(List.of(own));
            if (kind == SummaryKind.PERIODIC) {
                lookup.periodic(own);
            } else {
                lookup.toDate(own);
            }
        });
        return List.copyOf(lookup.found.values());
    }

    private void take(List<PeriodFact> periods) {
        periods.forEach(period -> found.put(period.period().key(), period));
    }

    /** Whatever the plan's day is: a plan that is told later may have been adopted earlier. */
    private void toDate(PeriodFact own) {
        take(source.periodsTo(FIRST_DAY, own.to(), found.keySet()));
    }

    private void periodic(PeriodFact own) {
        LocalDate dayBefore = own.from().minusDays(1);
        take(source.periodsTo(dayBefore, dayBefore, found.keySet()));
        // a year after 29 February is 28 February, as a year after the day before
        LocalDate yearBefore = own.from().minusYears(1);
        take(source.periodsFrom(yearBefore, yearBefore.plusDays(1), found.keySet()));
        List<Days> composed = found.values().stream()
                .filter(period -> !period.reported())
                .filter(period -> period.equals(own) || Scope.isBefore(period, own) || Scope.isLastYear(period, own))
                .map(period -> new Days(period.from(), period.to()))
                .toList();
        for (Days days : Days.joined(composed)) {
            take(source.periodsFrom(days.from, days.to, found.keySet()));
        }
    }

    /** Days in a row, both included. */
    private record Days(LocalDate from, LocalDate to) {

        /** The same days, those that overlap or follow each other in one. */
        static List<Days> joined(List<Days> all) {
            List<Days> joined = new ArrayList<>();
            for (Days next :
                    all.stream().sorted(Comparator.comparing(Days::from)).toList()) {
                Days last = joined.isEmpty() ? null : joined.getLast();
                if (last == null || next.from.isAfter(last.to.plusDays(1))) {
                    joined.add(next);
                } else if (next.to.isAfter(last.to)) {
                    joined.set(joined.size() - 1, new Days(last.from, next.to));
                }
            }
            return joined;
        }
    }
}
