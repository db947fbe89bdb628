package vn.danvan.command.budget;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * A budget package: who asks, who appraises and who approves are three different persons, and nothing is approved that
 * was not appraised. That the year's ceiling holds is seen to by the log, inside the append of the approval.
 */
@AggregateRoot
class BudgetPackage {

    private enum Stage {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPRAISED,
        APPROVED,
        REJECTED
    }

    @AggregateIdentifier
    private @Nullable BudgetPackageId id;

    private @Nullable Stage stage;
    private @Nullable AssociationId association;
    private @Nullable FiscalYear year;
    private List<BudgetLine> lines = List.of();
    private Money appraised = Money.ZERO;
    private final Set<PersonId> askers = new HashSet<>();
    private final Set<PersonId> appraisers = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(BudgetCommand.ProposeBudgetPackage c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayAskFor(actor, c.association());
        String ruleVersion = FirstFiscalYear.allows(c.year(), past, clock);
        AssociationFacts asker = AssociationFacts.of(c.association(), past, "/association");
        require(asker.associationClass() == AssociationClass.ASSIGNED, BudgetCode.NOT_ASSIGNED);
        BudgetLines.check(c.lines(), c.total(), past);
        apply(new BudgetEvent.Proposed(
                c.budget(), c.association(), c.year(), List.copyOf(c.lines()), c.total(), actor.person(), ruleVersion));
    }

    @CommandHandler
    void handle(BudgetCommand.ReviseBudgetPackage c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAskFor(actor, requireNonNull(association));
        require(stage == Stage.DRAFT || stage == Stage.RETURNED, BudgetCode.NOT_EDITABLE);
        require(!appraisers.contains(actor.person()), BudgetCode.SAME_PERSON);
        BudgetLines.check(c.lines(), c.total(), past);
        require(!c.lines().equals(lines), BudgetCode.UNCHANGED);
        apply(new BudgetEvent.Revised(c.budget(), List.copyOf(c.lines()), c.total(), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.SubmitBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayAskFor(actor, requireNonNull(association));
        require(stage == Stage.DRAFT || stage == Stage.RETURNED, BudgetCode.NOT_DRAFT);
        require(!appraisers.contains(actor.person()), BudgetCode.SAME_PERSON);
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
        Set<String> targets = new HashSet<>(Set.of("lines", "total"));
        lines.forEach(line -> targets.add(line.code()));
        for (int i = 0; i < c.comments().size(); i++) {
            if (!targets.contains(c.comments().get(i).target())) {
                throw BudgetCode.COMMENT_TARGET
                        .because(c.comments().get(i).target())
                        .at("/comments/" + i + "/target");
            }
        }
        apply(new BudgetEvent.Returned(c.budget(), List.copyOf(c.comments()), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.ApproveBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayApprove(actor);
        apply(new BudgetEvent.Approved(c.budget(), requireNonNull(year), appraised, c.decision(), actor.person()));
    }

    @CommandHandler
    void handle(BudgetCommand.RejectBudgetPackage c, @MetaDataValue("caller") Actor actor) {
        mayApprove(actor);
        apply(new BudgetEvent.Rejected(c.budget(), c.reason(), actor.person()));
    }

    private static void mayAskFor(Actor actor, AssociationId association) {
        actor.mustBe(Role.ASSOCIATION);
        require(association.equals(actor.association()), KernelCode.NOT_FOUND);
    }

    private void mayAppraise(Actor actor) {
        actor.mustBe(Role.FINANCE_APPRAISER);
        require(stage == Stage.SUBMITTED, BudgetCode.NOT_SUBMITTED);
        require(!askers.contains(actor.person()), BudgetCode.SAME_PERSON);
    }

    private void mayApprove(Actor actor) {
        actor.mustBe(Role.APPROVER);
        require(stage == Stage.APPRAISED, BudgetCode.NOT_APPRAISED);
        require(!askers.contains(actor.person()) && !appraisers.contains(actor.person()), BudgetCode.SAME_PERSON);
    }

    @EventSourcingHandler
    void on(BudgetEvent event) {
        switch (event) {
            case BudgetEvent.Proposed e -> {
                id = e.budget();
                association = e.association();
                year = e.year();
                lines = e.lines();
                askers.add(e.proposer());
                stage = Stage.DRAFT;
            }
            case BudgetEvent.Revised e -> {
                lines = e.lines();
                askers.add(e.reviser());
            }
            case BudgetEvent.Submitted e -> {
                askers.add(e.submitter());
                stage = Stage.SUBMITTED;
            }
            case BudgetEvent.Agreed e -> appraised(e.appraiser(), e.amount());
            case BudgetEvent.Cut e -> appraised(e.appraiser(), e.amount());
            case BudgetEvent.Returned e -> {
                appraisers.add(e.appraiser());
                stage = Stage.RETURNED;
            }
            case BudgetEvent.Approved _ -> stage = Stage.APPROVED;
            case BudgetEvent.Rejected _ -> stage = Stage.REJECTED;
        }
    }

    private void appraised(PersonId appraiser, Money amount) {
        appraisers.add(appraiser);
        appraised = amount;
        stage = Stage.APPRAISED;
    }
}
