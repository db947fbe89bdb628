package vn.danvan.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.table.TableSamples.*;
import static vn.danvan.kernel.table.TableDefinition.Dimension.AGENCY;
import static vn.danvan.kernel.table.TableDefinition.Dimension.INDICATOR;
import static vn.danvan.kernel.table.TableDefinition.Dimension.PERIOD;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Dimension;
import vn.danvan.kernel.table.TableDefinition.Figure;
import vn.danvan.kernel.table.TableDefinition.Line;
import vn.danvan.kernel.table.TableEvent;

class SavedTableTest {

    private static final TableDefinition.Layout LAYOUT = posts().layout();
    private static final TableDefinition.Bodies BODIES = posts().agencies();
    private static final TableDefinition.Periods PERIODS = posts().periods();

    private static @Nullable String refused(TableDefinition definition) {
        return before().refused(OFFICER, new TableCommand.SaveTable(ID, TITLE, definition));
    }

    private static TableDefinition with(TableDefinition.Layout layout) {
        return new TableDefinition(posts().indicators(), BODIES, PERIODS, layout);
    }

    private static TableDefinition with(TableDefinition.Bodies bodies) {
        return new TableDefinition(posts().indicators(), bodies, PERIODS, LAYOUT);
    }

    private static TableDefinition with(TableDefinition.Periods periods) {
        return new TableDefinition(posts().indicators(), BODIES, periods, LAYOUT);
    }

    private static TableDefinition.Layout layout(
            List<Dimension> rows, List<Dimension> columns, List<Dimension> totals) {
        return new TableDefinition.Layout(rows, columns, totals);
    }

    @Test
    void a_table_belongs_to_the_agency_for_which_it_was_saved() {
        assertThat(before().send(OFFICER, save())).containsExactly(saved());
        assertThat(before().happened(ID, saved()).outcome(LEAD, new TableCommand.ChangeTable(ID, TITLE, both())))
                .isEqualTo("Changed");
    }

    @Test
    void who_acts_for_no_agency_keeps_no_table() {
        assertThat(before().outcome(NOWHERE, save())).isEqualTo("actor.not-permitted");
    }

    @Test
    void whoever_answers_for_the_owner_now_may_change_it() {
        TableEvent owned = new TableEvent.Saved(ID, KYSON, TITLE, posts());
        assertThat(before().happened(ID, owned).outcome(CITY_EDITOR, new TableCommand.DeleteTable(ID, "thôi")))
                .isEqualTo("Deleted");
        assertThat(before().happened(ID, owned).outcome(DABAC_HEAD, new TableCommand.DeleteTable(ID, "thôi")))
                .isEqualTo("resource.not-found");
    }

    @Test
    void a_table_shared_with_an_agency_is_seen_by_whoever_takes_its_place() {
        TableEvent shared = new TableEvent.Shared(ID, List.of(DABAC), List.of());
        AgencyEvent merged = new AgencyEvent.MergedInto(DABAC, CITY, LocalDate.of(2020, 4, 1));
        assertThat(before().happened(ID, saved(), shared)
                        .happened(DABAC, merged)
                        .outcome(CITY_EDITOR, new TableCommand.DeleteTable(ID, "thôi")))
                .isEqualTo("table.not-owner");
    }

    @Test
    void what_it_names_is_in_the_register() {
        FormId form = new FormId("BM01");
        assertThat(refused(of(List.of(new Figure(form, "BC01"), new Figure(form, "BC09")))))
                .isEqualTo("table.indicator-unknown /table/indicators/1");
        assertThat(refused(of(List.of(new Figure(new FormId("BM02"), "BC01")))))
                .isEqualTo("table.indicator-unknown /table/indicators/0");
        AgencyId unknown = new AgencyId("HB.HU.KHONGCO");
        assertThat(refused(with(new TableDefinition.Bodies(List.of(DABAC, unknown), List.of(), List.of(), Line.KIND))))
                .isEqualTo("agency.unknown /table/agencies/named/1");
        assertThat(refused(with(new TableDefinition.Bodies(List.of(), List.of(), List.of(unknown), Line.KIND))))
                .isEqualTo("agency.unknown /table/agencies/districts/0");
        assertThat(refused(with(new TableDefinition.Periods(List.of(Q1, new PeriodId("2020-Q2")), null))))
                .isEqualTo("table.period-unknown /table/periods/named/1");
    }

    @Test
    void nothing_is_named_twice() {
        Figure figure = posts().indicators().getFirst();
        assertThat(refused(of(List.of(figure, figure)))).isEqualTo("table.indicator-twice /table/indicators/1");
        assertThat(refused(with(new TableDefinition.Bodies(List.of(DABAC, DABAC), List.of(), List.of(), Line.AGENCY))))
                .isEqualTo("table.agency-twice /table/agencies/named/1");
        AgencyKind kind = AgencyKind.PARTY_BOARD;
        assertThat(refused(with(new TableDefinition.Bodies(List.of(), List.of(kind, kind), List.of(), Line.AGENCY))))
                .isEqualTo("table.agency-twice /table/agencies/kinds/1");
        assertThat(refused(with(new TableDefinition.Bodies(List.of(), List.of(), List.of(CITY, CITY), Line.AGENCY))))
                .isEqualTo("table.agency-twice /table/agencies/districts/1");
        assertThat(refused(with(new TableDefinition.Periods(List.of(Q1, Q1), null))))
                .isEqualTo("table.period-twice /table/periods/named/1");
    }

