package vn.danvan.query.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
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
                    ID, new AssociationId("HB.HOI.CTD"), YEAR, lines(500), new Money(500), WHO, "rule", null),
            at(0, "2020-09-01"));

    @Test
    void a_package_is_cut_and_approved() {
        then(new BudgetEvent.Submitted(ID, new Money(500), WHO), 1);
        then(new BudgetEvent.Cut(ID, lines(400), new Money(400), WHO, "cắt bớt"), 2);
        assertThat(view.status()).isEqualTo(Status.APPRAISED);
        assertThat(view.lines()).isEqualTo(lines(400));
        assertThat(view.total()).isEqualTo(new Money(500));
        then(new BudgetEvent.Approved(ID, YEAR, new Money(400), "QĐ 9", WHO, null), 3);
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

    private void granted(long amount) {
        then(new BudgetEvent.Submitted(ID, new Money(amount), WHO), 1);
        then(new BudgetEvent.Agreed(ID, new Money(amount), WHO, "đồng ý"), 2);
        then(new BudgetEvent.Approved(ID, YEAR, new Money(amount), "QĐ 9", WHO, day("2020-10-01")), 3);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void the_balance_of_any_day_is_what_took_effect_by_then() {
        granted(500);
        then(new BudgetEvent.Disbursed(ID, 1, new Money(200), day("2021-01-20"), "UNC-1", WHO), 4);
        then(new BudgetEvent.AdjustmentAsked(ID, 1, lines(450), new Money(450), "giảm", WHO), 5);
        then(new BudgetEvent.AdjustmentAgreed(ID, 1, new Money(450), WHO, "đồng ý"), 6);
        then(
                new BudgetEvent.Adjusted(
                        ID, YEAR, 1, lines(450), new Money(500), new Money(450), "QĐ 10", WHO, day("2021-05-10")),
                7);
        then(new BudgetEvent.Disbursed(ID, 2, new Money(250), day("2021-06-20"), "UNC-2", WHO), 8);
        then(
                new BudgetEvent.Settled(
                        ID,
                        List.of(new BudgetEvent.SpentLine("L1", new Money(440))),
                        new Money(440),
                        new Money(10),
                        day("2021-12-30"),
                        "TB 1",
                        WHO),
                9);
        assertThat(balance("2020-09-30")).isEqualTo(new long[] {0, 0, 0, 0, -1, 0});
        assertThat(balance("2020-10-01")).isEqualTo(new long[] {500, 0, 500, 0, -1, 500});
        assertThat(balance("2021-01-19")).isEqualTo(new long[] {500, 0, 500, 0, -1, 500});
        assertThat(balance("2021-01-20")).isEqualTo(new long[] {500, 0, 500, 200, -1, 300});
        assertThat(balance("2021-05-10")).isEqualTo(new long[] {500, -50, 450, 200, -1, 250});
        assertThat(balance("2021-06-20")).isEqualTo(new long[] {500, -50, 450, 450, -1, 0});
        assertThat(balance("2021-12-30")).isEqualTo(new long[] {500, -50, 450, 450, 440, 0});
        assertThat(view.execution().balanceOn(null).spent()).isEqualTo(new Money(440));
        assertThat(view.execution().balanceOn(null).unspent()).isEqualTo(new Money(10));
    }

    private long[] balance(String on) {
        BudgetBalance balance = view.execution().balanceOn(day(on));
        Money spent = balance.spent();
        return new long[] {
            balance.approved().dong(),
            balance.adjusted(),
            balance.granted().dong(),
            balance.disbursed().dong(),
            spent == null ? -1 : spent.dong(),
            balance.remaining().dong()
        };
    }

    @Test
    void a_package_shows_what_was_paid_settled_and_closed() {
        granted(500);
        assertThat(view.remaining()).isEqualTo(new Money(500));
        then(new BudgetEvent.Disbursed(ID, 1, new Money(200), day("2021-01-20"), "UNC-1", WHO), 4);
        assertThat(view.disbursed()).isEqualTo(new Money(200));
        assertThat(view.remaining()).isEqualTo(new Money(300));
        then(
                new BudgetEvent.Settled(
                        ID,
                        List.of(new BudgetEvent.SpentLine("L1", new Money(200))),
                        new Money(200),
                        Money.ZERO,
                        day("2021-12-30"),
                        "TB 1",
                        WHO),
                5);
        assertThat(view.status()).isEqualTo(Status.SETTLED);
        then(new BudgetEvent.Closed(ID, "QĐ 11", null, WHO, day("2021-12-31")), 6);
        assertThat(view.status()).isEqualTo(Status.CLOSED);
        assertThat(view.approved()).isEqualTo(new Money(500));
        assertThat(view.execution().disbursements()).hasSize(1);
    }

    @Test
    void each_adjustment_shows_what_became_of_it() {
        granted(500);
        then(new BudgetEvent.AdjustmentAsked(ID, 1, lines(600), new Money(600), "thêm việc", WHO), 4);
        then(new BudgetEvent.AdjustmentReturned(ID, 1, "chưa rõ", WHO), 5);
        then(new BudgetEvent.AdjustmentAsked(ID, 2, lines(600), new Money(600), "thêm việc", WHO), 6);
        then(new BudgetEvent.AdjustmentAgreed(ID, 2, new Money(600), WHO, "đồng ý"), 7);
        then(new BudgetEvent.AdjustmentRejected(ID, 2, "hết nguồn", WHO), 8);
        assertThat(view.execution().adjustments())
                .extracting(BudgetExecution.Adjustment::status)
                .containsExactly(BudgetExecution.AdjustmentStatus.RETURNED, BudgetExecution.AdjustmentStatus.REJECTED);
        assertThat(view.lines()).isEqualTo(lines(500));
        assertThat(view.approved()).isEqualTo(new Money(500));
    }

    @Test
    void a_package_that_passed_on_shows_both_holders() {
        granted(500);
        AssociationId successor = new AssociationId("HB.HOI.DADC");
        then(new BudgetEvent.PassedOn(ID, new AssociationId("HB.HOI.CTD"), successor, new Money(500), "QĐ 20"), 4);
        assertThat(view.association()).isEqualTo(successor);
        assertThat(view.holders())
                .extracting(BudgetPackageView.Holder::association)
                .containsExactly(new AssociationId("HB.HOI.CTD"), successor);
    }

    @Test
    void a_year_adds_up_what_was_granted_paid_and_spent_whatever_has_become_of_the_packages() {
        year = year.limited(new BudgetYearEvent.CeilingSet(YEAR, new Money(1_000), "QĐ 1", "rule"));
        BudgetPackageView before = view;
        granted(500);
        count(null, before);
        count(before, view);
        before = view;
        then(new BudgetEvent.Disbursed(ID, 1, new Money(200), day("2021-01-20"), "UNC-1", WHO), 4);
        then(
                new BudgetEvent.Settled(
                        ID,
                        List.of(new BudgetEvent.SpentLine("L1", new Money(150))),
                        new Money(150),
                        new Money(50),
                        day("2021-12-30"),
                        "TB 1",
                        WHO),
                5);
        count(before, view);
        assertThat(year.approved()).isEqualTo(new Money(500));
        assertThat(year.remaining()).isEqualTo(new Money(500));
        assertThat(year.disbursed()).isEqualTo(new Money(200));
        assertThat(year.spent()).isEqualTo(new Money(150));
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
                List.of(),
                YEAR,
                null,
                status,
                lines(total),
                new Money(total),
                null,
                approved == null ? null : new Money(approved),
                null,
                null,
                WHO,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                BudgetExecution.NONE,
                List.of(),
                0);
    }

    private static List<BudgetLine> lines(long amount) {
        return List.of(new BudgetLine("L1", "Hoạt động", new Money(amount), null));
    }
}
