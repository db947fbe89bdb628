package vn.danvan.query.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.CharterEvent;
import vn.danvan.kernel.association.CharterId;
import vn.danvan.kernel.association.FoundingEvent;
import vn.danvan.kernel.association.FoundingId;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.SubUnitKind;
import vn.danvan.service.view.Recorded;

/** Charters, sub-units and foundings as they are shown. */
class AssociationThingsViewTest {

    private static final AssociationId A = new AssociationId("A");
    private static final AssociationId B = new AssociationId("B");
    private static final PersonId BY = new PersonId("noivu");
    private static final LocalDate DAY = LocalDate.of(2020, 5, 10);
    private static final CharterId CHARTER = new CharterId(A);
    private static final ContentHash ONE = ContentHash.of("1");
    private static final ContentHash TWO = ContentHash.of("2");
    private static final SubUnitId UNIT = new SubUnitId(new UUID(0x7000L, 1));
    private static final FoundingId FOUNDING = new FoundingId(new UUID(0x7000L, 2));

    private interface Fold<V, E> {
        V fold(@Nullable V before, E event, Recorded at);
    }

    @SafeVarargs
    private static <V, E> V after(Fold<V, E> fold, E... events) {
        V view = null;
        for (int i = 0; i < events.length; i++) {
            view = fold.fold(view, events[i], at(i, "2020-05-10"));
        }
        return Objects.requireNonNull(view);
    }

    private static <V> V shown(V view, Function<V, List<?>> steps, int count) {
        assertThat(steps.apply(view)).hasSize(count);
        return view;
    }

    @Test
    void a_charter_shows_the_version_filed_and_the_one_in_force() {
        CharterEvent filed = new CharterEvent.Filed(CHARTER, 1, "Điều lệ", ONE, BY);
        CharterEvent returned = new CharterEvent.Returned(
                CHARTER, 1, List.of(new ReviewComment("Điều 5", ReviewComment.Reason.OTHER, "sửa")), BY);
        CharterEvent again = new CharterEvent.Filed(CHARTER, 2, "Điều lệ", TWO, BY);
        CharterEvent appraised = new CharterEvent.Appraised(CHARTER, 2, TWO, "phù hợp", BY);
        CharterEvent approved = new CharterEvent.Approved(CHARTER, 2, TWO, "77/QĐ", DAY, BY);
        CharterEvent amended = new CharterEvent.AmendmentFiled(CHARTER, 3, "Sửa đổi", ONE, "thêm điều 6", BY);
        CharterEvent rejected = new CharterEvent.Rejected(CHARTER, 3, "chưa được thông qua", BY);
        assertThat(after(CharterView::fold, filed, returned).comments()).hasSize(1);
        CharterView inForce = after(CharterView::fold, filed, returned, again, appraised, approved);
        assertThat(inForce.status()).isEqualTo(CharterView.Status.APPROVED);
        assertThat(inForce.inForceVersion()).isEqualTo(2);
        assertThat(inForce.comments()).isEmpty();
        CharterView last = shown(
                after(CharterView::fold, filed, returned, again, appraised, approved, amended, rejected),
                CharterView::steps,
                7);
        assertThat(last.status()).isEqualTo(CharterView.Status.REJECTED);
        assertThat(last.inForce()).isEqualTo(TWO);
        assertThat(last.content()).isEqualTo(ONE);
        assertThat(last.rejectedBecause()).isEqualTo("chưa được thông qua");
    }

    @Test
    void a_sub_unit_shows_to_whom_it_belongs_and_belonged() {
        SubUnitEvent founded = new SubUnitEvent.Founded(UNIT, A, "Trung tâm", SubUnitKind.CENTRE, "1", DAY, BY);
        SubUnitEvent passed = new SubUnitEvent.Passed(UNIT, A, B, "412/QĐ");
        SubUnitEvent closed = new SubUnitEvent.Closed(UNIT, "2", "x", DAY.plusDays(1), BY);
        SubUnitView moved = after(SubUnitView::fold, founded, passed);
        assertThat(moved.association()).isEqualTo(B);
        assertThat(moved.before()).containsExactly(A);
        assertThat(moved.open()).isTrue();
        SubUnitView over = shown(after(SubUnitView::fold, founded, passed, closed), SubUnitView::steps, 3);
        assertThat(over.open()).isFalse();
        assertThat(over.closedOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_founding_shows_how_far_it_is() {
        FoundingEvent recognised = new FoundingEvent.CommitteeRecognised(
                FOUNDING, "Hội Luật sư tỉnh", Level.PROVINCE, "pháp luật", 7, "12/QĐ", DAY, BY);
        FoundingEvent appraised = new FoundingEvent.DossierAppraised(FOUNDING, 62, ONE, "đủ", BY, "rule");
        FoundingEvent licensed = new FoundingEvent.Licensed(FOUNDING, A, "118/QĐ", DAY, BY);
        assertThat(after(FoundingView::fold, recognised, appraised).members()).isEqualTo(62);
        FoundingView done = shown(after(FoundingView::fold, recognised, appraised, licensed), FoundingView::steps, 3);
        assertThat(done.association()).isEqualTo(A);
        assertThat(done.status()).isEqualTo(FoundingView.Status.LICENSED);
        assertThat(after(FoundingView::fold, recognised, new FoundingEvent.Refused(FOUNDING, "trùng", BY))
                        .outcome())
                .isEqualTo("trùng");
        assertThat(after(FoundingView::fold, recognised, new FoundingEvent.CommitteeEnded(FOUNDING, "hết hạn", BY))
                        .status())
                .isEqualTo(FoundingView.Status.ENDED);
    }
}
