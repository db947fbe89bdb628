package vn.danvan.command.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.danvan.kernel.recipient.RecipientGroupId;

/** A group names somebody, nobody twice and nobody who has ended; once retired it stays so. */
class RecipientGroupTest {

    static final RecipientGroupId GROUP = new RecipientGroupId("CAC-HUYEN-UY");
    static final AgencyId DISTRICT = new AgencyId("HB.HU.DABAC");
    static final AgencyId CITY = new AgencyId("HB.TU.HOABINH");
    static final AgencyId ENDED = new AgencyId("HB.HU.KYSON");
    static final AgencyId BOARD = new AgencyId("HB.BD.DANVAN");
    static final List<AgencyKind> DISTRICTS = List.of(AgencyKind.DISTRICT_PARTY_COMMITTEE);
    static final Actor OFFICER = actor(Role.MOBILISATION_OFFICER);
    static final RecipientGroupCommand DEFINE =
            new RecipientGroupCommand.DefineGroup(GROUP, "Các huyện ủy", DISTRICTS, List.of());
    static final RecipientGroupCommand CHANGE =
            new RecipientGroupCommand.ChangeGroup(GROUP, "Các huyện ủy, thành ủy", DISTRICTS, List.of(CITY));
    static final RecipientGroupCommand RETIRE = new RecipientGroupCommand.RetireGroup(GROUP, "không dùng");

    static Actor actor(Role role) {
        return new Actor(new PersonId("x"), BOARD, null, Set.of(role), false);
    }

    static Register register() {
        Register register = new Register().on(LocalDate.of(2020, 4, 28));
        agency(register, DISTRICT, AgencyKind.DISTRICT_PARTY_COMMITTEE);
        agency(register, CITY, AgencyKind.CITY_PARTY_COMMITTEE);
        agency(register, ENDED, AgencyKind.DISTRICT_PARTY_COMMITTEE);
        return register.happened(ENDED, new AgencyEvent.MergedInto(ENDED, CITY, LocalDate.of(2020, 1, 1)));
    }

    private static void agency(Register register, AgencyId agency, AgencyKind kind) {
        register.happened(
                agency,
                new AgencyEvent.Registered(
                        agency, agency.key(), kind, Level.DISTRICT, null, null, LocalDate.of(2015, 1, 1)));
    }

    private static Register in(String state) {
        Register register = register();
        if (!state.equals("none")) {
            register.send(OFFICER, DEFINE);
        }
        if (state.equals("retired")) {
            register.send(OFFICER, RETIRE);
        }
        return register;
    }

    static Stream<Arguments> table() {
        return Table.of("""
                        | define                 | change                  | retire
                none    | Defined                | resource.not-found      | resource.not-found
                used    | recipient-group.exists | Changed                 | Retired
                retired | recipient-group.exists | recipient-group.retired | recipient-group.retired""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String name, String outcome) {
        RecipientGroupCommand command = switch (name) {
            case "define" -> DEFINE;
            case "change" -> CHANGE;
            default -> RETIRE;
        };
        assertThat(in(state).outcome(OFFICER, command)).isEqualTo(outcome);
    }

    private static String refusedOf(List<AgencyKind> kinds, List<AgencyId> bodies) {
        return register().refused(OFFICER, new RecipientGroupCommand.DefineGroup(GROUP, "Nhóm", kinds, bodies));
    }

    @Test
    void it_names_somebody_once_who_is_there() {
        assertThat(refusedOf(List.of(), List.of())).isEqualTo("recipient-group.empty");
        assertThat(refusedOf(
                        List.of(AgencyKind.DISTRICT_PARTY_COMMITTEE, AgencyKind.DISTRICT_PARTY_COMMITTEE), List.of()))
                .isEqualTo("recipient-group.named-twice /kinds/1");
        assertThat(refusedOf(List.of(), List.of(CITY, DISTRICT, CITY)))
                .isEqualTo("recipient-group.named-twice /bodies/2");
        assertThat(refusedOf(DISTRICTS, List.of(CITY, ENDED))).isEqualTo("agency.ended /bodies/1");
        assertThat(refusedOf(DISTRICTS, List.of(new AgencyId("HB.KHONG")))).isEqualTo("agency.unknown /bodies/0");
    }

    @Test
    void a_change_changes_something() {
        Register register = in("used");
        register.send(OFFICER, CHANGE);
        assertThat(register.refused(OFFICER, CHANGE)).isEqualTo("recipient-group.unchanged");
    }

    @Test
    void on_a_day_it_comes_to_who_exists_then() {
        Register register = in("used");
        assertThat(RecipientGroups.on(LocalDate.of(2019, 12, 31), GROUP, register, "/x")
                        .bodies())
                .containsExactly(DISTRICT, ENDED);
        assertThat(RecipientGroups.on(LocalDate.of(2020, 1, 1), GROUP, register, "/x")
                        .bodies())
                .containsExactly(DISTRICT);
        assertThat(RecipientGroups.on(LocalDate.of(2014, 12, 31), GROUP, register, "/x")
                        .bodies())
                .isEmpty();
    }

    @Test
    void officers_and_the_lead_keep_groups_and_nobody_else() {
        List<Role> permitted = new ArrayList<>();
        for (Role role : Role.values()) {
            for (RecipientGroupCommand command : List.of(DEFINE, CHANGE, RETIRE)) {
                Register register = command.equals(DEFINE) ? register() : in("used");
                if (!register.outcome(actor(role), command).equals("actor.not-permitted")) {
                    permitted.add(role);
                }
            }
        }
        assertThat(permitted)
                .containsExactlyInAnyOrder(
                        Role.MOBILISATION_OFFICER,
                        Role.MOBILISATION_OFFICER,
                        Role.MOBILISATION_OFFICER,
                        Role.MOBILISATION_LEAD,
                        Role.MOBILISATION_LEAD,
                        Role.MOBILISATION_LEAD);
    }
}
