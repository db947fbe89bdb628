package vn.danvan.command.rule;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/**
 * A rule of law or policy: for one scope it says one thing from one date. A version is never edited: it ends, or another
 * takes its place with a reason, under a name of its own.
 */
@AggregateRoot
class Rule {

    /** The rules that are those of the board that answers for officers (domain, section 2). */
    private static final String OFFICERS = "officer.";

    @AggregateIdentifier
    private @Nullable RuleId id;

    private final RuleVersions versions = new RuleVersions();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RuleCommand.SetRule c, @MetaDataValue("caller") Actor actor) {
        maySay(actor, c.rule());
        apply(checked(c, null));
    }

    @CommandHandler
    void handle(RuleCommand.CorrectRule c, @MetaDataValue("caller") Actor actor) {
        maySay(actor, c.rule());
        RuleEvent.Set wrong = standing(c.version());
        RuleEvent.Set right = checked(c.right(), wrong);
        apply(new RuleEvent.Superseded(c.rule(), c.version(), c.reason()));
        apply(right);
    }

    @CommandHandler
    void handle(RuleCommand.WithdrawRule c, @MetaDataValue("caller") Actor actor) {
        maySay(actor, c.rule());
        standing(c.version());
        apply(new RuleEvent.Superseded(c.rule(), c.version(), c.reason()));
    }

    @CommandHandler
    void handle(RuleCommand.EndRule c, @MetaDataValue("caller") Actor actor) {
        maySay(actor, c.rule());
        RuleEvent.Set version = standing(c.version());
        if (!c.validTo().isAfter(version.validFrom())) {
            throw KernelCode.DATES_REVERSED.at("/validTo");
        }
        if (version.validTo() != null && !c.validTo().isBefore(version.validTo())) {
            throw RuleCode.NOT_EARLIER.because(version.validTo().toString()).at("/validTo");
        }
        apply(new RuleEvent.Ended(c.rule(), c.version(), c.validTo(), c.citation()));
    }

    private static void maySay(Actor actor, RuleId rule) {
        if (rule.key().startsWith(OFFICERS)) {
            actor.mustBe(Role.ADMIN, Role.ORGANISATION_BOARD);
        } else {
            actor.mustBe(Role.ADMIN);
        }
    }

    private RuleEvent.Set standing(String version) {
        return versions.standing(version)
                .orElseThrow(() -> RuleCode.VERSION_UNKNOWN.because(version).at("/version"));
    }

    /** The version as it is to be recorded, after whatever may refuse it. */
    private RuleEvent.Set checked(RuleCommand.SetRule c, RuleEvent.@Nullable Set instead) {
        if (c.validTo() != null && !c.validTo().isAfter(c.validFrom())) {
            throw KernelCode.DATES_REVERSED.at("/validTo");
        }
        if (!RuleValues.readable(c.rule(), c.unit(), c.value())) {
            throw RuleCode.VALUE_UNREADABLE.because(c.unit()).at("/value");
        }
        RuleEvent.Set said = version(c, null);
        for (RuleEvent.Set version : versions.standing()) {
            require(!version(c, version.revision()).equals(version), RuleCode.SAME_VALUE);
            require(
                    version.equals(instead)
                            || !version.scope().equals(said.scope())
                            || !version.validFrom().equals(said.validFrom()),
                    RuleCode.SAME_DATE);
        }
        int before = versions.everFrom(said);
        return before == 0 ? said : version(c, before + 1);
    }

    private static RuleEvent.Set version(RuleCommand.SetRule c, @Nullable Integer revision) {
        return new RuleEvent.Set(
                c.rule(),
                c.scope(),
                c.value(),
                c.unit(),
                c.validFrom(),
                c.validTo(),
                c.citation(),
                c.standing(),
                revision);
    }

    @EventSourcingHandler
    void on(RuleEvent event) {
        id = event.rule();
        versions.on(event);
    }
}
