package vn.danvan.kernel.budget;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.LimitMove;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaVersion;

/** The life of a budget package. */
public sealed interface BudgetEvent {

    /** The package. */
    BudgetPackageId budget();

    /** The limit that all packages of a year share. */
    static String limitKey(FiscalYear year) {
        return "budget/" + year.year();
    }

    /** What is asked for, appraised and decided on, up to the grant. */
    sealed interface Request extends BudgetEvent {}

    /** What becomes of a granted package: changed, paid out, accounted for, passed on. */
    sealed interface Execution extends BudgetEvent {}

    /**
     * An association asks for money.
     *
     * @param total the sum of the lines
     * @param ruleVersion the rule that allows this fiscal year
     * @param criteria the criteria in force on which it rests; absent when none had been published
     */
    @StoredAs("budget.proposed")
    record Proposed(
            BudgetPackageId budget,
            AssociationId association,
            FiscalYear year,
            List<BudgetLine> lines,
            Money total,
            PersonId proposer,
            String ruleVersion,
            @Nullable CriteriaVersion criteria)
            implements Request {}

    /** The lines were replaced. */
    @StoredAs("budget.revised")
    record Revised(BudgetPackageId budget, List<BudgetLine> lines, Money total, PersonId reviser) implements Request {}

    /** It was put before the appraiser. */
    @StoredAs("budget.submitted")
    record Submitted(BudgetPackageId budget, Money total, PersonId submitter) implements Request {}

    /** The appraiser agrees to all that was asked. */
    @StoredAs("budget.agreed")
    record Agreed(BudgetPackageId budget, Money amount, PersonId appraiser, String opinion) implements Request {}

    /** The appraiser agrees to less: the lines as cut. */
    @StoredAs("budget.cut")
    record Cut(BudgetPackageId budget, List<BudgetLine> lines, Money amount, PersonId appraiser, String opinion)
            implements Request {}

    /** The appraiser sent it back. */
    @StoredAs("budget.returned")
    record Returned(BudgetPackageId budget, List<ReviewComment> comments, PersonId appraiser) implements Request {}

    /**
     * The appraised amount is granted, within the year's ceiling.
     *
     * @param on day of the grant; absent in the oldest events
     */
    @StoredAs("budget.approved")
    record Approved(
            BudgetPackageId budget,
            FiscalYear year,
            Money amount,
            String decision,
            PersonId approver,
            @Nullable LocalDate on)
            implements Request, LimitMove.Source {
        @Override
        public LimitMove limitMove() {
            return new LimitMove(limitKey(year), amount.dong(), null);
        }
    }

    /** It is not granted. */
    @StoredAs("budget.rejected")
    record Rejected(BudgetPackageId budget, String reason, PersonId approver) implements Request {}

    /**
     * A part of the grant was paid out.
     *
     * @param instalment number of the payment, from 1
     * @param on day of the voucher
     * @param voucher its number, used once in the package
     */
    @StoredAs("budget.disbursed")
    record Disbursed(
            BudgetPackageId budget, int instalment, Money amount, LocalDate on, String voucher, PersonId disburser)
            implements Execution {}

    /**
     * The association asks for other lines than were granted.
     *
     * @param number of the adjustment within the package, from 1
     * @param lines all lines as they shall be
     * @param total their sum
     */
    @StoredAs("budget.adjustment-asked")
    record AdjustmentAsked(
            BudgetPackageId budget, int number, List<BudgetLine> lines, Money total, String reason, PersonId asker)
            implements Execution {}

    /** The appraiser agrees to the adjustment. */
    @StoredAs("budget.adjustment-agreed")
    record AdjustmentAgreed(BudgetPackageId budget, int number, Money total, PersonId appraiser, String opinion)
            implements Execution {}

    /** The appraiser sends it back; the association may ask anew. */
    @StoredAs("budget.adjustment-returned")
    record AdjustmentReturned(BudgetPackageId budget, int number, String reason, PersonId appraiser)
            implements Execution {}

    /**
     * The adjustment is granted, within the year's ceiling.
     *
     * @param lines all lines as they are from now on
     * @param from what was granted before
     * @param to what is granted from now on
     */
    @StoredAs("budget.adjusted")
    record Adjusted(
            BudgetPackageId budget,
            FiscalYear year,
            int number,
            List<BudgetLine> lines,
            Money from,
            Money to,
            String decision,
            PersonId approver,
            LocalDate on)
            implements Execution, LimitMove.Source {
        @Override
        public LimitMove limitMove() {
            return new LimitMove(limitKey(year), to.dong() - from.dong(), null);
        }
    }

    /** The adjustment is not granted; the package stays as it is. */
    @StoredAs("budget.adjustment-rejected")
    record AdjustmentRejected(BudgetPackageId budget, int number, String reason, PersonId approver)
            implements Execution {}

    /** What a line was spent on. */
    record SpentLine(String code, Money spent) {}

    /**
     * It was accounted for. A settlement that is recorded again before the package is closed takes the place of the one
     * before.
     *
     * @param lines every line of the package
     * @param spent their sum
     * @param unspent what was paid out and not spent, and goes back to the budget
     * @param document number of the settlement document
     */
    @StoredAs("budget.settled")
    record Settled(
            BudgetPackageId budget,
            List<SpentLine> lines,
            Money spent,
            Money unspent,
            LocalDate on,
            String document,
            PersonId settler)
            implements Execution {}

    /**
     * The settlement is approved and the books of the package are closed.
     *
     * @param returnVoucher voucher by which the unspent money went back; absent when there was none
     */
    @StoredAs("budget.closed")
    record Closed(
            BudgetPackageId budget,
            String decision,
            @Nullable String returnVoucher,
            PersonId closer,
            LocalDate on) implements Execution {}

    /**
     * Another association answers for it from now on.
     *
     * @param remaining what could still be paid out at that time
     * @param decision number of the decision by which associations were merged, consolidated or split
     */
    @StoredAs("budget.passed-on")
    record PassedOn(BudgetPackageId budget, AssociationId from, AssociationId to, Money remaining, String decision)
            implements Execution {}
}
