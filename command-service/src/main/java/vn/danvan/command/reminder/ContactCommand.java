package vn.danvan.command.reminder;

import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;

/** What may be asked about where a body is reached. */
public sealed interface ContactCommand extends Command {

    /** The body's contact. */
    ContactId contact();

    @Override
    default ContactId target() {
        return contact();
    }

    /** Says where its office reads mail. */
    record SetEmail(ContactId contact, EmailAddress address) implements ContactCommand {}

    /** Says that its office reads no mail any more. */
    record RemoveEmail(ContactId contact, String reason) implements ContactCommand {}

    /**
     * Opens its calendar feed to whoever knows a token.
     *
     * @param token SHA-256 of the token
     */
    record OpenCalendar(ContactId contact, ContentHash token) implements ContactCommand {}

    /** Closes it. */
    record RevokeCalendar(ContactId contact) implements ContactCommand {}
}
