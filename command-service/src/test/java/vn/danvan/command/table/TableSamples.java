package vn.danvan.command.table;

import static vn.danvan.command.Given.agency;
import static vn.danvan.kernel.table.TableDefinition.Dimension.AGENCY;
import static vn.danvan.kernel.table.TableDefinition.Dimension.INDICATOR;
import static vn.danvan.kernel.table.TableDefinition.Dimension.PERIOD;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Figure;
import vn.danvan.kernel.table.TableDefinition.Line;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.kernel.table.TableId;

/** The committee's table of the posts that districts report; it is 01/05/2020. */
final class TableSamples {

    static final TableId ID = new TableId("BIEN-CHE-QUY");
    static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    static final AgencyId DABAC = new AgencyId("HB.HU.DABAC");
    static final AgencyId CITY = new AgencyId("HB.TU.HOABINH");
    static final AgencyId KYSON = new AgencyId("HB.HU.KYSON");
    static final PeriodId Q1 = new PeriodId("2020-Q1");
    private static final FormId BM01 = new FormId("BM01");
    private static final LocalDate TODAY = LocalDate.of(2020, 5, 1);

    static final Actor OFFICER = agency("officer", BOARD.key(), Role.MOBILISATION_OFFICER);
    static final Actor LEAD = agency("lead", BOARD.key(), Role.MOBILISATION_LEAD);
    static final Actor DABAC_HEAD = agency("dabac.head", DABAC.key(), Role.AGENCY_HEAD);
    static final Actor CITY_EDITOR = agency("hoabinh.editor", CITY.key(), Role.AGENCY_EDITOR);
    static final Actor APPROVER = agency("ubnd", "HB.BCS.UBND", Role.APPROVER);
    static final Actor AUDITOR = Given.province("kiemtoan", Role.AUDITOR);
    static final Actor NOWHERE = Given.province("nowhere", Role.MOBILISATION_OFFICER);

    static final String TITLE = "Biên chế các hội theo huyện";

    private TableSamples() {}

    static TableDefinition posts() {
        return of(List.of(new Figure(BM01, "BC01")));
    }

    static TableDefinition both() {
        return of(List.of(new Figure(BM01, "BC01"), new Figure(BM01, "BC02")));
    }

    static TableDefinition of(List<Figure> indicators) {
        return new TableDefinition(
                indicators,
                new TableDefinition.Bodies(List.of(DABAC, CITY), List.of(), List.of(), Line.AGENCY),
                new TableDefinition.Periods(List.of(Q1), null),
                new TableDefinition.Layout(List.of(AGENCY), List.of(PERIOD, INDICATOR), List.of(AGENCY)));
    }

    static TableCommand.SaveTable save() {
        return new TableCommand.SaveTable(ID, TITLE, posts());
    }

    static TableEvent saved() {
        return new TableEvent.Saved(ID, BOARD, TITLE, posts());
    }

    static TableEvent shared() {
        return new TableEvent.Shared(ID, List.of(DABAC), List.of(Role.APPROVER));
    }

    private static AgencyEvent agencyOf(AgencyId agency) {
        return new AgencyEvent.Registered(
                agency,
                agency.key(),
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                null,
                "III.1",
                LocalDate.of(2015, 1, 1));
    }

    private static Indicator indicator(String code) {
        return new Indicator(
                code,
                "II.2",
                "Chỉ tiêu " + code,
                "người",
                Indicator.Type.STOCK,
                Indicator.Aggregation.LAST,
                null,
                false,
                List.of());
    }

    /** Bodies, the form BM01 with BC01 and BC02, the first quarter of 2020; Kỳ Sơn has joined the city. No table. */
    static Register before() {
        return new Register()
                .happened(BOARD, agencyOf(BOARD))
                .happened(DABAC, agencyOf(DABAC))
                .happened(CITY, agencyOf(CITY))
                .happened(KYSON, agencyOf(KYSON), new AgencyEvent.MergedInto(KYSON, CITY, LocalDate.of(2020, 1, 1)))
                .happened(
                        BM01,
                        new FormEvent.VersionPublished(
                                BM01,
                                1,
                                "Báo cáo",
                                List.of(indicator("BC01"), indicator("BC02")),
                                List.of(),
                                List.of()))
                .happened(
                        Q1,
                        new PeriodEvent.Opened(
                                Q1,
                                PeriodKind.QUARTER,
                                "Quý I năm 2020",
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2020, 3, 31),
                                LocalDate.of(2020, 4, 10),
                                List.of(new FormVersion(BM01, 1)),
                                List.of(DABAC, CITY)))
                .on(TODAY);
    }
}
