package vn.danvan.command.reminder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;

/** Who answers for a body, what stands above it, and where it is reached. */
final class Contacts {

    private Contacts() {}

    /** The body itself, or who answers for an agency that has ended. */
    static Body answering(Body body, Past past) {
        AgencyId agency = body.agency();
        return agency == null ? body : new Body(AgencyDirectory.of(past).answerableFor(agency));
    }

    /** The nearest body above that is another one; none above an association or the uppermost agency. */
    static Optional<Body> above(Body body, Past past) {
        AgencyDirectory directory = AgencyDirectory.of(past);
        AgencyId at = body.agency();
        while (at != null) {
            AgencyId parent = directory.find(at, "").parent();
            if (parent != null && !directory.answerableFor(parent).equals(body.agency())) {
                return Optional.of(new Body(directory.answerableFor(parent)));
            }
            at = parent;
        }
        return Optional.empty();
    }

    /** Where the body's office reads mail; the decision rests on that. */
    static @Nullable EmailAddress email(Body body, Past past) {
        EmailAddress address = null;
        for (ContactEvent event : past.of(new ContactId(body), ContactEvent.class)) {
            address = switch (event) {
                case ContactEvent.EmailSet e -> e.address();
                case ContactEvent.EmailRemoved _ -> null;
                case ContactEvent.CalendarOpened _, ContactEvent.CalendarRevoked _ -> address;
            };
        }
        return address;
    }
}
