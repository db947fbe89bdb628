package vn.danvan.query.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;

class AgencyViewTest {

    private static final AgencyId KYSON = new AgencyId("HB.HU.KYSON");
    private static final AgencyId CITY = new AgencyId("HB.TU.HOABINH");
    private static final AgencyEvent REGISTERED = new AgencyEvent.Registered(
            KYSON,
            "Huyện ủy Kỳ Sơn",
            AgencyKind.DISTRICT_PARTY_COMMITTEE,
            Level.DISTRICT,
            new AgencyId("HB"),
            "III.1",
            LocalDate.parse("2015-01-01"));

    @Test
    void a_renamed_agency_keeps_the_names_that_it_bore() {
        AgencyView view = AgencyView.fold(null, REGISTERED, at(0, "2020-01-01"));
        view = AgencyView.fold(
                view, new AgencyEvent.Renamed(KYSON, "Tên mới", LocalDate.parse("2018-06-01")), at(4, "2020-01-02"));
        assertThat(view.name()).isEqualTo("Tên mới");
        assertThat(view.names())
                .containsExactly(
                        new AgencyView.Name("Huyện ủy Kỳ Sơn", LocalDate.parse("2015-01-01"), 0),
                        new AgencyView.Name("Tên mới", LocalDate.parse("2018-06-01"), 4));
        assertThat(view.live()).isTrue();
    }

    @Test
    void a_merged_agency_has_ended_and_names_its_successor() {
        AgencyView view = AgencyView.fold(null, REGISTERED, at(0, "2020-01-01"));
        view = AgencyView.fold(
                view, new AgencyEvent.MergedInto(KYSON, CITY, LocalDate.parse("2020-01-01")), at(5, "2020-01-02"));
        assertThat(view.live()).isFalse();
        assertThat(view.validTo()).isEqualTo("2020-01-01");
        assertThat(view.successor()).isEqualTo(CITY);
        assertThat(view.version()).isEqualTo(5);
    }

    @Test
    void what_was_never_registered_cannot_change() {
        assertThatThrownBy(() -> AgencyView.fold(
                        null, new AgencyEvent.Renamed(KYSON, "x", LocalDate.parse("2018-06-01")), at(4, "2020-01-02")))
                .isInstanceOf(IllegalStateException.class);
    }
}
