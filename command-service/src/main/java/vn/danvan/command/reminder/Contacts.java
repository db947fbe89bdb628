package vn.danvan.command.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;

/** Who answers for a body, what stands above it, and where it is reached. */
final class Contacts {

    private Contacts() {}

    /** The body that it was asked of, or who answers for that duty of the agency on the day. */
    static Body answering(Duty duty, LocalDate today, Past past) {
        AgencyId agency = duty.owedBy().agency();
        return agency == null
                ? duty.owedBy()
                : new Body(AgencyDirectory.of(past).answerableFor(agency, duty.key(), today));
    }

    /** The nearest body above that is another one; none above an association or the uppermost agency. */
    static Optional<Body> above(Body body, LocalDate today, Past past) {
        AgencyDirectory directory = AgencyDirectory.of(past);
        AgencyId at = body.agency();
        while (at != null) {
            AgencyId parent = directory.find(at, "").parentOn(today);
            AgencyId standing = parent == null ? null : directory.answerableFor(parent, null, today);
            if (standing != null && !standing.equals(body.agency())) {
                return Optional.of(new Body(standing));
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
