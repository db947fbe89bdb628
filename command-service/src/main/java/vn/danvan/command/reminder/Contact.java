package vn.danvan.command.reminder;

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
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;

/** Where a body is reached: one address of its office, and at most one token that opens its calendar feed. */
@AggregateRoot
class Contact {

    @AggregateIdentifier
    private @Nullable ContactId id;

    private @Nullable EmailAddress address;
    private boolean calendarOpen;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ContactCommand.SetEmail c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        mustBeThere(c.contact().body(), past);
        if (c.address().equals(address)) {
            throw ReminderCode.SAME_ADDRESS.at("/address");
        }
        apply(new ContactEvent.EmailSet(c.contact(), c.address()));
    }

    @CommandHandler
    void handle(ContactCommand.RemoveEmail c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        require(address != null, ReminderCode.NO_EMAIL);
        apply(new ContactEvent.EmailRemoved(c.contact(), c.reason()));
    }

    /** An earlier token opens nothing from now on. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ContactCommand.OpenCalendar c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD, Role.ASSOCIATION);
        require(isOf(actor, c.contact().body()), KernelCode.NOT_FOUND);
        mustBeThere(c.contact().body(), past);
        apply(new ContactEvent.CalendarOpened(c.contact(), c.token()));
    }

    @CommandHandler
    void handle(ContactCommand.RevokeCalendar c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD, Role.ASSOCIATION, Role.ADMIN);
        require(actor.is(Role.ADMIN) || isOf(actor, c.contact().body()), KernelCode.NOT_FOUND);
        require(calendarOpen, ReminderCode.NO_CALENDAR);
        apply(new ContactEvent.CalendarRevoked(c.contact()));
    }

    private static boolean isOf(Actor actor, Body body) {
        return body.agency() != null
                ? actor.is(Role.AGENCY_EDITOR, Role.AGENCY_HEAD)
                        && body.agency().equals(actor.agency())
                : actor.is(Role.ASSOCIATION) && body.id().equals(actor.association());
    }

    private static void mustBeThere(Body body, Past past) {
        AgencyId agency = body.agency();
        boolean there = agency == null
                ? !past.of(body.id(), AssociationEvent.class).isEmpty()
                : AgencyDirectory.of(past).all().stream()
                        .anyMatch(entry -> entry.agency().equals(agency) && !entry.ended());
        require(there, KernelCode.NOT_FOUND);
    }

    @EventSourcingHandler
    void on(ContactEvent event) {
        id = event.contact();
        switch (event) {
            case ContactEvent.EmailSet e -> address = e.address();
            case ContactEvent.EmailRemoved _ -> address = null;
            case ContactEvent.CalendarOpened _ -> calendarOpen = true;
            case ContactEvent.CalendarRevoked _ -> calendarOpen = false;
        }
    }
}
