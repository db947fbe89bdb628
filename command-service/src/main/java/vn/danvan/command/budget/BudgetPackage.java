package vn.danvan.command.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Effect;
import vn.danvan.command.Past;
import vn.danvan.command.budget.ThreePersons.Part;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.criteria.CriteriaVersion;

/**
 * A budget package, asked for and, after the grant, carried out: never more is paid out than was granted, never more accounted for than was paid out,
 * and whoever asks, handles the money or decides keeps to that part. Money is granted and paid only to an association that
 * has assigned tasks; what was paid is accounted for whatever has become of it.
 */
@AggregateRoot
class BudgetPackage extends BudgetRequest {

    /** An adjustment that waits: for the appraiser, or, when that has agreed, for the approver. */
    private record Adjustment(int number, List<BudgetLine> lines, Money total, boolean agreed) {}

    private @Nullable Adjustment open;
    private int adjustments;
    private int instalments;
    private Money unspent = Money.ZERO;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(BudgetCommand.ProposeBudgetPackage c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayAskFor(actor, c.association());
        String ruleVersion = FirstFiscalYear.allows(c.year(), past, clock);
        Recipients.mayBeGranted(c.association(), past, "/association");
        CriteriaVersion criteria = BudgetCriteria.under(c.criteria(), c.year(), past, clock);
        BudgetLines.check(c.lines(), c.total(), past);
        apply(new BudgetEvent.Proposed(
                c.budget(),
                c.association(),
                c.year(),
                List.copyOf(c.lines()),
                c.total(),
                actor.person(),
                ruleVersion,
                criteria));
    }

