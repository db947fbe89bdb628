package vn.danvan.query.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.query.aid.AidGrantView.Status;

class AidGrantViewTest {

    private static final AidGrantId ID = new AidGrantId(new UUID(0x7000, 1));
    private static final PersonId WHO = new PersonId("someone");
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private AidGrantView view = registered(AidSource.FOREIGN);

    private static AidGrantView registered(AidSource source) {
        return AidGrantView.fold(
                null,
                new AidEvent.Registered(
                        ID,
                        new AssociationId("HB.HOI.CTD"),
                        source,
                        "Quỹ",
                        "phòng, chống thiên tai",
                        new Money(100),
                        DAY,
                        List.of(new AidLine("L1", "Tập huấn"), new AidLine("L2", "Thiết bị")),
                        WHO),
                at(0, "2020-06-01"));
    }

    private void then(AidEvent event, long index) {
        view = AidGrantView.fold(view, event, at(index, "2020-06-02"));
    }

    private void approved(long amount, long index) {
        then(new AidEvent.Approved(ID, new Money(amount), "12/QĐ-UBND", DAY, WHO, "rule"), index);
    }

    @Test
    void foreign_aid_waits_and_other_aid_does_not() {
        assertThat(view.status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(view.awaitingApproval()).isTrue();
        assertThat(view.allowed()).isEqualTo(Money.ZERO);
        AidGrantView home = registered(AidSource.IN_PROVINCE);
        assertThat(home.status()).isEqualTo(Status.OPEN);
        assertThat(home.awaitingApproval()).isFalse();
        assertThat(home.allowed()).isEqualTo(new Money(100));
    }

    @Test
    void a_refused_grant_is_refused_and_a_refused_raise_leaves_what_was_approved() {
        then(new AidEvent.Refused(ID, "trùng", WHO, "rule"), 1);
        assertThat(view.status()).isEqualTo(Status.REFUSED);
        view = registered(AidSource.FOREIGN);
        approved(100, 1);
        then(new AidEvent.PledgeAmended(ID, new Money(150), "PL", "x", WHO), 2);
        assertThat(view.awaitingApproval()).isTrue();
        then(new AidEvent.Refused(ID, "quá mức", WHO, "rule"), 3);
        assertThat(view.status()).isEqualTo(Status.OPEN);
        assertThat(view.pledged()).isEqualTo(new Money(100));
        assertThat(view.awaitingApproval()).isFalse();
        assertThat(view.refusedBecause()).isEqualTo("quá mức");
    }

    @Test
    void receipts_and_spendings_add_up_and_cancelled_ones_are_shown_and_do_not_count() {
        approved(100, 1);
        then(new AidEvent.Received(ID, 1, new Money(60), DAY, "BC-1", WHO), 2);
        then(new AidEvent.Spent(ID, 2, "L2", new Money(25), DAY, "PC-1", "loa", WHO), 3);
        assertThat(view.balance()).isEqualTo(new Money(35));
        assertThat(view.lines()).extracting(AidPurpose::spent).containsExactly(Money.ZERO, new Money(25));
        then(new AidEvent.EntryCancelled(ID, 2, "ghi nhầm", WHO), 4);
        assertThat(view.balance()).isEqualTo(new Money(60));
        assertThat(view.lines()).extracting(AidPurpose::spent).containsExactly(Money.ZERO, Money.ZERO);
        assertThat(view.entries()).hasSize(2);
        assertThat(view.entries().getLast().cancelledBecause()).isEqualTo("ghi nhầm");
        then(new AidEvent.UseReported(ID, DAY, DAY, new Money(60), Money.ZERO, new Money(60), "x", WHO), 5);
        then(new AidEvent.Closed(ID, new Money(60), Money.ZERO, new Money(50), new Money(10), "Quỹ", "x", WHO), 6);
        assertThat(view.status()).isEqualTo(Status.CLOSED);
        assertThat(view.reports()).hasSize(1);
        assertThat(view.returned()).isEqualTo(new Money(50));
        assertThat(view.carriedTo()).isEqualTo("Quỹ");
        assertThat(view.steps()).hasSize(7);
        assertThat(view.version()).isEqualTo(6);
    }

    @Test
    void after_it_passed_another_association_holds_it() {
        then(
                new AidEvent.Passed(
                        ID, new AssociationId("HB.HOI.CTD"), new AssociationId("HB.HOI.DN"), Money.ZERO, "QĐ"),
                1);
        assertThat(view.association()).isEqualTo(new AssociationId("HB.HOI.DN"));
    }
}