    @Test
    void periods_are_named_or_the_last_ones_and_not_both() {
        TableDefinition.Last last = new TableDefinition.Last(PeriodKind.QUARTER, 4);
        assertThat(refused(with(new TableDefinition.Periods(List.of(Q1), last))))
                .isEqualTo("table.periods /table/periods");
        assertThat(refused(with(new TableDefinition.Periods(List.of(), null))))
                .isEqualTo("table.periods /table/periods");
        assertThat(before().outcome(
                                OFFICER,
                                new TableCommand.SaveTable(
                                        ID, TITLE, with(new TableDefinition.Periods(List.of(), last)))))
                .isEqualTo("Saved");
    }

    @Test
    void each_dimension_stands_in_one_place() {
        List<Dimension> none = List.of();
        assertThat(refused(with(layout(List.of(AGENCY, AGENCY), List.of(PERIOD), none))))
                .isEqualTo("table.layout /table/layout");
        assertThat(refused(with(layout(List.of(AGENCY), List.of(PERIOD), none))))
                .isEqualTo("table.layout /table/layout");
        assertThat(refused(with(layout(List.of(AGENCY, PERIOD, INDICATOR), none, none))))
                .isEqualTo("table.layout /table/layout");
        assertThat(refused(with(layout(none, List.of(AGENCY, PERIOD, INDICATOR), none))))
                .isEqualTo("table.layout /table/layout");
        assertThat(refused(with(layout(List.of(AGENCY, PERIOD), List.of(AGENCY), none))))
                .isEqualTo("table.layout /table/layout");
    }

    @Test
    void indicators_are_not_added_up() {
        List<Dimension> rows = List.of(AGENCY);
        List<Dimension> columns = List.of(PERIOD, INDICATOR);
        assertThat(refused(with(layout(rows, columns, List.of(AGENCY, INDICATOR)))))
                .isEqualTo("table.totals /table/layout/totals/1");
        assertThat(refused(with(layout(rows, columns, List.of(AGENCY, AGENCY)))))
                .isEqualTo("table.totals /table/layout/totals/1");
    }

    @Test
    void a_change_changes_something() {
        assertThat(before().happened(ID, saved()).outcome(OFFICER, new TableCommand.ChangeTable(ID, TITLE, posts())))
                .isEqualTo("table.unchanged");
        assertThat(before().happened(ID, saved()).outcome(OFFICER, new TableCommand.ChangeTable(ID, "Khác", posts())))
                .isEqualTo("Changed");
    }

    private static @Nullable String shareRefused(List<AgencyId> agencies, List<Role> roles) {
        return before().happened(ID, saved()).refused(OFFICER, new TableCommand.ShareTable(ID, agencies, roles));
    }

    @Test
    void a_table_is_shared_with_bodies_that_are_there_and_with_roles_that_read_figures() {
        assertThat(shareRefused(List.of(), List.of())).isEqualTo("table.nobody");
        assertThat(shareRefused(List.of(DABAC, BOARD), List.of())).isEqualTo("table.own-agency /agencies/1");
        assertThat(shareRefused(List.of(DABAC, DABAC), List.of())).isEqualTo("table.shared-twice /agencies/1");
        assertThat(shareRefused(List.of(KYSON), List.of())).isEqualTo("agency.ended /agencies/0");
        assertThat(shareRefused(List.of(new AgencyId("HB.X")), List.of())).isEqualTo("agency.unknown /agencies/0");
        for (Role role : List.of(Role.ASSOCIATION, Role.INSPECTOR, Role.FINANCE_APPRAISER, Role.ADMIN)) {
            assertThat(shareRefused(List.of(), List.of(Role.APPROVER, role))).isEqualTo("table.role /roles/1");
        }
        assertThat(shareRefused(List.of(), List.of(Role.APPROVER, Role.APPROVER)))
                .isEqualTo("table.shared-twice /roles/1");
    }

    @Test
    void sharing_begins_and_stops_for_each_by_itself() {
        TableCommand more = new TableCommand.ShareTable(ID, List.of(CITY), List.of(Role.AGENCY_HEAD));
        assertThat(before().happened(ID, saved(), shared()).outcome(OFFICER, more))
                .isEqualTo("Shared");
        TableCommand stop = new TableCommand.StopSharingTable(ID, List.of(), List.of(Role.APPROVER));
        assertThat(before().happened(ID, saved(), shared()).outcome(OFFICER, stop))
                .isEqualTo("SharingStopped");
        assertThat(before().happened(ID, saved(), shared())
                        .refused(OFFICER, new TableCommand.StopSharingTable(ID, List.of(DABAC, CITY), List.of())))
                .isEqualTo("table.not-shared /agencies/1");
        assertThat(before().happened(ID, saved(), shared())
                        .refused(OFFICER, new TableCommand.StopSharingTable(ID, List.of(), List.of(Role.AGENCY_HEAD))))
                .isEqualTo("table.not-shared /roles/0");
    }

    @Test
    void an_association_keeps_no_table() {
        assertThat(before().outcome(agency("hoi", DABAC.key(), Role.ASSOCIATION), save()))
                .isEqualTo("actor.not-permitted");
    }
}
