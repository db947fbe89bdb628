package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.RememberedPast;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.AssociationState;

class AssociationFactsTest {

    private static final AssociationId ID = new AssociationId("HB.HOI.CHAMCUU");
    private static final AssociationId OTHER = new AssociationId("HB.HOI.DONGY");
    private static final PersonId UBND = new PersonId("ubnd");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    private static final AssociationEvent REGISTERED =
            new AssociationEvent.Registered(ID, "Hội Châm cứu tỉnh", AssociationClass.ASSIGNED, Level.PROVINCE, "y tế");
    private static final AssociationEvent SUSPENDED =
            new AssociationEvent.Suspended(ID, "1", "vi phạm", DAY, DAY.plusDays(9), UBND);
    private static final AssociationEvent RESUMED =
            new AssociationEvent.Resumed(ID, "2", "đã khắc phục", DAY.plusDays(3), UBND);
    private static final AssociationEvent MERGED =
            new AssociationEvent.MergedInto(ID, OTHER, "3", "trùng lĩnh vực", DAY, List.of(), UBND);

    private final RememberedPast past = new RememberedPast();

    private void happened(AssociationEvent... events) {
        past.with(ID, (Object[]) events);
    }

    @Test
    void one_that_operates_is_live_and_operating() {
        happened(REGISTERED);
        AssociationFacts facts = AssociationFacts.operating(ID, past, "/association");
        assertThat(facts.name()).isEqualTo("Hội Châm cứu tỉnh");
        assertThat(facts.associationClass()).isEqualTo(AssociationClass.ASSIGNED);
        assertThat(facts.field()).isEqualTo("y tế");
        assertThat(facts.state()).isEqualTo(AssociationState.OPERATING);
        assertThat(AssociationFacts.live(ID, past, "/association")).isEqualTo(facts);
    }

    @Test
    void one_that_nobody_registered_is_unknown() {
        assertThat(AssociationFacts.find(ID, past)).isEmpty();
        assertThatThrownBy(() -> AssociationFacts.live(ID, past, "/association"))
                .hasMessageContaining("association.unknown");
    }

    @Test
    void a_suspended_one_is_live_and_not_operating_until_it_resumes() {
        happened(REGISTERED, SUSPENDED);
        assertThat(AssociationFacts.live(ID, past, "/association").state()).isEqualTo(AssociationState.SUSPENDED);
        assertThatThrownBy(() -> AssociationFacts.operating(ID, past, "/association"))
                .hasMessageContaining("association.suspended");
        happened(RESUMED);
        assertThat(AssociationFacts.operating(ID, past, "/association").state()).isEqualTo(AssociationState.OPERATING);
    }

    @Test
    void an_ended_one_is_neither_and_says_who_follows_it() {
        happened(REGISTERED, MERGED);
        assertThatThrownBy(() -> AssociationFacts.live(ID, past, "/association"))
                .hasMessageContaining("association.ended");
        assertThat(AssociationFacts.of(ID, past, "/association").successors()).containsExactly(OTHER);
    }

    @Test
    void a_reclassified_one_is_of_its_new_class() {
        happened(
                REGISTERED,
                new AssociationEvent.Reclassified(
                        ID, AssociationClass.ASSIGNED, AssociationClass.OTHER, "4", "hết nhiệm vụ", DAY, UBND));
        assertThat(AssociationFacts.operating(ID, past, "/association").associationClass())
                .isEqualTo(AssociationClass.OTHER);
    }
}
