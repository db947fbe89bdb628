package vn.danvan.query.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;

/** The bodies on a day. */
class StructureTest {

    private static final AgencyId HB = new AgencyId("HB");
    private static final AgencyId KYSON = new AgencyId("HB.HU.KYSON");
    private static final AgencyId CITY = new AgencyId("HB.TU.HOABINH");
    private static final AgencyId COMMUNE = new AgencyId("HB.X.DANCHU");
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    private final List<AgencyView> agencies = new ArrayList<>(List.of(
            registered(HB, Level.PROVINCE, null),
            registered(KYSON, Level.DISTRICT, HB),
            registered(CITY, Level.DISTRICT, HB),
            registered(COMMUNE, Level.COMMUNE, KYSON)));

    private static AgencyView registered(AgencyId id, Level level, @Nullable AgencyId parent) {
        return AgencyView.fold(
                null,
                new AgencyEvent.Registered(
                        id,
                        "Cơ quan " + id.key(),
                        AgencyKind.DISTRICT_PARTY_COMMITTEE,
                        level,
                        parent,
                        "III.1",
                        LocalDate.parse("2015-01-01")),
                at(0, "2019-12-01"));
    }

    private void happened(AgencyEvent event) {
        agencies.replaceAll(view ->
                view.agency().equals(event.agency()) ? AgencyView.fold(view, event, at(9, "2019-12-20")) : view);
    }

    private Structure on(LocalDate day) {
        return new Structure(agencies, day);
    }

    @Test
    void the_tree_has_those_who_exist_on_the_day_each_below_its_own() {
        happened(new AgencyEvent.ParentChanged(COMMUNE, CITY, "QĐ", DAY));
        happened(new AgencyEvent.MergedInto(KYSON, CITY, DAY));
        assertThat(on(DAY.minusDays(1)).tree())
                .extracting(node -> node.depth() + " " + node.agency().key())
                .containsExactly("0 HB", "1 HB.HU.KYSON", "2 HB.X.DANCHU", "1 HB.TU.HOABINH");
        assertThat(on(DAY).tree())
                .extracting(node -> node.depth() + " " + node.agency().key())
                .containsExactly("0 HB", "1 HB.TU.HOABINH", "2 HB.X.DANCHU");
    }

    @Test
    void whoever_stood_below_a_body_that_ended_stands_below_its_successor() {
        happened(new AgencyEvent.MergedInto(KYSON, CITY, DAY));
        assertThat(on(DAY.minusDays(1)).district(COMMUNE)).isEqualTo(KYSON);
        assertThat(on(DAY).parent(COMMUNE)).isEqualTo(CITY);
        assertThat(on(DAY).district(COMMUNE)).isEqualTo(CITY);
    }

    @Test
    void a_body_bears_the_name_of_the_day() {
        happened(new AgencyEvent.Renamed(CITY, "Thành ủy mới", DAY));
        assertThat(on(DAY.minusDays(1)).name(CITY)).isEqualTo("Cơ quan HB.TU.HOABINH");
        assertThat(on(DAY).name(CITY)).isEqualTo("Thành ủy mới");
        assertThat(on(DAY).name(new AgencyId("X")))
                .as("what the register does not know")
                .isEqualTo("X");
    }

    @Test
    void a_duty_is_the_takers_from_the_day_on() {
        happened(new AgencyEvent.Split(
                KYSON, List.of(CITY, COMMUNE), false, List.of(new DutyTaken("report/1", COMMUNE)), CITY, "QĐ", DAY));
        assertThat(on(DAY.minusDays(1)).answering(KYSON, "report/1")).isEqualTo(KYSON);
        assertThat(on(DAY).answering(KYSON, "report/1")).isEqualTo(COMMUNE);
        assertThat(on(DAY).answering(KYSON, "report/2")).isEqualTo(CITY);
        assertThat(on(DAY).answering(KYSON, null)).isEqualTo(CITY);
    }

    @Test
    void the_district_is_the_nearest_body_of_that_level_and_the_province_has_none() {
        assertThat(on(DAY).district(COMMUNE)).isEqualTo(KYSON);
        assertThat(on(DAY).district(KYSON)).isEqualTo(KYSON);
        assertThat(on(DAY).district(HB)).isNull();
    }
}