    @CommandHandler
    void handle(BudgetCommand.AskAdjustment c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAskFor(actor, holder());
        require(stage() == Stage.APPROVED, BudgetCode.NOT_APPROVED);
        require(open == null, BudgetCode.ADJUSTMENT_OPEN);
        mayPlay(Part.ASKS, actor);
        BudgetLines.check(c.lines(), c.total(), past);
        require(!c.lines().equals(lines()), BudgetCode.UNCHANGED);
        notBelowPaid(c.total());
        apply(new BudgetEvent.AdjustmentAsked(
                c.budget(), adjustments + 1, List.copyOf(c.lines()), c.total(), c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.AgreeAdjustment c, @MetaDataValue("caller") Actor actor) {
        Adjustment asked = mayAppraise(actor);
        apply(new BudgetEvent.AdjustmentAgreed(c.budget(), asked.number, asked.total, actor.person(), c.opinion()));
    }

    @CommandHandler
    void handle(BudgetCommand.ReturnAdjustment c, @MetaDataValue("caller") Actor actor) {
        Adjustment asked = mayAppraise(actor);
        apply(new BudgetEvent.AdjustmentReturned(c.budget(), asked.number, c.reason(), actor.person()));
    }

    /** A smaller or equal total is granted whatever has become of the association, a larger one only while it may be paid. */
    @CommandHandler
    void handle(BudgetCommand.ApproveAdjustment c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Adjustment agreed = mayDecide(actor);
        notBelowPaid(agreed.total);
        if (agreed.total.compareTo(account.granted()) > 0) {
            Recipients.mayBeGranted(holder(), past, null);
        }
        apply(new BudgetEvent.Adjusted(
                c.budget(),
                year(),
                agreed.number,
                agreed.lines,
                account.granted(),
                agreed.total,
                c.decision(),
                actor.person(),
                Vietnam.today(clock)));
    }

    @CommandHandler
    void handle(BudgetCommand.RejectAdjustment c, @MetaDataValue("caller") Actor actor) {
        Adjustment agreed = mayDecide(actor);
        apply(new BudgetEvent.AdjustmentRejected(c.budget(), agreed.number, c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.DisburseBudgetPackage c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.FINANCE_APPRAISER);
        require(stage() == Stage.APPROVED, BudgetCode.NOT_APPROVED);
        mayPlay(Part.HANDLES, actor);
        Recipients.mayBeGranted(holder(), past, null);
        LocalDate yearBegins = LocalDate.of(year().year(), 1, 1);
        notBefore(account.firstGrant().isAfter(yearBegins) ? account.firstGrant() : yearBegins, c.on());
        if (c.amount().equals(Money.ZERO)) {
            throw BudgetCode.AMOUNT_EMPTY.at("/amount");
        }
        if (account.used(c.voucher())) {
            throw BudgetCode.VOUCHER_USED.because(c.voucher()).at("/voucher");
        }
        Money payable = account.payableOn(c.on());
        if (c.amount().compareTo(payable) > 0) {
            throw BudgetCode.DISBURSED_ABOVE_APPROVED
                    .because(payable.toString())
                    .at("/amount");
        }
        apply(
                new BudgetEvent.Disbursed(c.budget(), instalments + 1, c.amount(), c.on(), c.voucher(), actor.person()),
                Effect.on(c.on(), notAfterToday(c.on(), clock), actor, BudgetCode.HISTORY));
    }

    @CommandHandler
    void handle(BudgetCommand.SettleBudgetPackage c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.FINANCE_APPRAISER);
        require(stage() == Stage.APPROVED || stage() == Stage.SETTLED, BudgetCode.NOT_APPROVED);
        require(open == null, BudgetCode.ADJUSTMENT_OPEN);
        mayPlay(Part.HANDLES, actor);
        List<BudgetEvent.SpentLine> spent = BudgetLines.spent(lines(), c.spent());
        Money sum = BudgetLines.sumSpent(spent);
        if (sum.compareTo(account.paid()) > 0) {
            throw BudgetCode.SPENT_ABOVE_DISBURSED
                    .because(account.paid().toString())
                    .at("/lines");
        }
        notBefore(account.lastPaid(), c.on());
        apply(
                new BudgetEvent.Settled(
                        c.budget(), spent, sum, account.paid().minus(sum), c.on(), c.document(), actor.person()),
                Effect.on(c.on(), notAfterToday(c.on(), clock), actor, BudgetCode.HISTORY));
    }

    @CommandHandler
    void handle(BudgetCommand.CloseBudgetPackage c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER);
        require(stage() == Stage.SETTLED, BudgetCode.NOT_SETTLED);
        mayPlay(Part.DECIDES, actor);
        if (unspent.equals(Money.ZERO) && c.returnVoucher() != null) {
            throw BudgetCode.NOTHING_TO_RETURN.at("/returnVoucher");
        }
        if (!unspent.equals(Money.ZERO) && c.returnVoucher() == null) {
            throw BudgetCode.RETURN_NOT_SHOWN.because(unspent.toString()).at("/returnVoucher");
        }
        apply(new BudgetEvent.Closed(
                c.budget(), c.decision(), c.returnVoucher(), actor.person(), Vietnam.today(clock)));
    }

    /** Another association answers for the package, by the decision that merges, consolidates or splits. */
    static void pass(BudgetPackageId budget, AssociationId from, AssociationId to, Money remaining, String decision) {
        apply(new BudgetEvent.PassedOn(budget, from, to, remaining, decision));
    }

    private Adjustment mayAppraise(Actor actor) {
        actor.mustBe(Role.FINANCE_APPRAISER);
        Adjustment asked = open;
        if (asked == null || asked.agreed) {
            throw BudgetCode.ADJUSTMENT_NOT_ASKED.refuse();
        }
        mayPlay(Part.HANDLES, actor);
        return asked;
    }

    private Adjustment mayDecide(Actor actor) {
        actor.mustBe(Role.APPROVER);
        Adjustment agreed = open;
        if (agreed == null || !agreed.agreed) {
            throw BudgetCode.ADJUSTMENT_NOT_AGREED.refuse();
        }
        mayPlay(Part.DECIDES, actor);
        return agreed;
    }

    private void notBelowPaid(Money total) {
        if (total.compareTo(account.paid()) < 0) {
            throw BudgetCode.ADJUSTMENT_BELOW_DISBURSED.because(account.paid().toString());
        }
    }

    private static void notBefore(LocalDate first, LocalDate on) {
        if (on.isBefore(first)) {
            throw BudgetCode.DATE_TOO_EARLY.because(first.toString()).at("/on");
        }
    }

    private static LocalDate notAfterToday(LocalDate on, Clock clock) {
        LocalDate today = Vietnam.today(clock);
        if (on.isAfter(today)) {
            throw BudgetCode.DATE_IN_FUTURE.because(on.toString()).at("/on");
        }
        return today;
    }

    @EventSourcingHandler
    void on(BudgetEvent.Execution event) {
        switch (event) {
            case BudgetEvent.AdjustmentAsked e -> {
                adjustments = e.number();
                open = new Adjustment(e.number(), e.lines(), e.total(), false);
                played(Part.ASKS, e.asker());
            }
            case BudgetEvent.AdjustmentAgreed e -> {
                Adjustment asked = open;
                open = asked == null ? null : new Adjustment(asked.number, asked.lines, asked.total, true);
                played(Part.HANDLES, e.appraiser());
            }
            case BudgetEvent.AdjustmentReturned e -> decided(Part.HANDLES, e.appraiser());
            case BudgetEvent.AdjustmentRejected e -> decided(Part.DECIDES, e.approver());
            case BudgetEvent.Adjusted e -> {
                becomes(e.lines());
                account.grants(e.to(), e.on());
                decided(Part.DECIDES, e.approver());
            }
            case BudgetEvent.Disbursed e -> {
                instalments = e.instalment();
                account.pays(e.amount(), e.on(), e.voucher());
                played(Part.HANDLES, e.disburser());
            }
            case BudgetEvent.Settled e -> {
                unspent = e.unspent();
                played(Part.HANDLES, e.settler());
                becomes(Stage.SETTLED);
            }
            case BudgetEvent.Closed e -> {
                played(Part.DECIDES, e.closer());
                becomes(Stage.CLOSED);
            }
            case BudgetEvent.PassedOn e -> passesTo(e.to());
        }
    }

    private void decided(Part part, PersonId person) {
        open = null;
        played(part, person);
    }
}
