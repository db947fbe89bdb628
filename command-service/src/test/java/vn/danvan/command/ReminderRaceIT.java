package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.ok;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.danvan.command.TestService.Reply;
import vn.danvan.command.reminder.MailRound;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.log.LogId;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.TestPostgres;

/** Two instances on one log, one mail server, and a clock that the test moves: nobody is told anything twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderRaceIT {

    private static final String ADMIN = TestIssuer.province("quantri", Role.ADMIN);
    private static final String OFFICER = TestIssuer.province("danvan", Role.MOBILISATION_OFFICER);
    private static final int AGENCIES = 8;
    private static final int RUNS = 12;
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(noon("2020-02-01"));
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static @Nullable TestService first;
    private static @Nullable TestService second;

    /** Time stands where the test puts it. */
    static class MovedTime {
        @Bean
        @Primary
        Clock movedClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return Vietnam.ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
    }

    private static TestService first() {
        return java.util.Objects.requireNonNull(first);
    }

    private static TestService second() {
        return java.util.Objects.requireNonNull(second);
    }

    @BeforeAll
    static void start() {
        MAIL.start();
        LogId log = TestPostgres.shared().newLog();
        Map<String, Object> settings = Map.of(
                "danvan.mail.host", "127.0.0.1",
                "danvan.mail.port", Integer.toString(MAIL.getSmtp().getPort()),
                "danvan.mail.from", "so-dan-van@tinhuy.hoabinh.example",
                "danvan.public-address", "https://danvan.tinhuy.example",
                "danvan.mail.tls", "none");
        first = new TestService(log, settings, MovedTime.class);
        second = new TestService(log, settings, MovedTime.class);
        rule("sub-plan.due", "2020-03-31", "date", "plan");
        rule("reminder.before", "7;1", "days", "ALL");
        rule("reminder.after", "1;then weekly", "days", "ALL");
        rule("reminder.escalate-after", "14", "days", "ALL");
        for (int i = 0; i < AGENCIES; i++) {
            Map<String, Object> agency = new HashMap<>(Map.of(
                    "code", "HB.HU.A" + i,
                    "name", "Huyện ủy A" + i,
                    "kind", "DISTRICT_PARTY_COMMITTEE",
                    "level", "DISTRICT",
                    "subPlanRequiredBy", "III.1",
                    "validFrom", "2015-01-01"));
            if (i > 0) {
                agency.put("parent", "HB.HU.A0");
            }
            ok(first().post(ADMIN, "/agencies", agency));
            ok(first().post(
                            ADMIN,
                            "/contacts/agency/HB.HU.A" + i + "/e-mail",
                            Map.of("address", "vanphong@a" + i + ".hoabinh.example")));
        }
        ok(first().post(
                        OFFICER,
                        "/directives",
                        Map.of(
                                "code",
                                "D158",
                                "number",
                                "158-TB/TW",
                                "issuedOn",
                                "2020-01-02",
                                "issuer",
                                "Ban Bí thư",
                                "title",
                                "Thông báo")));
        ok(first().post(
                        OFFICER,
                        "/plans",
                        Map.of(
                                "code",
                                "KH158",
                                "number",
                                "158-KH/TU",
                                "title",
                                "Kế hoạch",
                                "adoptedOn",
                                "2020-01-20",
                                "directives",
                                List.of("D158"))));
    }

    @AfterAll
    static void stop() {
        first().close();
        second().close();
        MAIL.stop();
    }

    private static void rule(String key, String value, String unit, String scope) {
        ok(first().post(
                        ADMIN,
                        "/rules",
                        Map.of(
                                "key",
                                key,
                                "value",
                                value,
                                "unit",
                                unit,
                                "scope",
                                scope,
                                "validFrom",
                                "2020-01-01",
                                "citation",
                                "Kế hoạch, III",
                                "standing",
                                "example")));
    }

    private static List<ReminderEvent> events() {
        List<ReminderEvent> events = new ArrayList<>();
        for (StoredEvent stored : first().log().readCategory("reminder", 0, 100_000)) {
            events.add((ReminderEvent) Envelope.parse(stored.envelope()).event(Events.TYPES));
        }
        return events;
    }

    private static List<Reply> race() throws Exception {
        List<Callable<Reply>> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            TestService instance = i % 2 == 0 ? first() : second();
            runs.add(() -> instance.post(OFFICER, "/reminders/run", null));
        }
        return TestService.atOnce(runs);
    }

    @Test
    @Order(1)
    void however_many_run_at_once_each_duty_is_told_once() throws Exception {
        for (String day : List.of("2020-03-24", "2020-03-30", "2020-04-01", "2020-04-14")) {
            NOW.set(noon(day));
            List<Reply> replies = race();
            assertThat(replies)
                    .allSatisfy(reply ->
                            assertThat(reply.status()).as("%s", reply.json()).isEqualTo(200));
            int recorded = replies.stream()
                    .mapToInt(reply -> java.util.Objects.requireNonNull(reply.json())
                            .get("recorded")
                            .asInt())
                    .sum();
            assertThat(recorded).as("duties recorded by all runs of " + day).isEqualTo(AGENCIES);
        }
        Set<String> steps = new HashSet<>();
        int sent = 0;
        int escalated = 0;
        for (ReminderEvent event : events()) {
            if (event instanceof ReminderEvent.Sent e) {
                sent++;
                assertThat(steps.add(e.reminder() + " " + e.dueOn() + " " + e.offset()))
                        .isTrue();
            } else if (event instanceof ReminderEvent.Escalated e) {
                escalated++;
                assertThat(steps.add(e.reminder() + " escalated " + e.dueOn())).isTrue();
            }
        }
        assertThat(sent).isEqualTo(4 * AGENCIES);
        assertThat(escalated).isEqualTo(AGENCIES);
    }

    @Test
    @Order(2)
    void however_many_postmen_there_are_each_mail_goes_out_once() throws Exception {
        List<Future<Integer>> rounds = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                MailRound postman = (i % 2 == 0 ? first() : second()).bean(MailRound.class);
                rounds.add(threads.submit(postman::run));
            }
        }
        int begun = 0;
        for (Future<Integer> round : rounds) {
            begun += round.get();
        }
        // The latest notice of each duty to its agency, and one to the body above for each but the uppermost agency's.
        int expected = AGENCIES + AGENCIES - 1;
        assertThat(begun).isEqualTo(expected);
        MimeMessage[] received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(expected);
        Set<String> ids = new HashSet<>();
        for (MimeMessage message : received) {
            assertThat(ids.addAll(Arrays.asList(message.getHeader("Message-ID"))))
                    .isTrue();
        }
        long delivered = events().stream()
                .filter(ReminderEvent.MailDelivered.class::isInstance)
                .count();
        assertThat(delivered).isEqualTo(expected);
        assertThat(first().bean(MailRound.class).run()).isZero();
    }

    @Test
    @Order(3)
    void the_same_run_under_one_idempotency_key_answers_and_tells_nothing_more() {
        NOW.set(noon("2020-04-22"));
        int before = events().size();
        Reply once = first().post(OFFICER, "/reminders/run", null, "Idempotency-Key", "run-22");
        int after = events().size();
        assertThat(after).isEqualTo(before + AGENCIES);
        Reply twice = second().post(OFFICER, "/reminders/run", null, "Idempotency-Key", "run-22");
        assertThat(twice.status()).isEqualTo(200);
        assertThat(events()).hasSize(after);
        assertThat(java.util.Objects.requireNonNull(twice.json()).get("told"))
                .isEqualTo(java.util.Objects.requireNonNull(once.json()).get("told"));
    }

    @Test
    @Order(4)
    void a_calendar_s_token_is_told_once_and_is_nowhere_in_the_log() {
        String head = TestIssuer.agency("a1.head", "HB.HU.A1", Role.AGENCY_HEAD);
        Reply opened = first().post(head, "/contacts/agency/HB.HU.A1/calendar", null, "Idempotency-Key", "open-1");
        assertThat(opened.status()).isEqualTo(201);
        String token = opened.text("token");
        assertThat(token).hasSize(43);
        Reply repeated = second().post(head, "/contacts/agency/HB.HU.A1/calendar", null, "Idempotency-Key", "open-1");
        assertThat(repeated.text("token")).isEmpty();
        assertThat(repeated.text("logIndex")).isEqualTo(opened.text("logIndex"));
        for (StoredEvent stored : first().log().read(0, 100_000)) {
            assertThat(new String(stored.envelope(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(token);
        }
        assertThat(first().post(
                                TestIssuer.agency("a2.head", "HB.HU.A2", Role.AGENCY_HEAD),
                                "/contacts/agency/HB.HU.A1/calendar",
                                null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void a_wrong_address_is_refused_with_the_field_to_blame() {
        Reply refused = first().post(
                        ADMIN,
                        "/contacts/agency/HB.HU.A1/e-mail",
                        Map.of("address", "a@b.example\r\nBcc: c@d.example"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("pointer")).isEqualTo("/address");
    }
}
