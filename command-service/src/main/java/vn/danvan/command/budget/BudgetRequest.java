package vn.danvan.command.budget;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.budget.ThreePersons.Part;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * A budget package from the proposal to the grant: who asks, who appraises and who approves are three different persons, and nothing is
 * approved that was not appraised. That the year's ceiling holds is seen to by the log, inside the append of the approval.
 */
abstract class BudgetRequest {

    /** How far the package is. */
    enum Stage {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPRAISED,
        APPROVED,
        REJECTED,
        SETTLED,
        CLOSED
    }

    @AggregateIdentifier
    private @Nullable BudgetPackageId id;

    private @Nullable Stage stage;
    private @Nullable AssociationId holder;
    private @Nullable FiscalYear year;
    private List<BudgetLine> lines = List.of();
    private Money appraised = Money.ZERO;
    private final ThreePersons persons = new ThreePersons();

    /** What has been granted so far. */
    final Account account = new Account();

    @CommandHandler
    void handle(BudgetCommand.ReviseBudgetPackage c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAskFor(actor, holder());
        require(stage == Stage.DRAFT || stage == Stage.RETURNED, BudgetCode.NOT_EDITABLE);
        mayPlay(Part.ASKS, actor);
        BudgetLines.check(c.lines(), c.total(), past);
        require(!c.lines().equals(lines), BudgetCode.UNCHANGED);
        apply(new BudgetEvent.Revised(c.budget(), List.copyOf(c.lines()), c.total(), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.SubmitBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayAskFor(actor, holder());
        require(stage == Stage.DRAFT || stage == Stage.RETURNED, BudgetCode.NOT_DRAFT);
        mayPlay(Part.ASKS, actor);
        apply(new BudgetEvent.Submitted(c.budget(), BudgetLines.sum(lines), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.AgreeBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayAppraise(actor);
        apply(new BudgetEvent.Agreed(c.budget(), BudgetLines.sum(lines), actor.person(), c.opinion()));
    }

    @CommandHandler
    void handle(BudgetCommand.CutBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayAppraise(actor);
        List<BudgetLine> cut = BudgetLines.cut(lines, c.amounts());
        apply(new BudgetEvent.Cut(c.budget(), cut, BudgetLines.sum(cut), actor.person(), c.opinion()));
    }

    @CommandHandler
    void handle(BudgetCommand.ReturnBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayAppraise(actor);
        BudgetLines.mayBeCommented(lines, c.comments());
        apply(new BudgetEvent.Returned(c.budget(), List.copyOf(c.comments()), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.ApproveBudgetPackage c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayApprove(actor);
        Recipients.mayBeGranted(holder(), past, null);
        apply(new BudgetEvent.Approved(
                c.budget(), year(), appraised, c.decision(), actor.person(), Vietnam.today(clock)));
    }

    @CommandHandler
    void handle(BudgetCommand.RejectBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayApprove(actor);
        apply(new BudgetEvent.Rejected(c.budget(), c.reason(), actor.person()));
    }

    static void mayAskFor(Actor actor, AssociationId association) {
        actor.mustBe(Role.ASSOCIATION);
        require(association.equals(actor.association()), KernelCode.NOT_FOUND);
    }

    private void mayAppraise(Actor actor) {
        actor.mustBe(Role.FINANCE_APPRAISER);
        require(stage == Stage.SUBMITTED, BudgetCode.NOT_SUBMITTED);
        mayPlay(Part.HANDLES, actor);
    }

    private void mayApprove(Actor actor) {
        actor.mustBe(Role.APPROVER);
        require(stage == Stage.APPRAISED, BudgetCode.NOT_APPRAISED);
        mayPlay(Part.DECIDES, actor);
    }

    final void mayPlay(Part part, Actor actor) {
        persons.mayPlay(part, actor.person());
    }

    final AssociationId holder() {
        return requireNonNull(holder);
    }

    final FiscalYear year() {
        return requireNonNull(year);
    }

    final List<BudgetLine> lines() {
        return lines;
    }

    final @Nullable Stage stage() {
        return stage;
    }

    final void played(Part part, PersonId person) {
        persons.played(part, person);
    }

    final void becomes(Stage next) {
        stage = next;
    }

    final void becomes(List<BudgetLine> next) {
        lines = next;
    }

    final void passesTo(AssociationId next) {
        holder = next;
    }

    @EventSourcingHandler
    void on(BudgetEvent.Request event) {
        switch (event) {
            case BudgetEvent.Proposed e -> {
                id = e.budget();
                holder = e.association();
                year = e.year();
                lines = e.lines();
                played(Part.ASKS, e.proposer());
                stage = Stage.DRAFT;
            }
            case BudgetEvent.Revised e -> {
                lines = e.lines();
                played(Part.ASKS, e.reviser());
            }
            case BudgetEvent.Submitted e -> {
                played(Part.ASKS, e.submitter());
                stage = Stage.SUBMITTED;
            }
            case BudgetEvent.Agreed e -> appraised(lines, e.appraiser(), e.amount());
            case BudgetEvent.Cut e -> appraised(e.lines(), e.appraiser(), e.amount());
            case BudgetEvent.Returned e -> {
                played(Part.HANDLES, e.appraiser());
                stage = Stage.RETURNED;
            }
            case BudgetEvent.Approved e -> {
                played(Part.DECIDES, e.approver());
                account.grants(e.amount(), e.on() == null ? LocalDate.MIN : e.on());
                stage = Stage.APPROVED;
            }
            case BudgetEvent.Rejected e -> {
                played(Part.DECIDES, e.approver());
                stage = Stage.REJECTED;
            }
        }
    }

    private void appraised(List<BudgetLine> agreed, PersonId appraiser, Money amount) {
        played(Part.HANDLES, appraiser);
        lines = agreed;
        appraised = amount;
        stage = Stage.APPRAISED;
    }
}
