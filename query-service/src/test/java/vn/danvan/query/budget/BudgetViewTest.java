package vn.danvan.query.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.query.budget.BudgetPackageView.Status;

class BudgetViewTest {

    private static final BudgetPackageId ID = new BudgetPackageId(new UUID(0x7000, 1));
    private static final FiscalYear YEAR = new FiscalYear(2021);
    private static final PersonId WHO = new PersonId("someone");

    private BudgetYearView year = BudgetYearView.empty(YEAR);
    private BudgetPackageView view = BudgetPackageView.fold(
            null,
            new BudgetEvent.Proposed(
                    ID, new AssociationId("HB.HOI.CTD"), YEAR, lines(500), new Money(500), WHO, "rule"),
            at(0, "2020-09-01"));

    @Test
    void a_package_is_cut_and_approved() {
        then(new BudgetEvent.Submitted(ID, new Money(500), WHO), 1);
        then(new BudgetEvent.Cut(ID, lines(400), new Money(400), WHO, "cắt bớt"), 2);
        assertThat(view.status()).isEqualTo(Status.APPRAISED);
        assertThat(view.lines()).isEqualTo(lines(400));
        assertThat(view.total()).isEqualTo(new Money(500));
        then(new BudgetEvent.Approved(ID, YEAR, new Money(400), "QĐ 9", WHO), 3);
        assertThat(view.status()).isEqualTo(Status.APPROVED);
        assertThat(view.approved()).isEqualTo(new Money(400));
        assertThat(view.decision()).isEqualTo("QĐ 9");
        assertThat(view.version()).isEqualTo(3);
    }

    @Test
    void a_returned_package_is_asked_for_anew() {
        then(new BudgetEvent.Submitted(ID, new Money(500), WHO), 1);
        then(new BudgetEvent.Agreed(ID, new Money(500), WHO, "đồng ý"), 2);
        assertThat(view.appraised()).isEqualTo(new Money(500));
        then(new BudgetEvent.Returned(ID, List.of(), WHO), 3);
        then(new BudgetEvent.Revised(ID, lines(300), new Money(300), WHO), 4);
        assertThat(view.status()).isEqualTo(Status.RETURNED);
        assertThat(view.appraised()).isNull();
        then(new BudgetEvent.Submitted(ID, new Money(300), WHO), 5);
        then(new BudgetEvent.Agreed(ID, new Money(300), WHO, "đồng ý"), 6);
        then(new BudgetEvent.Rejected(ID, "hết nguồn", WHO), 7);
        assertThat(view.status()).isEqualTo(Status.REJECTED);
        assertThat(view.rejectedBecause()).isEqualTo("hết nguồn");
        assertThat(view.approved()).isNull();
    }

    @Test
    void a_year_shows_what_is_left_and_sums_by_status() {
        year = year.limited(new BudgetYearEvent.CeilingSet(YEAR, new Money(1_000), "QĐ 1", "rule"));
        assertThat(year.remaining()).isEqualTo(new Money(1_000));
        count(null, package_(Status.APPRAISED, 400, null));
        count(null, package_(Status.SUBMITTED, 100, null));
        count(package_(Status.APPRAISED, 400, null), package_(Status.APPROVED, 400, 350));
        assertThat(year.approved()).isEqualTo(new Money(350));
        assertThat(year.remaining()).isEqualTo(new Money(650));
        assertThat(year.packages()).isEqualTo(2);
        assertThat(year.sums())
                .containsExactly(
                        new BudgetYearView.Sum(Status.SUBMITTED, 1, new Money(100)),
                        new BudgetYearView.Sum(Status.APPROVED, 1, new Money(350)));
    }

    @Test
    void a_ceiling_below_what_is_approved_leaves_nothing() {
        count(null, package_(Status.APPROVED, 400, 400));
        assertThat(year.remaining()).isNull();
        year = year.limited(new BudgetYearEvent.CeilingSet(YEAR, new Money(300), "QĐ 1", "rule"));
        assertThat(year.remaining()).isEqualTo(Money.ZERO);
    }

    private void then(BudgetEvent event, long index) {
        view = BudgetPackageView.fold(view, event, at(index, "2020-09-02"));
    }

    private void count(@org.jspecify.annotations.Nullable BudgetPackageView before, BudgetPackageView after) {
        year = year.counting(before, after);
    }

    private static BudgetPackageView package_(
            Status status, long total, @org.jspecify.annotations.Nullable Integer approved) {
        return new BudgetPackageView(
                ID,
                new AssociationId("HB.HOI.CTD"),
                YEAR,
                status,
                lines(total),
                new Money(total),
                null,
                approved == null ? null : new Money(approved),
                WHO,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                0);
    }

    private static List<BudgetLine> lines(long amount) {
        return List.of(new BudgetLine("L1", "Hoạt động", new Money(amount), null));
    }
}
