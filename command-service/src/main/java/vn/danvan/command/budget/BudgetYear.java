package vn.danvan.command.budget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.budget.BudgetYearEvent;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * A fiscal year's ceiling: it may be set again, never below what has been approved. What has been approved is no state of
 * this aggregate: the log keeps the total with the packages' own events and refuses inside the append, where no other
 * approval can slip in between.
 */
@AggregateRoot
class BudgetYear {

    @AggregateIdentifier
    private @Nullable FiscalYear id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BudgetYearCommand.SetCeiling c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER);
        String rule = FirstFiscalYear.allows(c.year(), past, clock);
        apply(new BudgetYearEvent.CeilingSet(c.year(), c.ceiling(), c.decision(), rule));
    }

    @EventSourcingHandler
    void on(BudgetYearEvent event) {
        switch (event) {
            case BudgetYearEvent.CeilingSet e -> id = e.year();
        }
    }
}
