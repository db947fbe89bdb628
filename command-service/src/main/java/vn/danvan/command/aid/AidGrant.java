package vn.danvan.command.aid;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.danvan.command.Effect;
import vn.danvan.command.Past;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.command.association.Estate;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;

/**
 * A grant of aid or sponsorship: no đồng is spent that was not received by then, none is received above the pledge, and
 * of foreign aid none before another person than the registrar has approved it for the State.
 */
@AggregateRoot
class AidGrant {

    private static final String FOREIGN_APPROVAL = "aid.foreign-approval";

    private enum Stage {
        OPEN,
        REFUSED,
        CLOSED
    }

    @AggregateIdentifier
    private @Nullable AidGrantId id;

    private @Nullable AssociationId association;
    private @Nullable AidSource source;
    private Stage stage = Stage.OPEN;
    private LocalDate pledgedOn = LocalDate.MIN;
    private Money pledged = Money.ZERO;
    private Money allowed = Money.ZERO;
    private List<AidLine> lines = List.of();
    private final List<AidEvent.Approved> approvals = new ArrayList<>();
    private final AidLedger ledger = new AidLedger();
    private final AidReports reports = new AidReports();
    private final Set<PersonId> registrars = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(AidCommand.RegisterAid c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayActFor(actor, c.association());
        AssociationFacts.operating(c.association(), past, "/association");
        AidChecks.positive(c.pledged(), "/pledged");
        AidChecks.notFuture(c.pledgedOn(), Vietnam.today(clock), "/pledgedOn");
        AidChecks.lines(c.lines());
        apply(new AidEvent.Registered(
                c.grant(),
                c.association(),
                c.source(),
                c.donor(),
                c.purpose(),
                c.pledged(),
                c.pledgedOn(),
                List.copyOf(c.lines()),
                actor.person()));
    }

