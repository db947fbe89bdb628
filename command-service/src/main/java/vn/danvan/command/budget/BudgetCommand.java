package vn.danvan.command.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.criteria.CriteriaVersion;

/** What may be asked about a budget package. */
public sealed interface BudgetCommand extends Command {

    /** The package. */
    BudgetPackageId budget();

    @Override
    default BudgetPackageId target() {
        return budget();
    }

    /**
     * Asks for money.
     *
     * @param criteria the version that is meant; none when the one in force is
     */
    record ProposeBudgetPackage(
            BudgetPackageId budget,
            AssociationId association,
            FiscalYear year,
            List<BudgetLine> lines,
            Money total,
            @Nullable CriteriaVersion criteria)
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

    /** Asks for other lines than were granted. */
    record AskAdjustment(BudgetPackageId budget, List<BudgetLine> lines, Money total, String reason)
            implements BudgetCommand {}

    /** Appraises: agrees to the adjustment that was asked for. */
    record AgreeAdjustment(BudgetPackageId budget, String opinion) implements BudgetCommand {}

    /** Appraises: sends the adjustment back. */
    record ReturnAdjustment(BudgetPackageId budget, String reason) implements BudgetCommand {}

    /** Grants the adjustment. */
    record ApproveAdjustment(BudgetPackageId budget, String decision) implements BudgetCommand {}

    /** Does not grant the adjustment. */
    record RejectAdjustment(BudgetPackageId budget, String reason) implements BudgetCommand {}

    /** Records that a part of the grant was paid out. */
    record DisburseBudgetPackage(BudgetPackageId budget, Money amount, LocalDate on, String voucher)
            implements BudgetCommand {}

    /**
     * Records what was spent; a second time, before the package is closed, corrects the first.
     *
     * @param spent by line code; every line is named
     */
    record SettleBudgetPackage(BudgetPackageId budget, Map<String, Money> spent, LocalDate on, String document)
            implements BudgetCommand {}

    /**
     * Approves the settlement and closes the package's books.
     *
     * @param returnVoucher voucher by which the unspent money went back; none when there is none
     */
    record CloseBudgetPackage(
            BudgetPackageId budget,
            String decision,
            @Nullable String returnVoucher) implements BudgetCommand {}
}
