package vn.danvan.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.reminder.Postman;
import vn.danvan.command.reminder.Postman.Letter;
import vn.danvan.command.reminder.ReminderCommand.MailOutcome;
import vn.danvan.kernel.reminder.EmailAddress;

/** Against real sockets: a mail server in this JVM, and one that misbehaves. */
class SmtpPostmanIT {

    private static final EmailAddress FROM = new EmailAddress("so-dan-van@tinhuy.hoabinh.example");
    private static final EmailAddress TO = new EmailAddress("vanphong@huyenuydabac.hoabinh.example");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-04-03T00:05:00Z"), ZoneOffset.UTC);
    private static final String SUBJECT = "Đôn đốc: Báo cáo tiến độ Quý I năm 2020, biểu BM01";
    private static final String TEXT = "Kính gửi cơ quan,\n\nĐã quá hạn 8 ngày. Đề nghị gửi báo cáo.\n";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static SmtpPostman postman(int port, @Nullable String user, MailSettings.Tls tls) {
        return new SmtpPostman(new MailSettings("127.0.0.1", port, user, user, FROM, tls, ""), CLOCK);
    }

    private static MailOutcome deliver(int port, String subject, String text) {
        try (Postman.Bag bag = postman(port, null, MailSettings.Tls.NONE).open().orElseThrow()) {
            assertThat(bag.isOpen()).isTrue();
            return bag.deliver(new Letter("0f1e2d.1.1", TO, subject, text));
        }
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    @Test
    void vietnamese_arrives_as_it_was_written() throws Exception {
        assertThat(deliver(server.getSmtp().getPort(), SUBJECT, TEXT)).isInstanceOf(MailOutcome.Delivered.class);
        MimeMessage message = received();
        assertThat(message.getSubject()).isEqualTo(SUBJECT);
        assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(TEXT.strip());
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(message.getHeader("From")).containsExactly(FROM.value());
        assertThat(message.getHeader("To")).containsExactly(TO.value());
        assertThat(message.getHeader("Message-ID")).containsExactly("<0f1e2d.1.1@tinhuy.hoabinh.example>");
        assertThat(message.getHeader("Date")).containsExactly("Fri, 3 Apr 2020 07:05:00 +0700");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        assertThat(raw.toByteArray()).as("every byte is ASCII").doesNotContain(-60, -61, -31);
        for (String line : raw.toString(StandardCharsets.US_ASCII).split("\r\n", -1)) {
            assertThat(line.length()).isLessThanOrEqualTo(998);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: gian@kexau.example\r\n\r\nNội dung khác",
                "x\nBcc: gian@kexau.example",
                "x\rBcc: gian@kexau.example",
                "=?UTF-8?Q?x=0D=0ABcc:_gian@kexau.example?=",
                "Đôn đốc\u0085Bcc: gian@kexau.example",
                "Đôn đốc\u2028Bcc: gian@kexau.example"
            })
    void nothing_in_a_subject_becomes_a_header_or_a_recipient(String hostile) throws Exception {
        assertThat(deliver(server.getSmtp().getPort(), hostile, TEXT)).isInstanceOf(MailOutcome.Delivered.class);
        MimeMessage message = received();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getContent().toString()).startsWith("Kính gửi");
    }

    @Test
    void a_line_with_a_single_dot_does_not_end_the_mail() throws Exception {
        String text = "Dòng một\n.\nMAIL FROM:<gian@kexau.example>\n";
        deliver(server.getSmtp().getPort(), SUBJECT, text);
        assertThat(received().getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(text.strip());
    }

    @Test
    void a_server_that_is_down_is_not_reached_and_is_again_when_it_is_up() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SmtpPostman postman = postman(port, null, MailSettings.Tls.NONE);
        assertThat(postman.open()).isEmpty();
        GreenMail later = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        later.start();
        try (Postman.Bag bag = postman.open().orElseThrow()) {
            assertThat(bag.deliver(new Letter("1", TO, SUBJECT, TEXT))).isInstanceOf(MailOutcome.Delivered.class);
        } finally {
            later.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, false",
        "RCPT, 451 try later, true",
        "MAIL, 553 not from you, false",
        "MAIL, 452 no room, true",
        "DATA, 554 no, false",
        "., 552 too large, false",
        "., 450 later, true"
    })
    void what_the_server_refuses_it_certainly_has_not(String command, String answer, boolean temporary)
            throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp(Map.of(command, answer))) {
            MailOutcome outcome = deliver(scripted.port(), SUBJECT, TEXT);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            MailOutcome.Failed.class,
                            o -> assertThat(o.temporary()).isEqualTo(temporary));
            assertThat(((MailOutcome.Failed) outcome).reason()).isNotBlank();
        }
    }

    @Test
    void a_connection_that_breaks_at_the_end_of_the_mail_leaves_its_outcome_open() throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp(Map.of(".", ScriptedSmtp.HANGS_UP))) {
            assertThat(deliver(scripted.port(), SUBJECT, TEXT)).isInstanceOf(MailOutcome.Uncertain.class);
        }
    }

    @Test
    void without_the_protection_that_was_asked_for_nothing_is_sent() throws Exception {
        Optional<Postman.Bag> bag = postman(server.getSmtp().getPort(), null, MailSettings.Tls.STARTTLS)
                .open();
        assertThat(bag).isEmpty();
        assertThat(postman(server.getSmtp().getPort(), null, MailSettings.Tls.TLS)
                        .open())
                .isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_wrong_password_is_not_let_in_and_is_told_to_nobody() {
        server.setUser(TO.value(), "danvan", "danvan");
        try (Postman.Bag bag = postman(server.getSmtp().getPort(), "danvan", MailSettings.Tls.NONE)
                .open()
                .orElseThrow()) {
            assertThat(bag.deliver(new Letter("1", TO, SUBJECT, TEXT))).isInstanceOf(MailOutcome.Delivered.class);
        }
        MailSettings settings =
                new MailSettings("127.0.0.1", 25, "danvan", "bí mật", FROM, MailSettings.Tls.STARTTLS, "");
        assertThat(settings.toString()).doesNotContain("bí mật");
    }
}
