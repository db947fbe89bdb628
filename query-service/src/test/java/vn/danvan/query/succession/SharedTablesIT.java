package vn.danvan.query.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.kernel.table.TableEvent;
import vn.danvan.kernel.table.TableId;
import vn.danvan.query.table.SavedTableView;

/** A saved table is read by its owner and by those with whom it is shared, and by whoever takes their places. */
class SharedTablesIT {

    private static final AgencyId BOARD = new AgencyId("DV");
    private static final AgencyId A = new AgencyId("A");
    private static final AgencyId B = new AgencyId("B");
    private static final AgencyId C = new AgencyId("C");
    private static final TableDefinition SHOWN = new TableDefinition(
            List.of(new TableDefinition.Figure(new FormId("BM01"), "BC01")),
            new TableDefinition.Bodies(List.of(), List.of(), List.of(), TableDefinition.Line.AGENCY),
            new TableDefinition.Periods(List.of(new PeriodId("2020-Q1")), null),
            new TableDefinition.Layout(
                    List.of(Dimension.AGENCY), List.of(Dimension.PERIOD, Dimension.INDICATOR), List.of()));

    private static final ToldViews VIEWS = new ToldViews("shared_tables");

    @BeforeAll
    static void tables_are_saved_and_shared() {
        for (AgencyId each : List.of(BOARD, A, B, C)) {
            VIEWS.story.tell(
                    each,
                    new AgencyEvent.Registered(
                            each,
                            "Cơ quan " + each.key(),
                            AgencyKind.DEPARTMENT,
                            Level.PROVINCE,
                            null,
                            "III.1",
                            LocalDate.of(2015, 1, 1)));
        }
        save("OWN", BOARD);
        save("OF-A", A);
        save("WITH-A", BOARD);
        share("WITH-A", List.of(A), List.of());
        save("WITH-ROLES", BOARD);
        share("WITH-ROLES", List.of(), List.of(Role.AGENCY_EDITOR, Role.APPROVER));
        save("STOPPED", BOARD);
        share("STOPPED", List.of(B), List.of(Role.APPROVER));
        VIEWS.story.tell(
                id("STOPPED"), new TableEvent.SharingStopped(id("STOPPED"), List.of(B), List.of(Role.APPROVER)));
        save("DELETED", BOARD);
        share("DELETED", List.of(B), List.of());
        VIEWS.story.tell(id("DELETED"), new TableEvent.Deleted(id("DELETED"), "thôi dùng"));
        VIEWS.apply();
    }

    private static TableId id(String code) {
        return new TableId(code);
    }

    private static void save(String code, AgencyId owner) {
        VIEWS.story.tell(id(code), new TableEvent.Saved(id(code), owner, "Bảng " + code, SHOWN));
    }

    private static void share(String code, List<AgencyId> agencies, List<Role> roles) {
        VIEWS.story.tell(id(code), new TableEvent.Shared(id(code), agencies, roles));
    }

    private static List<String> readBy(AgencyId agency, Role... roles) {
        return VIEWS.as(agency, snapshot -> snapshot.all(SavedTableView.TABLE), roles).stream()
                .map(table -> table.table().key())
                .toList();
    }

    @Test
    void each_reads_its_own_and_what_is_shared_with_it() {
        assertThat(readBy(BOARD, Role.MOBILISATION_OFFICER))
                .containsExactly("DELETED", "OWN", "STOPPED", "WITH-A", "WITH-ROLES");
        assertThat(readBy(B, Role.AGENCY_HEAD)).isEmpty();
        assertThat(readBy(B, Role.AGENCY_HEAD, Role.AGENCY_EDITOR)).containsExactly("WITH-ROLES");
    }

    @Test
    void who_reads_the_province_reads_no_table_that_is_not_shared_with_it_and_an_auditor_reads_all() {
        assertThat(readBy(C, Role.ORGANISATION_BOARD)).isEmpty();
        assertThat(readBy(C, Role.APPROVER)).containsExactly("WITH-ROLES");
        assertThat(readBy(C, Role.AUDITOR)).hasSize(6);
    }

    @Test
    void whoever_takes_an_agency_s_place_reads_what_it_read() {
        assertThat(readBy(A, Role.AGENCY_HEAD)).containsExactly("OF-A", "WITH-A");
        VIEWS.story.tell(A, new AgencyEvent.MergedInto(A, B, LocalDate.of(2020, 1, 1)));
        VIEWS.apply();
        assertThat(readBy(A, Role.AGENCY_HEAD)).isEmpty();
        assertThat(readBy(B, Role.AGENCY_HEAD)).containsExactly("OF-A", "WITH-A");
        VIEWS.story.tell(B, new AgencyEvent.MergedInto(B, C, LocalDate.of(2020, 1, 1)));
        VIEWS.apply();
        assertThat(readBy(B, Role.AGENCY_HEAD)).isEmpty();
        assertThat(readBy(C, Role.AGENCY_HEAD)).containsExactly("OF-A", "WITH-A");

        List<String> rows = VIEWS.rows();
        VIEWS.applyAnew();
        assertThat(VIEWS.rows()).isEqualTo(rows);
    }

    @Test
    void the_row_tells_the_table_s_life() {
        SavedTableView table = VIEWS.row(SavedTableView.TABLE, "STOPPED");
        assertThat(table.agencies()).isEmpty();
        assertThat(table.roles()).isEmpty();
        assertThat(table.definition()).isEqualTo(SHOWN);
        assertThat(table.steps())
                .extracting(step -> step.what())
                .containsExactlyElementsOf(
                        Arrays.asList("table.saved.v1", "table.shared.v1", "table.sharing-stopped.v1"));
        assertThat(VIEWS.row(SavedTableView.TABLE, "DELETED").deletedBecause()).isEqualTo("thôi dùng");
    }
}
