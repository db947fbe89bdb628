package vn.danvan.query.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rearrangement.Likeness;
import vn.danvan.kernel.rearrangement.RearrangementDecision;
import vn.danvan.kernel.rearrangement.RearrangementEvent;
import vn.danvan.kernel.rearrangement.RearrangementId;

class RearrangementViewTest {

    private static final RearrangementId ID = new RearrangementId(new UUID(0x7000L, 1));
    private static final AssociationId A = new AssociationId("A");
    private static final AssociationId B = new AssociationId("B");
    private static final AssociationId C = new AssociationId("C");
    private static final PersonId BY = new PersonId("tochuc");

    private static final List<RearrangementEvent> LIFE = List.of(
            new RearrangementEvent.Started(
                    ID,
                    "Rà soát",
                    LocalDate.of(2020, 6, 30),
                    Level.PROVINCE,
                    null,
                    3,
                    50,
                    "rule",
                    List.of(new Likeness(1, A, B, true, 0)),
                    BY),
            new RearrangementEvent.PairAdded(ID, new Likeness(2, A, C, false, 30), "trùng hội viên", BY),
            new RearrangementEvent.PairDecided(ID, 1, A, B, RearrangementDecision.DEFER, "chờ đại hội", BY),
            new RearrangementEvent.PairDecided(ID, 1, A, B, RearrangementDecision.MERGE, "cùng lĩnh vực", BY),
            new RearrangementEvent.PairDecided(ID, 2, A, C, RearrangementDecision.KEEP_APART, "khác tôn chỉ", BY),
            new RearrangementEvent.Closed(ID, 1, 1, 0, "trình đề án", BY));

    private static RearrangementView after(int events) {
        RearrangementView view = null;
        for (int i = 0; i < events; i++) {
            view = RearrangementView.fold(view, LIFE.get(i), at(i, "2020-06-30"));
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void pairs_are_shown_with_what_is_decided_last() {
        assertThat(after(1).undecided()).isEqualTo(1);
        assertThat(after(2).undecided()).isEqualTo(2);
        assertThat(after(2).pair(2).addedBecause()).isEqualTo("trùng hội viên");
        assertThat(after(3).pair(1).decision()).isEqualTo(RearrangementDecision.DEFER);
        assertThat(after(4).pair(1).decision()).isEqualTo(RearrangementDecision.MERGE);
        assertThat(after(4).undecided()).isEqualTo(1);
        assertThat(after(6).status()).isEqualTo(RearrangementView.Status.CLOSED);
        assertThat(after(6).conclusion()).isEqualTo("trình đề án");
        assertThat(after(6).steps()).hasSize(6);
    }

    @Test
    void each_association_of_a_pair_has_a_row_of_its_own() {
        RearrangementView.Pair pair = after(4).pair(1);
        SimilarView first = SimilarView.of(ID, pair, true);
        SimilarView second = SimilarView.of(ID, pair, false);
        assertThat(first.association()).isEqualTo(A);
        assertThat(first.other()).isEqualTo(B);
        assertThat(second.association()).isEqualTo(B);
        assertThat(second.reason()).isEqualTo("cùng lĩnh vực");
        assertThat(first.key()).isNotEqualTo(second.key());
    }
}
