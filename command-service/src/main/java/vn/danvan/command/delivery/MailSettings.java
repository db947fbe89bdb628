package vn.danvan.command.delivery;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.reminder.EmailAddress;

/**
 * The mail server.
 *
 * @param username none when it asks for no login
 * @param from the office that mails
 * @param registerAddress where readers of a letter reach the register; empty when they are not told
 */
record MailSettings(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        EmailAddress from,
        Tls tls,
        String registerAddress) {

    /** How the connection is protected. */
    enum Tls {
        /** Not at all. */
        NONE,
        /** From the first command after the greeting on (RFC 3207); without it nothing is sent. */
        STARTTLS,
        /** From the first byte on (RFC 8314 section 3.3). */
        TLS
    }

    private static final String CONNECT_TIMEOUT_MS = "10000";
    private static final String ANSWER_TIMEOUT_MS = "60000";

    /** Does not tell the password. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + tls + ") as " + from;
    }

    /** For Jakarta Mail. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(username != null));
        properties.setProperty("mail.smtp.from", from.value());
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_TIMEOUT_MS);
        properties.setProperty("mail.smtp.timeout", ANSWER_TIMEOUT_MS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_TIMEOUT_MS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        return properties;
    }
}
