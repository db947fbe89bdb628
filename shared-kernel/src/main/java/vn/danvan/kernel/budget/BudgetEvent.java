package vn.danvan.kernel.budget;

import java.util.List;
import vn.danvan.kernel.LimitMove;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.association.AssociationId;

/** The life of a budget package. */
public sealed interface BudgetEvent {

    /** The package. */
    BudgetPackageId budget();

    /** The limit that all packages of a year share. */
    static String limitKey(FiscalYear year) {
        return "budget/" + year.year();
    }

    /**
     * An association asks for money.
     *
     * @param total the sum of the lines
     * @param ruleVersion the rule that allows this fiscal year
     */
    @StoredAs("budget.proposed")
    record Proposed(
            BudgetPackageId budget,
            AssociationId association,
            FiscalYear year,
            List<BudgetLine> lines,
            Money total,
            PersonId proposer,
            String ruleVersion)
            implements BudgetEvent {}

    /** The lines were replaced. */
    @StoredAs("budget.revised")
    record Revised(BudgetPackageId budget, List<BudgetLine> lines, Money total, PersonId reviser)
            implements BudgetEvent {}

    /** It was put before the appraiser. */
    @StoredAs("budget.submitted")
    record Submitted(BudgetPackageId budget, Money total, PersonId submitter) implements BudgetEvent {}

    /** The appraiser agrees to all that was asked. */
    @StoredAs("budget.agreed")
    record Agreed(BudgetPackageId budget, Money amount, PersonId appraiser, String opinion) implements BudgetEvent {}

    /** The appraiser agrees to less: the lines as cut. */
    @StoredAs("budget.cut")
    record Cut(BudgetPackageId budget, List<BudgetLine> lines, Money amount, PersonId appraiser, String opinion)
            implements BudgetEvent {}

    /** The appraiser sent it back. */
    @StoredAs("budget.returned")
    record Returned(BudgetPackageId budget, List<ReviewComment> comments, PersonId appraiser) implements BudgetEvent {}

    /** The appraised amount is granted, within the year's ceiling. */
    @StoredAs("budget.approved")
    record Approved(BudgetPackageId budget, FiscalYear year, Money amount, String decision, PersonId approver)
            implements BudgetEvent, LimitMove.Source {
        @Override
        public LimitMove limitMove() {
            return new LimitMove(limitKey(year), amount.dong(), null);
        }
    }

    /** It is not granted. */
    @StoredAs("budget.rejected")
    record Rejected(BudgetPackageId budget, String reason, PersonId approver) implements BudgetEvent {}
}
