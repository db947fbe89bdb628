package vn.danvan.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;

class AgencyTest {

    private static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    private static final AgencyId CITY = new AgencyId("HB.TU.HOABINH");
    private static final AgencyId OTHER = new AgencyId("HB.HU.LUONGSON");
    private static final AgencyId NOBODY = new AgencyId("HB.KHONGCO");
    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 1);
    private static final Actor ADMIN = province("admin", Role.ADMIN);
    private static final Actor HISTORIAN = new Actor(new PersonId("historian"), null, null, Set.of(Role.ADMIN), true);

    private final Register register =
            new Register().happened(CITY, registered(CITY, null)).on(TODAY);

    private static AgencyEvent registered(AgencyId agency, @Nullable AgencyId parent) {
        return new AgencyEvent.Registered(
                agency, agency.key(), AgencyKind.DISTRICT_PARTY_COMMITTEE, Level.DISTRICT, parent, "III.1", FOUNDED);
    }

    private static AgencyCommand register(@Nullable AgencyId parent, LocalDate validFrom) {
        return new AgencyCommand.RegisterAgency(
                KY_SON,
                "Huyện ủy Kỳ Sơn",
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                parent,
                "III.1",
                validFrom);
    }

    private static AgencyCommand rename(String name, LocalDate on) {
        return new AgencyCommand.RenameAgency(KY_SON, name, on);
    }

    private static AgencyCommand merge(AgencyId successor, LocalDate on) {
        return new AgencyCommand.MergeAgency(KY_SON, successor, on);
    }

    private static AgencyCommand move(AgencyId parent, LocalDate on) {
        return new AgencyCommand.ChangeParent(KY_SON, parent, "QĐ", on);
    }

    private static AgencyCommand split(boolean continues, LocalDate on, AgencyId... successors) {
        return new AgencyCommand.SplitAgency(KY_SON, List.of(successors), continues, List.of(), "QĐ", on);
    }

    private static AgencyCommand abolish(@Nullable AgencyId successor, LocalDate on) {
        return new AgencyCommand.AbolishAgency(KY_SON, successor, List.of(), "QĐ", on);
    }

    static Stream<Arguments> table() {
        return Table.of("""
                              | register      | rename             | move               | merge              | divide             | separate           | abolish
                none          | Registered    | resource.not-found | resource.not-found | resource.not-found | resource.not-found | resource.not-found | resource.not-found
                live          | agency.exists | Renamed            | ParentChanged      | MergedInto         | Split              | Split              | Abolished
                renamed       | agency.exists | Renamed            | ParentChanged      | MergedInto         | Split              | Split              | Abolished
                moved         | agency.exists | Renamed            | ParentChanged      | MergedInto         | Split              | Split              | Abolished
                separated     | agency.exists | Renamed            | ParentChanged      | MergedInto         | Split              | Split              | Abolished
                merged        | agency.exists | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended
                divided       | agency.exists | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended
                abolished     | agency.exists | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended
                ends tomorrow | agency.exists | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended       | agency.ended""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        Object born = registered(KY_SON, null);
        Object[] past = switch (state) {
            case "none" -> new Object[0];
            case "live" -> new Object[] {born};
            case "renamed" -> new Object[] {born, new AgencyEvent.Renamed(KY_SON, "Tên cũ", FOUNDED)};
            case "moved" -> new Object[] {born, new AgencyEvent.ParentChanged(KY_SON, OTHER, "QĐ", FOUNDED)};
            case "separated" ->
                new Object[] {born, new AgencyEvent.Split(KY_SON, List.of(CITY), true, List.of(), KY_SON, "QĐ", FOUNDED)
                };
            case "merged" -> new Object[] {born, new AgencyEvent.MergedInto(KY_SON, CITY, FOUNDED)};
            case "divided" ->
                new Object[] {
                    born, new AgencyEvent.Split(KY_SON, List.of(CITY, OTHER), false, List.of(), CITY, "QĐ", FOUNDED)
                };
            case "abolished" -> new Object[] {born, new AgencyEvent.Abolished(KY_SON, List.of(), CITY, "QĐ", FOUNDED)};
            case "ends tomorrow" -> new Object[] {born, new AgencyEvent.MergedInto(KY_SON, CITY, TODAY.plusDays(1))};
            default -> throw new IllegalArgumentException(state);
        };
        register.happened(OTHER, registered(OTHER, null)).happened(KY_SON, past);
        AgencyCommand asked = switch (command) {
            case "register" -> register(null, TODAY);
            case "rename" -> rename("Huyện ủy mới", TODAY);
            case "move" -> move(CITY, TODAY);
            case "merge" -> merge(CITY, TODAY);
            case "divide" -> split(false, TODAY, CITY, OTHER);
            case "separate" -> split(true, TODAY, CITY);
            case "abolish" -> abolish(CITY, TODAY);
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(register.outcome(ADMIN, asked)).isEqualTo(outcome);
    }

    @Test
    void what_takes_effect_today_needs_no_right_to_history_and_yesterday_does() {
        assertThat(register.refused(ADMIN, register(null, TODAY.minusDays(1))))
                .isEqualTo("agency.history-not-permitted");
        assertThat(register.outcome(HISTORIAN, register(null, TODAY.minusDays(1))))
                .isEqualTo("Registered");
        assertThat(register.refused(ADMIN, rename("Mới", TODAY.minusDays(1))))
                .isEqualTo("agency.history-not-permitted");
        assertThat(register.outcome(ADMIN, rename("Mới", TODAY))).isEqualTo("Renamed");
        assertThat(register.outcome(ADMIN, merge(CITY, TODAY.plusDays(1)))).isEqualTo("MergedInto");
    }

    @Test
    void a_merger_of_the_past_needs_the_right_to_history() {
        register.happened(KY_SON, registered(KY_SON, null));
        assertThat(register.refused(ADMIN, merge(CITY, TODAY.minusDays(1)))).isEqualTo("agency.history-not-permitted");
        assertThat(register.outcome(HISTORIAN, merge(CITY, TODAY.minusDays(1)))).isEqualTo("MergedInto");
    }

    @Test
    void a_parent_is_an_agency_that_has_not_ended() {
        assertThat(register.refused(ADMIN, register(NOBODY, TODAY))).isEqualTo("agency.unknown /parent");
        AgencyId ended = new AgencyId("HB.CU");
        register.happened(ended, registered(ended, null), new AgencyEvent.MergedInto(ended, CITY, FOUNDED));
        assertThat(register.refused(ADMIN, register(ended, TODAY))).isEqualTo("agency.ended /parent");
        assertThat(register.outcome(ADMIN, register(CITY, TODAY))).isEqualTo("Registered");
    }

    @Test
    void a_name_is_another_name() {
        register.happened(KY_SON, registered(KY_SON, null));
        assertThat(register.refused(ADMIN, rename(KY_SON.key(), TODAY))).isEqualTo("agency.same-name");
    }

    @Test
    void changes_take_effect_in_order_two_on_a_day_too() {
        register.happened(KY_SON, registered(KY_SON, null), new AgencyEvent.Renamed(KY_SON, "Tên", TODAY.plusDays(9)));
        assertThat(register.refused(ADMIN, rename("Khác", TODAY.plusDays(8)))).isEqualTo("agency.out-of-order");
        assertThat(register.refused(ADMIN, merge(CITY, TODAY.plusDays(8)))).isEqualTo("agency.out-of-order");
        assertThat(register.outcome(ADMIN, rename("Khác", TODAY.plusDays(9)))).isEqualTo("Renamed");
        assertThat(register.outcome(ADMIN, merge(CITY, TODAY.plusDays(9)))).isEqualTo("MergedInto");
    }

    @Test
    void an_agency_merges_into_another_that_lives() {
        register.happened(KY_SON, registered(KY_SON, null));
        assertThat(register.refused(ADMIN, merge(KY_SON, TODAY))).isEqualTo("agency.into-itself /successor");
        assertThat(register.refused(ADMIN, merge(NOBODY, TODAY))).isEqualTo("agency.unknown /successor");
        AgencyId ended = new AgencyId("HB.CU");
        register.happened(ended, registered(ended, null), new AgencyEvent.MergedInto(ended, CITY, FOUNDED));
        assertThat(register.refused(ADMIN, merge(ended, TODAY))).isEqualTo("agency.successor-ended /successor");
    }

    @Test
    void nothing_stands_below_an_agency_that_ends() {
        AgencyId below = new AgencyId("HB.DUOI");
        register.happened(KY_SON, registered(KY_SON, null)).happened(below, registered(below, KY_SON));
        assertThat(register.refused(ADMIN, merge(CITY, TODAY))).isEqualTo("agency.has-children");
        register.happened(below, new AgencyEvent.MergedInto(below, CITY, TODAY));
        assertThat(register.outcome(ADMIN, merge(CITY, TODAY))).isEqualTo("MergedInto");
    }

    @Test
    void only_an_administrator_changes_agencies() {
        Actor officer = province("officer", Role.MOBILISATION_OFFICER);
        assertThat(register.refused(officer, register(null, TODAY))).isEqualTo("actor.not-permitted");
        register.happened(KY_SON, registered(KY_SON, null));
        assertThat(register.refused(officer, rename("Mới", TODAY))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(officer, merge(CITY, TODAY))).isEqualTo("actor.not-permitted");
    }

    @Test
    void the_last_of_a_chain_of_successors_answers() {
        AgencyId last = new AgencyId("PT");
        register.happened(last, registered(last, null))
                .happened(KY_SON, registered(KY_SON, null), new AgencyEvent.MergedInto(KY_SON, CITY, FOUNDED));
        assertThat(AgencyDirectory.of(register).answerableFor(KY_SON)).isEqualTo(CITY);
        register.happened(CITY, new AgencyEvent.MergedInto(CITY, last, TODAY));
        assertThat(AgencyDirectory.of(register).answerableFor(KY_SON)).isEqualTo(last);
        assertThat(AgencyDirectory.of(register).answerableFor(last)).isEqualTo(last);
    }

    @Test
    void an_agency_exists_from_its_first_day_to_the_day_before_its_end() {
        register.happened(KY_SON, registered(KY_SON, null), new AgencyEvent.MergedInto(KY_SON, CITY, TODAY));
        AgencyDirectory.Entry entry = AgencyDirectory.of(register).find(KY_SON, "");
        assertThat(entry.existsOn(FOUNDED.minusDays(1))).isFalse();
        assertThat(entry.existsOn(FOUNDED)).isTrue();
        assertThat(entry.existsOn(TODAY.minusDays(1))).isTrue();
        assertThat(entry.existsOn(TODAY)).isFalse();
    }
}
