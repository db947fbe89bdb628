package vn.danvan.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.agency.AgencySample.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;

/** Who stands below whom, on any day. */
class HierarchyTest {

    private final Register register = bodies();

    private static AgencyCommand move(AgencyId agency, AgencyId parent, LocalDate on) {
        return new AgencyCommand.ChangeParent(agency, parent, "QĐ", on);
    }

    @Test
    void a_body_moves_below_another_from_a_day_on() {
        assertThat(register.outcome(ADMIN, move(A, B, TODAY.plusDays(5)))).isEqualTo("ParentChanged");
        AgencyDirectory.Entry moved = AgencyDirectory.of(register).find(A, "");
        assertThat(moved.parentOn(TODAY.plusDays(4))).isEqualTo(HB);
        assertThat(moved.parentOn(TODAY.plusDays(5))).isEqualTo(B);
    }

    @Test
    void a_body_never_stands_below_itself() {
        assertThat(register.refused(ADMIN, move(A, A, TODAY))).isEqualTo("agency.cycle /parent");
        register.send(ADMIN, move(A, B, TODAY));
        register.send(ADMIN, move(B, C, TODAY));
        assertThat(register.refused(ADMIN, move(C, A, TODAY))).isEqualTo("agency.cycle /parent");
        assertThat(register.refused(ADMIN, move(C, A, TODAY.plusYears(9)))).isEqualTo("agency.cycle /parent");
        assertThat(register.refused(ADMIN, move(HB, A, TODAY))).isEqualTo("agency.cycle /parent");
    }

    @Test
    void not_even_on_a_day_to_come() {
        register.send(ADMIN, move(B, A, TODAY.plusDays(9)));
        assertThat(register.refused(ADMIN, move(A, B, TODAY)))
                .as("from the ninth day on each would stand below the other")
                .isEqualTo("agency.cycle /parent");
        register.send(ADMIN, move(B, HB, TODAY.plusDays(20)));
        assertThat(register.refused(ADMIN, move(A, B, TODAY.plusDays(19)))).isEqualTo("agency.cycle /parent");
        assertThat(register.outcome(ADMIN, move(A, B, TODAY.plusDays(20)))).isEqualTo("ParentChanged");
    }

    @Test
    void the_new_parent_is_another_that_lives() {
        AgencyId later = new AgencyId("HB.MOI");
        register.happened(later, registered(later, HB, TODAY.plusDays(2)));
        assertThat(register.refused(ADMIN, move(A, HB, TODAY))).isEqualTo("agency.same-parent");
        assertThat(register.refused(ADMIN, move(A, new AgencyId("X"), TODAY))).isEqualTo("agency.unknown /parent");
        assertThat(register.refused(ADMIN, move(A, later, TODAY.plusDays(1)))).isEqualTo("agency.not-yet /parent");
        assertThat(register.outcome(ADMIN, move(A, later, TODAY.plusDays(2)))).isEqualTo("ParentChanged");
        register.send(ADMIN, new AgencyCommand.MergeAgency(B, C, TODAY.plusYears(1)));
        assertThat(register.refused(ADMIN, move(A, B, TODAY.plusDays(3)))).isEqualTo("agency.ended /parent");
    }

    @Test
    void a_move_into_the_past_needs_the_right_to_history_and_none_goes_before_the_last_change() {
        assertThat(register.refused(ADMIN, move(A, B, TODAY.minusDays(1)))).isEqualTo("agency.history-not-permitted");
        assertThat(register.outcome(HISTORIAN, move(A, B, TODAY.minusDays(1)))).isEqualTo("ParentChanged");
        assertThat(register.refused(HISTORIAN, move(A, C, TODAY.minusDays(2)))).isEqualTo("agency.out-of-order");
        assertThat(register.outcome(HISTORIAN, move(A, C, TODAY.minusDays(1)))).isEqualTo("ParentChanged");
        assertThat(AgencyDirectory.of(register).find(A, "").parentOn(TODAY)).isEqualTo(C);
    }

    @Test
    void only_an_administrator_moves_divides_and_abolishes() {
        for (AgencyCommand asked : List.of(move(A, B, TODAY), split(true, List.of(), B), abolish(null, List.of()))) {
            assertThat(register.refused(headOf(A), asked)).isEqualTo("actor.not-permitted");
        }
    }

    @Test
    void a_body_ends_when_those_below_it_leave_by_that_day() {
        LocalDate end = TODAY.plusDays(10);
        register.send(ADMIN, move(B, A, TODAY));
        assertThat(register.refused(ADMIN, new AgencyCommand.MergeAgency(A, C, end)))
                .isEqualTo("agency.has-children");
        register.send(ADMIN, move(B, HB, end));
        assertThat(register.refused(ADMIN, new AgencyCommand.MergeAgency(A, C, end.minusDays(1))))
                .isEqualTo("agency.has-children");
        assertThat(register.outcome(ADMIN, new AgencyCommand.MergeAgency(A, C, end)))
                .isEqualTo("MergedInto");
    }

    @Test
    void nobody_is_put_below_a_body_whose_end_is_recorded() {
        register.send(ADMIN, abolish(HB, List.of()));
        AgencyId fresh = new AgencyId("HB.MOI");
        assertThat(register.refused(
                        ADMIN,
                        new AgencyCommand.RegisterAgency(
                                fresh,
                                "Mới",
                                vn.danvan.kernel.agency.AgencyKind.DEPARTMENT,
                                vn.danvan.kernel.agency.Level.PROVINCE,
                                A,
                                null,
                                TODAY)))
                .isEqualTo("agency.ended /parent");
    }

    @Test
    void a_body_is_known_by_the_name_of_the_day() {
        register.send(ADMIN, new AgencyCommand.RenameAgency(A, "Tên sau này", TODAY.plusDays(1)));
        AgencyDirectory.Entry entry = AgencyDirectory.of(register).find(A, "");
        assertThat(entry.nameOn(TODAY)).isEqualTo("Cơ quan HB.HU.TANLAC");
        assertThat(entry.nameOn(TODAY.plusDays(1))).isEqualTo("Tên sau này");
        assertThat(entry.nameOn(FOUNDED.minusDays(1)))
                .as("before its first day")
                .isEqualTo("Cơ quan HB.HU.TANLAC");
    }

    @Test
    void an_import_finds_an_agency_unchanged_that_was_renamed_and_moved_since() {
        register.send(ADMIN, new AgencyCommand.RenameAgency(A, "Tên mới", TODAY));
        register.send(ADMIN, move(A, B, TODAY));
        AgencyDirectory.Entry entry = AgencyDirectory.of(register).find(A, "");
        assertThat(entry.names().getFirst().name()).isEqualTo("Cơ quan HB.HU.TANLAC");
        assertThat(entry.parents().getFirst().parent()).isEqualTo(HB);
        assertThat(entry.passings()).isEmpty();
        assertThat(register.of(A, AgencyEvent.class)).hasSize(3);
    }
}
