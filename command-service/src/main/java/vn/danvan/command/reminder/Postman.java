package vn.danvan.command.reminder;

import java.util.Optional;
import vn.danvan.kernel.reminder.EmailAddress;

/** Hands mails to a mail server. */
public interface Postman {

    /** One that is not employed: this service has no mail server. */
    Postman NONE = new Postman() {
        @Override
        public boolean isEmployed() {
            return false;
        }

        @Override
        public Optional<Bag> open() {
            return Optional.empty();
        }
    };

    /**
     * A letter.
     *
     * @param id of this hand-over, the same if the mail server should get it twice: letters, digits, dots and hyphens
     * @param subject one line; whatever stands in it stays in it
     * @param text plain text
     */
    record Letter(String id, EmailAddress to, String subject, String text) {}

    /** Whether there is a mail server at all. */
    boolean isEmployed();

    /** Where whoever reads a letter reaches the register, without a slash at the end; empty when no setting says it. */
    default String registerAddress() {
        return "";
    }

    /** A connection to the mail server; empty when it cannot be reached now, and that has been said in the service's log. */
    Optional<Bag> open();

    /** A connection to the mail server. */
    interface Bag extends AutoCloseable {

        /** Whether a letter can be handed over. */
        boolean isOpen();

        /** Hands a letter over, and says what came of it. Whatever happens, it happens once. */
        ReminderCommand.MailOutcome deliver(Letter letter);

        @Override
        void close();
    }
}
