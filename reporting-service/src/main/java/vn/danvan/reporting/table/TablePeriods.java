package vn.danvan.reporting.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableShapeCode;
import vn.danvan.reporting.facts.PeriodFact;

/** Which periods a table is about, in order of time. */
final class TablePeriods {

    private static final Comparator<PeriodFact> BY_TIME = Comparator.comparing(PeriodFact::to)
            .thenComparing(PeriodFact::from)
            .thenComparing(each -> each.period().key());

    private TablePeriods() {}

    /**
     * Those named, or the last ones of a kind that have begun by a day.
     *
     * @throws vn.danvan.kernel.DomainError {@code table.period-unknown}
     */
    static List<PeriodFact> chosen(List<PeriodFact> all, TableDefinition.Periods wanted, LocalDate today) {
        List<PeriodFact> chosen = new ArrayList<>();
        for (int i = 0; i < wanted.named().size(); i++) {
            PeriodId named = wanted.named().get(i);
            String pointer = "/periods/named/" + i;
            chosen.add(all.stream()
                    .filter(each -> each.period().equals(named))
                    .findFirst()
                    .orElseThrow(() ->
                            TableShapeCode.PERIOD_UNKNOWN.because(named.key()).at(pointer)));
        }
        TableDefinition.Last last = wanted.last();
        if (last != null) {
            all.stream()
                    .filter(each -> each.kind() == last.kind() && !each.from().isAfter(today))
                    .sorted(BY_TIME.reversed())
                    .limit(last.count())
                    .forEach(chosen::add);
        }
        chosen.sort(BY_TIME);
        return chosen;
    }

    /** @throws vn.danvan.kernel.DomainError {@code table.periods-overlap} when two have a day in common */
    static void mustBeApart(List<PeriodFact> periods, String pointer) {
        for (PeriodFact one : periods) {
            for (PeriodFact other : periods) {
                boolean apart = one.period().equals(other.period())
                        || one.to().isBefore(other.from())
                        || other.to().isBefore(one.from());
                if (!apart) {
                    throw TableRunCode.PERIODS_OVERLAP
                            .because(one.period().key() + ", " + other.period().key())
                            .at(pointer);
                }
            }
        }
    }
}
