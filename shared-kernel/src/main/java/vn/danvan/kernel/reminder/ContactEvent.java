package vn.danvan.kernel.reminder;

import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.StoredAs;

/** Where a body is reached: the address of its office, and its calendar feed. */
public sealed interface ContactEvent {

    /** The body's contact. */
    ContactId contact();

    /** Its office reads mail at this address. */
    @StoredAs("contact.e-mail-set")
    record EmailSet(ContactId contact, EmailAddress address) implements ContactEvent {}

    /** Its office reads no mail any more. */
    @StoredAs("contact.e-mail-removed")
    record EmailRemoved(ContactId contact, String reason) implements ContactEvent {}

    /**
     * Its due dates can be subscribed to by whoever knows the token; an earlier token opens nothing any more.
     *
     * @param token SHA-256 of the token, which itself is nowhere
     */
    @StoredAs("contact.calendar-opened")
    record CalendarOpened(ContactId contact, ContentHash token) implements ContactEvent {}

    /** The token opens nothing any more. */
    @StoredAs("contact.calendar-revoked")
    record CalendarRevoked(ContactId contact) implements ContactEvent {}
}
