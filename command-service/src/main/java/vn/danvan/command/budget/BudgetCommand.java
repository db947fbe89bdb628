package vn.danvan.command.budget;

import java.util.List;
import java.util.Map;
import vn.danvan.command.Command;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;

/** What may be asked about a budget package. */
public sealed interface BudgetCommand extends Command {

    /** The package. */
    BudgetPackageId budget();

    @Override
    default BudgetPackageId target() {
        return budget();
    }

    /** Asks for money. */
    record ProposeBudgetPackage(
            BudgetPackageId budget, AssociationId association, FiscalYear year, List<BudgetLine> lines, Money total)
            implements BudgetCommand {}

    /** Replaces the lines. */
    record ReviseBudgetPackage(BudgetPackageId budget, List<BudgetLine> lines, Money total) implements BudgetCommand {}

    /** Puts it before the appraiser. */
    record SubmitBudgetPackage(BudgetPackageId budget) implements BudgetCommand {}

    /** Appraises: all that was asked for. */
    record AgreeBudgetPackage(BudgetPackageId budget, String opinion) implements BudgetCommand {}

    /**
     * Appraises: less than was asked for.
     *
     * @param amounts what each line is cut to, by line code; every line is named
     */
    record CutBudgetPackage(BudgetPackageId budget, Map<String, Money> amounts, String opinion)
            implements BudgetCommand {}

    /** Appraises: sends it back with comments, at least one. */
    record ReturnBudgetPackage(BudgetPackageId budget, List<ReviewComment> comments) implements BudgetCommand {}

    /** Grants the appraised amount. */
    record ApproveBudgetPackage(BudgetPackageId budget, String decision) implements BudgetCommand {}

    /** Does not grant it. */
    record RejectBudgetPackage(BudgetPackageId budget, String reason) implements BudgetCommand {}
}
