package vn.danvan.command.rule;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.util.ArrayList;
import java.util.List;
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

/** A rule of law or policy: for one scope it says one thing from one date. */
@AggregateRoot
class Rule {

    @AggregateIdentifier
    private @Nullable RuleId id;

    private final List<RuleEvent.Set> versions = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RuleCommand.SetRule c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        RuleEvent.Set said = new RuleEvent.Set(
                c.rule(), c.scope(), c.value(), c.unit(), c.validFrom(), c.validTo(), c.citation(), c.standing());
        require(said.validTo() == null || said.validTo().isAfter(said.validFrom()), KernelCode.DATES_REVERSED);
        for (RuleEvent.Set version : versions) {
            require(!version.equals(said), RuleCode.SAME_VALUE);
            require(
                    !version.scope().equals(said.scope())
                            || !version.validFrom().equals(said.validFrom()),
                    RuleCode.SAME_DATE);
        }
        apply(said);
    }

    @EventSourcingHandler
    void on(RuleEvent event) {
        switch (event) {
            case RuleEvent.Set e -> {
                id = e.rule();
                versions.add(e);
            }
        }
    }
}
