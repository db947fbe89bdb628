package vn.danvan.command.aid;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.kernel.aid.AidEvent;

/** What a grant's holder has reported on its use. */
final class AidReports {

    private final List<AidEvent.UseReported> reports = new ArrayList<>();

    void on(AidEvent.UseReported report) {
        reports.add(report);
    }

    /** Whether the latest report on the same days says the same sums. */
    boolean alreadySay(AidEvent.UseReported report) {
        return reports.stream()
                .filter(said -> said.from().equals(report.from()) && said.to().equals(report.to()))
                .reduce((_, last) -> last)
                .filter(said -> said.received().equals(report.received())
                        && said.spent().equals(report.spent())
                        && said.balance().equals(report.balance()))
                .isPresent();
    }

    /** Whether some report covers the last entry and tells the balance as it is. */
    boolean reach(AidLedger ledger) {
        return reports.stream()
                .anyMatch(said ->
                        !said.to().isBefore(ledger.lastDay()) && said.balance().equals(ledger.balance()));
    }
}
