package vn.danvan.query.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A budget package.
 *
 * @param lines as they stand: as asked, or as cut by the appraiser
 * @param total sum of what was asked last
 * @param appraised what the appraiser agrees to; absent before
 * @param approved what was granted; absent unless it was
 * @param opinion the appraiser's
 * @param comments of the last return
 * @param decision number of the approval
 * @param rejectedBecause why it is not granted
 * @param steps its life
 * @param version of the stream
 */
public record BudgetPackageView(
        BudgetPackageId budget,
        AssociationId association,
        FiscalYear year,
        Status status,
        List<BudgetLine> lines,
        Money total,
        @Nullable Money appraised,
        @Nullable Money approved,
        PersonId proposer,
        @Nullable PersonId appraiser,
        @Nullable PersonId approver,
        @Nullable String opinion,
        List<ReviewComment> comments,
        @Nullable String decision,
        @Nullable String rejectedBecause,
        List<Step> steps,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<BudgetPackageView> TABLE = ViewTable.of("budget_package", BudgetPackageView.class)
            .filter("year", "Năm ngân sách", "Fiscal year")
            .filter("association", "Hội", "Association")
            .filter("status", "Trạng thái", "Status")
            .filter("decision", "Số quyết định", "Number of the approval")
            .sort("total", "Số đề nghị", "Amount asked")
            .sort("appraised", "Số thẩm định", "Amount appraised")
            .sort("approved", "Số phê duyệt", "Amount approved");

    /** Where it stands. */
    public enum Status {
        /** Đang soạn. */
        PROPOSED,
        /** Đã nộp, chờ thẩm định. */
        SUBMITTED,
        /** Bị trả lại. */
        RETURNED,
        /** Đã thẩm định, chờ phê duyệt. */
        APPRAISED,
        /** Đã phê duyệt. */
        APPROVED,
        /** Không được duyệt. */
        REJECTED
    }

    /** What it counts with in its year: the latest amount decided on. */
    Money amount() {
        if (approved != null) {
            return approved;
        }
        return appraised == null ? total : appraised;
    }

    static BudgetPackageView fold(@Nullable BudgetPackageView before, BudgetEvent event, Recorded at) {
        if (event instanceof BudgetEvent.Proposed e) {
            return new BudgetPackageView(
                    e.budget(),
                    e.association(),
                    e.year(),
                    Status.PROPOSED,
                    List.copyOf(e.lines()),
                    e.total(),
                    null,
                    null,
                    e.proposer(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not proposed: " + event.budget());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        BudgetPackageView it = before.at(steps, at.version());
        return switch (event) {
            case BudgetEvent.Proposed _ -> it;
            case BudgetEvent.Revised e -> it.asks(it.status, List.copyOf(e.lines()), e.total());
            case BudgetEvent.Submitted e -> it.asks(Status.SUBMITTED, it.lines, e.total());
            case BudgetEvent.Agreed e -> it.appraised(it.lines, e.amount(), e.appraiser(), e.opinion());
            case BudgetEvent.Cut e -> it.appraised(List.copyOf(e.lines()), e.amount(), e.appraiser(), e.opinion());
            case BudgetEvent.Returned e -> it.returned(List.copyOf(e.comments()), e.appraiser());
            case BudgetEvent.Approved e -> it.decided(Status.APPROVED, e.amount(), e.approver(), e.decision(), null);
            case BudgetEvent.Rejected e -> it.decided(Status.REJECTED, null, e.approver(), null, e.reason());
        };
    }

    private BudgetPackageView at(List<Step> nowSteps, long nowVersion) {
        return new BudgetPackageView(
                budget,
                association,
                year,
                status,
                lines,
                total,
                appraised,
                approved,
                proposer,
                appraiser,
                approver,
                opinion,
                comments,
                decision,
                rejectedBecause,
                nowSteps,
                nowVersion);
    }

    /** Asking anew, it has not been appraised. */
    private BudgetPackageView asks(Status now, List<BudgetLine> nowLines, Money nowTotal) {
        return new BudgetPackageView(
                budget,
                association,
                year,
                now,
                nowLines,
                nowTotal,
                null,
                null,
                proposer,
                null,
                null,
                null,
                comments,
                null,
                null,
                steps,
                version);
    }

    private BudgetPackageView appraised(List<BudgetLine> nowLines, Money amount, PersonId by, String says) {
        return new BudgetPackageView(
                budget,
                association,
                year,
                Status.APPRAISED,
                nowLines,
                total,
                amount,
                null,
                proposer,
                by,
                null,
                says,
                List.of(),
                null,
                null,
                steps,
                version);
    }

    private BudgetPackageView returned(List<ReviewComment> nowComments, PersonId by) {
        return new BudgetPackageView(
                budget,
                association,
                year,
                Status.RETURNED,
                lines,
                total,
                null,
                null,
                proposer,
                by,
                null,
                null,
                nowComments,
                null,
                null,
                steps,
                version);
    }

    private BudgetPackageView decided(
            Status now, @Nullable Money amount, PersonId by, @Nullable String number, @Nullable String because) {
        return new BudgetPackageView(
                budget,
                association,
                year,
                now,
                lines,
                total,
                appraised,
                amount,
                proposer,
                appraiser,
                by,
                opinion,
                comments,
                number,
                because,
                steps,
                version);
    }
}
