package vn.danvan.query.budget;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        implements Versioned, BudgetPackageViewBuilder.With {

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
        BudgetPackageView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case BudgetEvent.Proposed _ -> it;
            case BudgetEvent.Revised e -> it.asks(it.status, e.lines(), e.total());
            case BudgetEvent.Submitted e -> it.asks(Status.SUBMITTED, it.lines, e.total());
            case BudgetEvent.Agreed e -> it.appraised(it.lines, e.amount(), e.appraiser(), e.opinion());
            case BudgetEvent.Cut e -> it.appraised(e.lines(), e.amount(), e.appraiser(), e.opinion());
            case BudgetEvent.Returned e ->
                it.asks(Status.RETURNED, it.lines, it.total)
                        .with(to -> to.appraiser(e.appraiser()).comments(List.copyOf(e.comments())));
            case BudgetEvent.Approved e ->
                it.with(to -> to.status(Status.APPROVED)
                        .approved(e.amount())
                        .approver(e.approver())
                        .decision(e.decision()));
            case BudgetEvent.Rejected e ->
                it.with(to -> to.status(Status.REJECTED).approver(e.approver()).rejectedBecause(e.reason()));
        };
    }

    /** Asking anew, it has not been appraised. */
    private BudgetPackageView asks(Status now, List<BudgetLine> nowLines, Money nowTotal) {
        return with(to -> to.status(now)
                .lines(List.copyOf(nowLines))
                .total(nowTotal)
                .appraised(null)
                .appraiser(null)
                .opinion(null));
    }

    private BudgetPackageView appraised(List<BudgetLine> nowLines, Money amount, PersonId by, String says) {
        return with(to -> to.status(Status.APPRAISED)
                .lines(List.copyOf(nowLines))
                .appraised(amount)
                .appraiser(by)
                .opinion(says)
                .comments(List.of()));
    }
}
