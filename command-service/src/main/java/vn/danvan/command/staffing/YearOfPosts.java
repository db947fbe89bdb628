package vn.danvan.command.staffing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;

/**
 * A year's posts: the ceiling may be set again, never below what has been allotted, until the books are closed after the
 * year's end. What has been allotted is no state of this aggregate: the log keeps the total with the allotments' own
 * events and refuses inside the append, where no other allotment can slip in between.
 */
@AggregateRoot
class YearOfPosts {

    @AggregateIdentifier
    private @Nullable StaffingYear id;

    private boolean closed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StaffingYearCommand.SetStaffingCeiling c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER);
        require(!closed, StaffingCode.YEAR_CLOSED);
        require(c.posts() >= 0, StaffingCode.NEGATIVE);
        apply(new StaffingYearEvent.CeilingSet(c.year(), c.posts(), c.decision()));
    }

    @CommandHandler
    void handle(StaffingYearCommand.CloseStaffingYear c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ORGANISATION_BOARD);
        require(!closed, StaffingCode.YEAR_CLOSED);
        LocalDate today = Vietnam.today(clock);
        require(today.getYear() > c.year().year(), StaffingCode.YEAR_NOT_OVER);
        apply(new StaffingYearEvent.Closed(c.year(), today));
    }

    /** Whether a year's books are closed; the decision that asks rests on the year's stream. */
    static boolean closed(StaffingYear year, Past past) {
        return past.of(year, StaffingYearEvent.class).stream().anyMatch(StaffingYearEvent.Closed.class::isInstance);
    }

    @EventSourcingHandler
    void on(StaffingYearEvent event) {
        switch (event) {
            case StaffingYearEvent.CeilingSet e -> id = e.year();
            case StaffingYearEvent.Closed _ -> closed = true;
        }
    }
}
