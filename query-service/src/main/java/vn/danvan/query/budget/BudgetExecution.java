package vn.danvan.query.budget;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;

/**
 * What has become of a granted package.
 *
 * @param grants what was granted, first and after each adjustment
 * @param adjustments every one that was asked for
 * @param disbursements every instalment
 * @param settlement the last one recorded; absent before
 * @param closing absent until the books are closed
 */
@RecordBuilder
public record BudgetExecution(
        List<Grant> grants,
        List<Adjustment> adjustments,
        List<Disbursement> disbursements,
        @Nullable Settlement settlement,
        @Nullable Closing closing)
        implements BudgetExecutionBuilder.With {

    /** Nothing is granted yet. */
    static final BudgetExecution NONE = new BudgetExecution(List.of(), List.of(), List.of(), null, null);

    /** The whole amount that is granted from a day on. */
    public record Grant(LocalDate on, Money amount, String decision, long logIndex) {}

    /** How far an adjustment is. */
    public enum AdjustmentStatus {
        /** Chờ thẩm định. */
        ASKED,
        /** Đã thẩm định, chờ phê duyệt. */
        AGREED,
        /** Bị trả lại. */
        RETURNED,
        /** Đã điều chỉnh. */
        GRANTED,
        /** Không được duyệt. */
        REJECTED
    }

    /**
     * An adjustment that was asked for.
     *
     * @param lines all lines as they shall be
     * @param reason why it was asked for
     * @param answer the appraiser's opinion, the reason of a return or refusal, or the number of the decision, whichever
     *     came last; absent before
     */
    public record Adjustment(
            int number,
            AdjustmentStatus status,
            List<BudgetLine> lines,
            Money total,
            String reason,
            @Nullable String answer,
            PersonId asker) {
        Adjustment become(AdjustmentStatus now, String said) {
            return new Adjustment(number, now, lines, total, reason, said, asker);
        }
    }

    /** One instalment. */
    public record Disbursement(
            int instalment, Money amount, LocalDate on, String voucher, PersonId by, long logIndex) {}

    /** What was spent, by line, and what goes back. */
    public record Settlement(
            List<BudgetEvent.SpentLine> lines,
            Money spent,
            Money unspent,
            LocalDate on,
            String document,
            PersonId by,
            long logIndex) {}

    /** The end of it. */
    public record Closing(
            LocalDate on, String decision, @Nullable String returnVoucher, PersonId by) {}

    BudgetExecution granted(BudgetEvent.Approved e, Recorded at) {
        LocalDate on = e.on() == null ? at.effectiveOn() : e.on();
        return with(to -> to.grants(Step.append(grants, new Grant(on, e.amount(), e.decision(), at.index()))));
    }

    BudgetExecution fold(BudgetEvent.Execution event, Recorded at) {
        return switch (event) {
            case BudgetEvent.AdjustmentAsked e ->
                with(to -> to.adjustments(Step.append(
                        adjustments,
                        new Adjustment(
                                e.number(),
                                AdjustmentStatus.ASKED,
                                e.lines(),
                                e.total(),
                                e.reason(),
                                null,
                                e.asker()))));
            case BudgetEvent.AdjustmentAgreed e -> answered(AdjustmentStatus.AGREED, e.opinion());
            case BudgetEvent.AdjustmentReturned e -> answered(AdjustmentStatus.RETURNED, e.reason());
            case BudgetEvent.AdjustmentRejected e -> answered(AdjustmentStatus.REJECTED, e.reason());
            case BudgetEvent.Adjusted e ->
                answered(AdjustmentStatus.GRANTED, e.decision())
                        .with(to ->
                                to.grants(Step.append(grants, new Grant(e.on(), e.to(), e.decision(), at.index()))));
            case BudgetEvent.Disbursed e ->
                with(to -> to.disbursements(Step.append(
                        disbursements,
                        new Disbursement(e.instalment(), e.amount(), e.on(), e.voucher(), e.disburser(), at.index()))));
            case BudgetEvent.Settled e ->
                with(to -> to.settlement(new Settlement(
                        e.lines(), e.spent(), e.unspent(), e.on(), e.document(), e.settler(), at.index())));
            case BudgetEvent.Closed e ->
                with(to -> to.closing(new Closing(e.on(), e.decision(), e.returnVoucher(), e.closer())));
            case BudgetEvent.PassedOn _ -> this;
        };
    }

    private BudgetExecution answered(AdjustmentStatus now, String said) {
        List<Adjustment> changed = new ArrayList<>(adjustments);
        changed.set(changed.size() - 1, changed.getLast().become(now, said));
        return with(to -> to.adjustments(List.copyOf(changed)));
    }

    /** What was granted, paid out and accounted for up to a day; without a day, all of it. */
    BudgetBalance balanceOn(@Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.MAX : on;
        List<Grant> granted =
                grants.stream().filter(grant -> !grant.on().isAfter(day)).toList();
        long first = granted.isEmpty() ? 0 : granted.getFirst().amount.dong();
        long now = granted.isEmpty() ? 0 : granted.getLast().amount.dong();
        long paid = disbursements.stream()
                .filter(paying -> !paying.on().isAfter(day))
                .mapToLong(paying -> paying.amount.dong())
                .sum();
        Settlement settled = settlement == null || settlement.on().isAfter(day) ? null : settlement;
        return new BudgetBalance(
                on,
                new Money(first),
                now - first,
                new Money(now),
                new Money(paid),
                settled == null ? null : settled.spent,
                settled == null ? null : settled.unspent,
                new Money(now - paid));
    }
}
