package vn.danvan.query.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.query.agency.Structure;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.obligation.ObligationView.Receipt;

/**
 * Who owes what for a period, and who is late, under the structure of then or of now. An agency sees its own rows, and totals
 * of them.
 *
 * @param today the day on which missing reports are judged
 * @param structure under which structure the rows are shown
 * @param structureOn its day: the period's last, or today
 * @param byDistrict the totals of each district's bodies, by the district's code; those of the province last
 * @param rows by agency and form
 * @param logIndex log index as of which it is read
 */
public record Board(
        PeriodId period,
        LocalDate today,
        Under structure,
        LocalDate structureOn,
        Totals totals,
        List<DistrictTotals> byDistrict,
        List<Row> rows,
        Reconciliation reconciliation,
        long logIndex) {

    /** Whose structure. */
    public enum Under {
        /** Cơ cấu tổ chức của ngày cuối kỳ. */
        THEN,
        /** Cơ cấu tổ chức hiện nay. */
        NOW
    }

    /**
     * One report that is owed.
     *
     * @param agency who answers for it on the structure's day
     * @param district of that agency on that day; absent for bodies of the province
     * @param originalAgency who owed it first
     * @param originalName its name on the structure's day
     * @param receivedOn day of the first submission
     * @param late received after the due date, or missing after it
     */
    public record Row(
            AgencyId agency,
            String agencyName,
            @Nullable AgencyKind agencyKind,
            @Nullable AgencyId district,
            AgencyId originalAgency,
            String originalName,
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
    public record Totals(int expected, int received, int onTime, int late, int missing, int overdue) {

        static Totals of(List<Row> rows) {
            int missing = count(rows, true, null);
            int late = count(rows, false, true);
            int received = rows.size() - missing;
            return new Totals(rows.size(), received, received - late, late, missing, count(rows, true, true));
        }
    }

    /** The totals of a district's bodies; without a district, of the province's. */
    public record DistrictTotals(
            @Nullable AgencyId district, @Nullable String name, Totals totals) {}

    /**
     * The two structures side by side.
     *
     * @param then the totals of all districts under the structure of then
     * @param now the same under that of now
     * @param equal whether they are equal, as they always are: nothing is lost between the two
     * @param moved the rows for which another body answers now
     */
    public record Reconciliation(Totals then, Totals now, boolean equal, List<Moved> moved) {}

    /** A report for which another body answers now than then. */
    public record Moved(AgencyId originalAgency, @Nullable FormId form, AgencyId then, AgencyId now) {}

    static Board of(
            PeriodId period, List<ObligationView> duties, Under under, Structure then, Structure now, long logIndex) {
        LocalDate today = now.day();
        Structure shown = under == Under.THEN ? then : now;
        List<Row> rows = rows(duties, shown, today);
        List<DistrictTotals> byDistrict = byDistrict(rows, shown);
        Totals thenTotals = sum(byDistrict(rows(duties, then, today), then));
        Totals nowTotals = sum(byDistrict(rows(duties, now, today), now));
        return new Board(
                period,
                today,
                under,
                shown.day(),
                Totals.of(rows),
                byDistrict,
                rows,
                new Reconciliation(thenTotals, nowTotals, thenTotals.equals(nowTotals), moved(duties, then, now)),
                logIndex);
    }

    private static List<Row> rows(List<ObligationView> duties, Structure structure, LocalDate today) {
        return duties.stream()
                .map(duty -> row(duty, structure, today))
                .sorted(Comparator.comparing((Row row) -> row.agency().key())
                        .thenComparing(row -> row.originalAgency().key())
                        .thenComparing(
                                row -> row.form() == null ? "" : row.form().key()))
                .toList();
    }

    private static Row row(ObligationView duty, Structure structure, LocalDate today) {
        AgencyId agency = structure.answering(duty.originalAgency(), duty.stream());
        boolean late =
                duty.receipt() == Receipt.MISSING ? today.isAfter(duty.dueOn()) : Boolean.TRUE.equals(duty.late());
        return new Row(
                agency,
                structure.name(agency),
                structure.kind(agency),
                structure.district(agency),
                duty.originalAgency(),
                structure.name(duty.originalAgency()),
                duty.form(),
                duty.receipt(),
                duty.dueOn(),
                duty.fulfilledOn(),
                late);
    }

    private static List<DistrictTotals> byDistrict(List<Row> rows, Structure structure) {
        Map<String, List<Row>> districts = new TreeMap<>();
        List<Row> province = new ArrayList<>();
        for (Row row : rows) {
            AgencyId district = row.district();
            (district == null ? province : districts.computeIfAbsent(district.key(), _ -> new ArrayList<>())).add(row);
        }
        List<DistrictTotals> totals = new ArrayList<>();
        districts.forEach((key, its) -> {
            AgencyId district = new AgencyId(key);
            totals.add(new DistrictTotals(district, structure.name(district), Totals.of(its)));
        });
        if (!province.isEmpty()) {
            totals.add(new DistrictTotals(null, null, Totals.of(province)));
        }
        return totals;
    }

    private static Totals sum(List<DistrictTotals> all) {
        return all.stream()
                .map(DistrictTotals::totals)
                .reduce(
                        new Totals(0, 0, 0, 0, 0, 0),
                        (a, b) -> new Totals(
                                a.expected + b.expected,
                                a.received + b.received,
                                a.onTime + b.onTime,
                                a.late + b.late,
                                a.missing + b.missing,
                                a.overdue + b.overdue));
    }

    private static List<Moved> moved(List<ObligationView> duties, Structure then, Structure now) {
        List<Moved> moved = new ArrayList<>();
        for (ObligationView duty : duties) {
            AgencyId before = then.answering(duty.originalAgency(), duty.stream());
            AgencyId after = now.answering(duty.originalAgency(), duty.stream());
            if (!before.equals(after)) {
                moved.add(new Moved(duty.originalAgency(), duty.form(), before, after));
            }
        }
        return moved;
    }

    private static int count(List<Row> rows, boolean missing, @Nullable Boolean late) {
        return (int) rows.stream()
                .filter(row -> (row.state() == Receipt.MISSING) == missing)
                .filter(row -> late == null || row.late() == late)
                .count();
    }
}
