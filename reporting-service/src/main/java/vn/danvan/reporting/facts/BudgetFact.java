package vn.danvan.reporting.facts;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * A budget package.
 *
 * @param proposed what the association asks for, as last revised
 * @param appraised what the appraiser agrees to; none before the appraisal and after a return
 * @param approved what was granted; none before
 * @param ruleVersion the rule that allows its fiscal year
 * @param logIndex of the event that gave it this state
 */
public record BudgetFact(
        BudgetPackageId budget,
        AssociationId association,
        FiscalYear year,
        State state,
        Money proposed,
        @Nullable Money appraised,
        @Nullable Money approved,
        String ruleVersion,
        long logIndex) {

    /** How far it is. */
    public enum State {
        /** Đang lập. */
        DRAFT,
        /** Chờ thẩm định. */
        SUBMITTED,
        /** Đã thẩm định. */
        APPRAISED,
        /** Bị trả lại. */
        RETURNED,
        /** Đã phê duyệt. */
        APPROVED,
        /** Không phê duyệt. */
        REJECTED
    }

    static BudgetFact fold(@Nullable BudgetFact before, BudgetEvent event, Moment at) {
        long index = at.logIndex();
        return switch (event) {
            case BudgetEvent.Proposed e ->
                new BudgetFact(
                        e.budget(),
                        e.association(),
                        e.year(),
                        State.DRAFT,
                        e.total(),
                        null,
                        null,
                        e.ruleVersion(),
                        index);
            case BudgetEvent.Revised e -> {
                BudgetFact b = Fold.existing(before, event);
                yield b.become(b.state, e.total(), null, null, index);
            }
            case BudgetEvent.Submitted e ->
                Fold.existing(before, event).become(State.SUBMITTED, e.total(), null, null, index);
            case BudgetEvent.Agreed e -> Fold.existing(before, event).appraise(e.amount(), index);
            case BudgetEvent.Cut e -> Fold.existing(before, event).appraise(e.amount(), index);
            case BudgetEvent.Returned _ -> {
                BudgetFact b = Fold.existing(before, event);
                yield b.become(State.RETURNED, b.proposed, null, null, index);
            }
            case BudgetEvent.Approved e -> {
                BudgetFact b = Fold.existing(before, event);
                yield b.become(State.APPROVED, b.proposed, b.appraised, e.amount(), index);
            }
            case BudgetEvent.Rejected _ -> {
                BudgetFact b = Fold.existing(before, event);
                yield b.become(State.REJECTED, b.proposed, b.appraised, null, index);
            }
        };
    }

    private BudgetFact appraise(Money amount, long index) {
        return become(State.APPRAISED, proposed, amount, null, index);
    }

    private BudgetFact become(State next, Money asked, @Nullable Money agreed, @Nullable Money granted, long index) {
        return new BudgetFact(budget, association, year, next, asked, agreed, granted, ruleVersion, index);
    }
}