    @CommandHandler
    void handle(AidCommand.AmendAidPledge c, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        AidChecks.positive(c.pledged(), "/pledged");
        require(!c.pledged().equals(pledged), AidCode.UNCHANGED);
        if (c.pledged().compareTo(ledger.received()) < 0) {
            throw AidCode.PLEDGE_BELOW_RECEIVED
                    .because(ledger.received().toString())
                    .at("/pledged");
        }
        apply(new AidEvent.PledgeAmended(c.grant(), c.pledged(), c.document(), c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(AidCommand.ApproveAid c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecide(actor);
        LocalDate today = Vietnam.today(clock);
        LocalDate on = c.approvedOn() == null ? today : c.approvedOn();
        AidChecks.notFuture(on, today, "/approvedOn");
        String rule = RuleBook.inForce(past, FOREIGN_APPROVAL, AidSource.FOREIGN.name(), on)
                .versionName();
        apply(
                new AidEvent.Approved(c.grant(), pledged, c.decision(), on, actor.person(), rule),
                Effect.on(on, today, actor, AidCode.HISTORY));
    }

    @CommandHandler
    void handle(AidCommand.RefuseAid c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecide(actor);
        String rule = RuleBook.inForce(past, FOREIGN_APPROVAL, AidSource.FOREIGN.name(), Vietnam.today(clock))
                .versionName();
        apply(new AidEvent.Refused(c.grant(), c.reason(), actor.person(), rule));
    }

    @CommandHandler
    void handle(AidCommand.RecordAidReceipt c, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        AidChecks.positive(c.amount(), "/amount");
        require(allowed.dong() > 0, AidCode.NOT_APPROVED);
        dated(c.receivedOn(), clock, "/receivedOn");
        ledger.mustBeNew(true, c.voucher());
        fitsPledgeAndApproval(c);
        apply(new AidEvent.Received(c.grant(), ledger.next(), c.amount(), c.receivedOn(), c.voucher(), actor.person()));
    }

    @CommandHandler
    void handle(AidCommand.RecordAidSpending c, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        AidChecks.positive(c.amount(), "/amount");
        require(allowed.dong() > 0, AidCode.NOT_APPROVED);
        dated(c.spentOn(), clock, "/spentOn");
        if (lines.stream().noneMatch(line -> line.code().equals(c.line()))) {
            throw AidCode.LINE_UNKNOWN.because(c.line()).at("/line");
        }
        ledger.mustBeNew(false, c.voucher());
        Money most = ledger.mostToSpendOn(c.spentOn());
        if (c.amount().compareTo(most) > 0) {
            throw AidCode.ABOVE_RECEIVED.because(most.toString()).at("/amount");
        }
        apply(new AidEvent.Spent(
                c.grant(), ledger.next(), c.line(), c.amount(), c.spentOn(), c.voucher(), c.what(), actor.person()));
    }

    @CommandHandler
    void handle(AidCommand.CancelAidEntry c, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        ledger.mayCancel(c.entry());
        apply(new AidEvent.EntryCancelled(c.grant(), c.entry(), c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(AidCommand.ReportAidUse c, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        if (c.to().isBefore(c.from())) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
        AidChecks.notFuture(c.to(), Vietnam.today(clock), "/to");
        require(ledger.received().dong() > 0, AidCode.NOTHING_RECEIVED);
        AidEvent.UseReported report = new AidEvent.UseReported(
                c.grant(),
                c.from(),
                c.to(),
                ledger.received(c.from(), c.to()),
                ledger.spent(c.from(), c.to()),
                ledger.balance(c.to()),
                c.narrative(),
                actor.person());
        require(!reports.alreadySay(report), AidCode.REPORT_SAME);
        apply(report);
    }

    @CommandHandler
    void handle(AidCommand.CloseAid c, @MetaDataValue("caller") Actor actor) {
        mayChange(actor);
        require(ledger.received().dong() == 0 || reports.reach(ledger), AidCode.NOT_REPORTED);
        if (!c.returned().plus(c.carried()).equals(ledger.balance())) {
            throw AidCode.REMAINDER_DIFFERS.because(ledger.balance().toString()).at("/returned");
        }
        if ((c.carried().dong() > 0) != (c.carriedTo() != null)) {
            throw AidCode.CARRIED_TO.at("/carriedTo");
        }
        apply(new AidEvent.Closed(
                c.grant(),
                ledger.received(),
                ledger.spent(),
                c.returned(),
                c.carried(),
                c.carriedTo(),
                c.note(),
                actor.person()));
    }

    /** Another association holds it from now on, by a decision on the associations. */
    void pass(Estate.Passing passing) {
        apply(new AidEvent.Passed(
                requireNonNull(id), passing.from(), passing.to(), ledger.balance(), passing.decision()));
    }

    private static void mayActFor(Actor actor, AssociationId association) {
        actor.mustBe(Role.ASSOCIATION);
        require(association.equals(actor.association()), KernelCode.NOT_FOUND);
    }

    private void mayChange(Actor actor) {
        mayActFor(actor, requireNonNull(association));
        require(stage != Stage.REFUSED, AidCode.REFUSED);
        require(stage != Stage.CLOSED, AidCode.CLOSED);
    }

    private void mayDecide(Actor actor) {
        actor.mustBe(Role.APPROVER);
        require(stage == Stage.OPEN && allowed.compareTo(pledged) < 0, AidCode.NOT_PENDING);
        require(!registrars.contains(actor.person()), AidCode.SAME_PERSON);
    }

    private void fitsPledgeAndApproval(AidCommand.RecordAidReceipt c) {
        Money open = allowed.minus(ledger.received());
        if (c.amount().compareTo(open) > 0) {
            boolean pending = allowed.compareTo(pledged) < 0;
            throw (pending
                            ? AidCode.NOT_APPROVED.because(allowed.toString())
                            : AidCode.ABOVE_PLEDGED.because(open.toString()))
                    .at("/amount");
        }
        if (source == AidSource.FOREIGN
                && c.amount().compareTo(ledger.mostToReceiveOn(c.receivedOn(), this::approvedBy)) > 0) {
            throw AidCode.BEFORE_APPROVAL.because(c.receivedOn().toString()).at("/receivedOn");
        }
    }

    /** The most that any approval allowed by the end of a day. */
    private Money approvedBy(LocalDate day) {
        return approvals.stream()
                .filter(approval -> !approval.approvedOn().isAfter(day))
                .map(AidEvent.Approved::amount)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
    }

    private void dated(LocalDate day, Clock clock, String field) {
        AidChecks.notFuture(day, Vietnam.today(clock), field);
        if (day.isBefore(pledgedOn)) {
            throw AidCode.BEFORE_PLEDGE.because(pledgedOn.toString()).at(field);
        }
    }

    @EventSourcingHandler
    void on(AidEvent event) {
        switch (event) {
            case AidEvent.Registered e -> {
                id = e.grant();
                association = e.association();
                source = e.source();
                pledgedOn = e.pledgedOn();
                lines = e.lines();
                registrars.add(e.registrar());
                pledged(e.pledged());
            }
            case AidEvent.PledgeAmended e -> {
                registrars.add(e.amender());
                pledged(e.pledged());
            }
            case AidEvent.Approved e -> {
                allowed = e.amount();
                approvals.add(e);
            }
            case AidEvent.Refused _ -> {
                pledged = allowed;
                stage = allowed.dong() > 0 ? stage : Stage.REFUSED;
            }
            case AidEvent.Received e -> ledger.on(e);
            case AidEvent.Spent e -> ledger.on(e);
            case AidEvent.EntryCancelled e -> ledger.on(e);
            case AidEvent.UseReported e -> reports.on(e);
            case AidEvent.Closed _ -> stage = Stage.CLOSED;
            case AidEvent.Passed e -> association = e.to();
        }
    }

    /** What is pledged may be received, except that what foreign aid adds waits for approval. */
    private void pledged(Money amount) {
        pledged = amount;
        allowed = source == AidSource.FOREIGN && allowed.compareTo(amount) < 0 ? allowed : amount;
    }
}
