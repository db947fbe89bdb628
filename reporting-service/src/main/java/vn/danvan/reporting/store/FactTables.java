package vn.danvan.reporting.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.ReportTextFact;
import vn.danvan.reporting.facts.SavedTableFact;
import vn.danvan.reporting.facts.SummaryReportFact;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.ViewTable;

/** The tables of the schema {@code reporting}: one row for each stream, every version of it kept. */
public final class FactTables {

    private static final Map<FactKind<?>, ViewTable<?>> BY_KIND = new HashMap<>();

    static {
        FactKind.ALL.forEach(kind -> BY_KIND.put(kind, ViewTable.of(kind.name(), kind.type())));
    }

    static final ViewTable<ReportFact> REPORT = of(FactKind.REPORT);

    /** One row, a version for each event: when the event at that log index was recorded. */
    static final ViewTable<RecordedAt> MOMENT = ViewTable.of("moment", RecordedAt.class);

    /** Which summaries went out. */
    static final ViewTable<SummaryReportFact> SUMMARY_REPORT = ViewTable.of("summary_report", SummaryReportFact.class);

    /** What reports say in words. */
    static final ViewTable<ReportTextFact> REPORT_TEXT = ViewTable.of("report_text", ReportTextFact.class);

    /** To whom versions of summaries were sent. */
    static final ViewTable<SentSummaries.Sent> SUMMARY_SENT = ViewTable.of("summary_sent", SentSummaries.Sent.class);

    /** Tables that somebody saved. */
    static final ViewTable<SavedTableFact> SAVED_TABLE = ViewTable.of("saved_table", SavedTableFact.class);

    static final String MOMENT_KEY = "log";

    private FactTables() {}

    /** When an event was recorded (UTC). */
    record RecordedAt(Instant at) {}

    /** The table of a kind of rows. */
    @SuppressWarnings("unchecked") // the map holds under a kind the table of that kind's record
    public static <R> ViewTable<R> of(FactKind<R> kind) {
        ViewTable<?> table = BY_KIND.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("no table of " + kind);
        }
        return (ViewTable<R>) table;
    }

    /** What fills the tables. */
    public static List<Projection> projections() {
        return List.of(
                new FactProjection(),
                new MomentProjection(),
                new SummaryReportProjection(),
                new SentSummaries(),
                new ReportTextProjection(),
                new SavedTableProjection());
    }

    /** Every table. */
    public static List<ViewTable<?>> all() {
        List<ViewTable<?>> all = new ArrayList<>();
        FactKind.ALL.forEach(kind -> all.add(of(kind)));
        all.add(MOMENT);
        all.add(SUMMARY_REPORT);
        all.add(SUMMARY_SENT);
        all.add(REPORT_TEXT);
        all.add(SAVED_TABLE);
        return List.copyOf(all);
    }
}
