package vn.danvan.command.delivery;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.danvan.command.reminder.Postman;
import vn.danvan.command.reminder.ReminderCommand.MailOutcome;
import vn.danvan.kernel.Vietnam;

/** Hands mails to an SMTP server (RFC 5321), one connection for a round. */
final class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_LASTING_REFUSAL = 500;
    private static final int LONGEST_ANSWER = 500;

    private final MailSettings settings;
    private final Clock clock;

    SmtpPostman(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isEmployed() {
        return true;
    }

    @Override
    public String registerAddress() {
        return settings.registerAddress();
    }

    @Override
    public Optional<Bag> open() {
        Session session = Session.getInstance(settings.properties());
        try {
            SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            return Optional.of(new Connection(session, transport));
        } catch (MessagingException e) {
            LOG.warn("the mail server {} cannot be reached; mails wait", settings, e);
            return Optional.empty();
        }
    }

    private final class Connection implements Bag {

        private final Session session;
        private final SMTPTransport transport;

        Connection(Session session, SMTPTransport transport) {
            this.session = session;
            this.transport = transport;
        }

        @Override
        public boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public MailOutcome deliver(Letter letter) {
            try {
                MimeMessage message = message(letter);
                transport.sendMessage(message, message.getAllRecipients());
                return new MailOutcome.Delivered(oneLine(transport.getLastServerResponse()));
            } catch (MessagingException e) {
                LOG.warn("mail {} was not taken", letter.id(), e);
                return outcome(e);
            }
        }

        private MimeMessage message(Letter letter) throws MessagingException {
            String domain =
                    settings.from().value().substring(settings.from().value().indexOf('@'));
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<" + letter.id() + domain + ">");
                }
            };
            message.setFrom(new InternetAddress(settings.from().value(), true));
            message.setRecipients(
                    Message.RecipientType.TO,
                    new Address[] {new InternetAddress(letter.to().value(), true)});
            message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setHeader(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(Vietnam.ZONE)));
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday note answers it
            message.saveChanges();
            return message;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("the mail server did not say goodbye", e);
            }
        }
    }

    /** The server's refusal is certain; a connection that broke tells nothing. */
    private static MailOutcome outcome(MessagingException e) {
        int answer = -1;
        for (Exception at = e; at instanceof MessagingException one; at = one.getNextException()) {
            int code = switch (one) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> -1;
            };
            answer = code >= FIRST_REFUSAL ? code : answer;
        }
        String reason = oneLine(e.getMessage());
        return answer < 0
                ? new MailOutcome.Uncertain(reason)
                : new MailOutcome.Failed(reason, answer < FIRST_LASTING_REFUSAL);
    }

    /** Nothing that stands in a text begins another header. */
    private static String oneLine(@org.jspecify.annotations.Nullable String text) {
        String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
    }
}
