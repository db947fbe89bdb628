package vn.danvan.query.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.AssociationState;
import vn.danvan.kernel.association.DissolutionGround;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.Transfer;

class AssociationViewTest {

    private static final AssociationId ID = new AssociationId("HB.HOI.CHAMCUU");
    private static final AssociationId OTHER = new AssociationId("HB.HOI.DONGY");
    private static final PersonId UBND = new PersonId("ubnd");
    private static final LocalDate DAY = LocalDate.of(2020, 12, 15);
    private static final Transfer UNIT = new Transfer(Holding.Kind.SUB_UNIT, "sub-unit/1", 1, ID, OTHER);
    private static final AssociationEvent REGISTERED =
            new AssociationEvent.Registered(ID, "Hội Châm cứu tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "y tế");

    private static AssociationView after(AssociationEvent... events) {
        AssociationView view = null;
        for (int i = 0; i < events.length; i++) {
            view = AssociationView.fold(view, events[i], at(i, "2020-12-15"));
        }
        return seen(view);
    }

    private static AssociationView seen(@Nullable AssociationView view) {
        assertThat(view).isNotNull();
        return java.util.Objects.requireNonNull(view);
    }

    @Test
    void a_registered_association_is_shown_as_registered() {
        AssociationView view = after(REGISTERED);
        assertThat(view.name()).isEqualTo("Hội Châm cứu tỉnh");
        assertThat(view.state()).isEqualTo(AssociationState.OPERATING);
        assertThat(view.steps()).hasSize(1);
        assertThat(view.version()).isZero();
    }

    @Test
    void a_suspension_shows_its_last_day_and_a_resumption_takes_it_away() {
        AssociationEvent suspended = new AssociationEvent.Suspended(ID, "1", "vi phạm", DAY, DAY.plusDays(30), UBND);
        assertThat(after(REGISTERED, suspended).suspendedUntil()).isEqualTo(DAY.plusDays(30));
        AssociationView resumed =
                after(REGISTERED, suspended, new AssociationEvent.Resumed(ID, "2", "đã khắc phục", DAY, UBND));
        assertThat(resumed.state()).isEqualTo(AssociationState.OPERATING);
        assertThat(resumed.suspendedUntil()).isNull();
    }

    @Test
    void a_reclassified_one_shows_its_class_and_a_congress_its_term() {
        AssociationView view = after(
                REGISTERED,
                new AssociationEvent.Reclassified(
                        ID, AssociationClass.ASSIGNED, AssociationClass.OTHER, "3", "hết nhiệm vụ", DAY, UBND),
                new AssociationEvent.CongressHeld(ID, "Đại hội V", DAY, DAY, DAY.plusYears(5), 90, UBND));
        assertThat(view.associationClass()).isEqualTo(AssociationClass.OTHER);
        assertThat(view.termTo()).isEqualTo(DAY.plusYears(5));
        assertThat(view.congress()).isEqualTo("Đại hội V");
        assertThat(view.version()).isEqualTo(2);
    }

    @Test
    void an_ended_one_names_who_follows_it_and_what_passed() {
        AssociationView merged = after(
                REGISTERED,
                new AssociationEvent.MergedInto(ID, OTHER, "412/QĐ", "trùng lĩnh vực", DAY, List.of(UNIT), UBND));
        assertThat(merged.state()).isEqualTo(AssociationState.MERGED);
        assertThat(merged.successors()).containsExactly(OTHER);
        assertThat(merged.passed()).containsExactly(UNIT);
        assertThat(merged.endedOn()).isEqualTo(DAY);
        AssociationView dissolved = after(
                REGISTERED,
                new AssociationEvent.Dissolved(
                        ID, DissolutionGround.SELF_DISSOLUTION, "5", "nghị quyết", DAY, List.of(), UBND));
        assertThat(dissolved.ground()).isEqualTo(DissolutionGround.SELF_DISSOLUTION);
        assertThat(dissolved.successors()).isEmpty();
    }

    @Test
    void a_successor_names_whom_it_follows_and_what_it_received() {
        AssociationView absorbing =
                after(REGISTERED, new AssociationEvent.Absorbed(ID, OTHER, "412/QĐ", DAY, List.of(UNIT)));
        assertThat(absorbing.predecessors()).containsExactly(OTHER);
        assertThat(absorbing.received()).containsExactly(UNIT);
        AssociationView born = after(new AssociationEvent.FoundedByDivision(
                ID, "Hội", AssociationClass.OTHER, Level.PROVINCE, "y tế", OTHER, "6", DAY, List.of(UNIT), UBND));
        assertThat(born.predecessors()).containsExactly(OTHER);
        assertThat(born.received()).containsExactly(UNIT);
        AssociationView separated = after(
                REGISTERED, new AssociationEvent.Separated(ID, OTHER, "7", "lập hội riêng", DAY, List.of(UNIT), UBND));
        assertThat(separated.state()).isEqualTo(AssociationState.OPERATING);
        assertThat(separated.successors()).containsExactly(OTHER);
    }
}
