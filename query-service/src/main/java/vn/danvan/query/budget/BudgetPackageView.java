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
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A budget package.
 *
 * @param association who holds it: who asked for it, or who took it over
 * @param holders every association that has held it, the present one last
 * @param criteria the criteria on which it rests; absent when none had been published
 * @param lines as they stand: as asked, as cut by the appraiser, or as adjusted
 * @param total sum of what was asked first
 * @param appraised what the appraiser agrees to; absent before
 * @param approved what is granted, with all adjustments; absent unless it was
 * @param disbursed what was paid out; absent unless something is granted
 * @param remaining what is granted and not paid out; absent unless something is granted
 * @param execution grants, adjustments, instalments, settlement, closing
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
        List<Holder> holders,
        FiscalYear year,
        @Nullable CriteriaVersion criteria,
        Status status,
        List<BudgetLine> lines,
        Money total,
        @Nullable Money appraised,
        @Nullable Money approved,
        @Nullable Money disbursed,
        @Nullable Money remaining,
        PersonId proposer,
        @Nullable PersonId appraiser,
        @Nullable PersonId approver,
        @Nullable String opinion,
        List<ReviewComment> comments,
        @Nullable String decision,
        @Nullable String rejectedBecause,
        BudgetExecution execution,
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
            .sort("approved", "Số phê duyệt", "Amount approved")
            .sort("disbursed", "Số đã giải ngân", "Amount disbursed")
            .sort("remaining", "Số còn được giải ngân", "Amount still to be disbursed");

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
        REJECTED,
        /** Đã quyết toán. */
        SETTLED,
        /** Đã tất toán. */
        CLOSED
    }

    /**
     * Who has held it.
     *
     * @param decision number of the decision by which it passed; absent for who asked for it
     * @param logIndex since which event
     */
    public record Holder(
            AssociationId association, @Nullable String decision, long logIndex) {}

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
                    List.of(new Holder(e.association(), null, at.index())),
                    e.year(),
                    e.criteria(),
                    Status.PROPOSED,
                    List.copyOf(e.lines()),
                    e.total(),
                    null,
                    null,
                    null,
                    null,
                    e.proposer(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    BudgetExecution.NONE,
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
                        .disbursed(Money.ZERO)
                        .remaining(e.amount())
                        .approver(e.approver())
                        .decision(e.decision())
                        .execution(it.execution.granted(e, at)));
            case BudgetEvent.Rejected e ->
                it.with(to -> to.status(Status.REJECTED).approver(e.approver()).rejectedBecause(e.reason()));
            case BudgetEvent.Execution e ->
                it.with(to -> to.execution(it.execution.fold(e, at))).executed(e, at);
        };
    }

    private BudgetPackageView executed(BudgetEvent.Execution event, Recorded at) {
        return switch (event) {
            case BudgetEvent.Adjusted e ->
                with(to -> to.lines(List.copyOf(e.lines()))).has(e.to(), paid());
            case BudgetEvent.Disbursed e -> has(amount(), paid().plus(e.amount()));
            case BudgetEvent.Settled _ -> with(to -> to.status(Status.SETTLED));
            case BudgetEvent.Closed _ -> with(to -> to.status(Status.CLOSED));
            case BudgetEvent.PassedOn e ->
                with(to -> to.association(e.to())
                        .holders(Step.append(holders, new Holder(e.to(), e.decision(), at.index()))));
            case BudgetEvent.AdjustmentAsked _,
                    BudgetEvent.AdjustmentAgreed _,
                    BudgetEvent.AdjustmentReturned _,
                    BudgetEvent.AdjustmentRejected _ -> this;
        };
    }

    private BudgetPackageView has(Money granted, Money paid) {
        return with(to -> to.approved(granted).disbursed(paid).remaining(granted.minus(paid)));
    }

    /** What was paid out. */
    Money paid() {
        return disbursed == null ? Money.ZERO : disbursed;
    }

    /** What was accounted for. */
    Money spent() {
        return execution.settlement() == null
                ? Money.ZERO
                : execution.settlement().spent();
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
