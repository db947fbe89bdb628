package vn.danvan.reporting.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * A budget package.
 *
 * @param association who holds it: who asked for it, or who took it over
 * @param proposed what the association asks for, as last revised before the grant
 * @param appraised what the appraiser agrees to; none before the appraisal and after a return
 * @param granted what was granted first; none before
 * @param approved what is granted now, with all adjustments; none before the grant
 * @param disbursed what was paid out
 * @param spent what was accounted for; none before the settlement
 * @param unspent what was paid out and goes back; none before the settlement
 * @param ruleVersion the rule that allows its fiscal year
 * @param logIndex of the event that gave it this state
 * @param moneyIndexes of the events that granted, adjusted, paid out and accounted for
 */
@RecordBuilder
public record BudgetFact(
        BudgetPackageId budget,
        AssociationId association,
        FiscalYear year,
        State state,
        Money proposed,
        @Nullable Money appraised,
        @Nullable Money granted,
        @Nullable Money approved,
        Money disbursed,
        @Nullable Money spent,
        @Nullable Money unspent,
        String ruleVersion,
        long logIndex,
        List<Long> moneyIndexes)
        implements BudgetFactBuilder.With {

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
        REJECTED,
        /** Đã quyết toán. */
        SETTLED,
        /** Đã tất toán. */
        CLOSED
    }

    static BudgetFact fold(@Nullable BudgetFact before, BudgetEvent event, Moment at) {
        if (event instanceof BudgetEvent.Proposed e) {
            return new BudgetFact(
                    e.budget(),
                    e.association(),
                    e.year(),
                    State.DRAFT,
                    e.total(),
                    null,
                    null,
                    null,
                    Money.ZERO,
                    null,
                    null,
                    e.ruleVersion(),
                    at.logIndex(),
                    List.of());
        }
        BudgetFact b = Fold.existing(before, event).with(to -> to.logIndex(at.logIndex()));
        return switch (event) {
            case BudgetEvent.Proposed _ -> b;
            case BudgetEvent.Revised e -> b.asks(b.state, e.total());
            case BudgetEvent.Submitted e -> b.asks(State.SUBMITTED, e.total());
            case BudgetEvent.Agreed e -> b.appraise(e.amount());
            case BudgetEvent.Cut e -> b.appraise(e.amount());
            case BudgetEvent.Returned _ -> b.asks(State.RETURNED, b.proposed);
            case BudgetEvent.Approved e ->
                b.money(to -> to.state(State.APPROVED).granted(e.amount()).approved(e.amount()));
            case BudgetEvent.Rejected _ -> b.with(to -> to.state(State.REJECTED));
            case BudgetEvent.Adjusted e -> b.money(to -> to.approved(e.to()));
            case BudgetEvent.Disbursed e -> b.money(to -> to.disbursed(b.disbursed.plus(e.amount())));
            case BudgetEvent.Settled e ->
                b.money(to -> to.state(State.SETTLED).spent(e.spent()).unspent(e.unspent()));
            case BudgetEvent.Closed _ -> b.with(to -> to.state(State.CLOSED));
            case BudgetEvent.PassedOn e -> b.with(to -> to.association(e.to()));
            case BudgetEvent.AdjustmentAsked _,
                    BudgetEvent.AdjustmentAgreed _,
                    BudgetEvent.AdjustmentReturned _,
                    BudgetEvent.AdjustmentRejected _ -> b;
        };
    }

    private BudgetFact asks(State next, Money total) {
        return with(to -> to.state(next).proposed(total).appraised(null));
    }

    private BudgetFact appraise(Money amount) {
        return with(to -> to.state(State.APPRAISED).appraised(amount));
    }

    private BudgetFact money(Consumer<BudgetFactBuilder> change) {
        List<Long> indexes = new ArrayList<>(moneyIndexes);
        indexes.add(logIndex);
        return with(to -> {
            change.accept(to);
            to.moneyIndexes(List.copyOf(indexes));
        });
    }
}
