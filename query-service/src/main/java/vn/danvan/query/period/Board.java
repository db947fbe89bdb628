package vn.danvan.query.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.obligation.ObligationView.Receipt;

/**
 * Who owes what for a period, and who is late. An agency sees its own rows, and totals of them.
 *
 * @param today the day on which missing reports are judged
 * @param rows by agency and form
 * @param logIndex log index as of which it is read
 */
public record Board(PeriodId period, LocalDate today, Totals totals, List<Row> rows, long logIndex) {

    /**
     * One report that is owed.
     *
     * @param agency who owes it, or who sent it
     * @param originalAgency who owed it first
     * @param receivedOn day of the first submission
     * @param late received after the due date, or missing after it
     */
    public record Row(
            AgencyId agency,
            String agencyName,
            @Nullable AgencyKind agencyKind,
            AgencyId originalAgency,
            @Nullable FormId form,
            Receipt state,
            LocalDate dueOn,
            @Nullable LocalDate receivedOn,
            boolean late) {}

    /**
     * The rows counted.
     *
     * @param onTime received by the due date
     * @param late received after it
     * @param missing not received
     * @param overdue not received, and the due date is over
     */
    public record Totals(int expected, int received, int onTime, int late, int missing, int overdue) {}

    static Board of(
            PeriodId period,
            LocalDate today,
            List<ObligationView> duties,
            Map<AgencyId, AgencyView> agencies,
            long logIndex) {
        List<Row> rows = duties.stream()
                .map(duty -> row(duty, agencies.get(duty.agency()), today))
                .sorted(Comparator.comparing((Row row) -> row.agency().key())
                        .thenComparing(row -> row.originalAgency().key())
                        .thenComparing(
                                row -> row.form() == null ? "" : row.form().key()))
                .toList();
        int missing = count(rows, true, null);
        int late = count(rows, false, true);
        int received = rows.size() - missing;
        return new Board(
                period,
                today,
                new Totals(rows.size(), received, received - late, late, missing, count(rows, true, true)),
                rows,
                logIndex);
    }

    private static Row row(ObligationView duty, @Nullable AgencyView agency, LocalDate today) {
        boolean late =
                duty.receipt() == Receipt.MISSING ? today.isAfter(duty.dueOn()) : Boolean.TRUE.equals(duty.late());
        return new Row(
                duty.agency(),
                agency == null ? duty.agency().key() : agency.name(),
                agency == null ? null : agency.kind(),
                duty.originalAgency(),
                duty.form(),
                duty.receipt(),
                duty.dueOn(),
                duty.fulfilledOn(),
                late);
    }

    private static int count(List<Row> rows, boolean missing, @Nullable Boolean late) {
        return (int) rows.stream()
                .filter(row -> (row.state() == Receipt.MISSING) == missing)
                .filter(row -> late == null || row.late() == late)
                .count();
    }
}
