package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Vietnam;
import vn.danvan.log.EventLog;
import vn.danvan.standalone.DemoClock;

/** An agency is urged about its sub-plan, from the command to what its people, the body above and a calendar see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReminderIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String QUERY = "/api/query/v1";
    private static final String ADMIN = "quantri";
    private static final String OFFICER = "danvan.officer";
    private static final String HEAD = "hb.hu.dabac.head";
    private static final String OTHER = "hb.hu.kimboi.head";
    /** A mail server that is down: nobody listens at port 1. */
    private static final Map<String, String> MAIL = Map.of(
            "danvan.mail.host", "127.0.0.1",
            "danvan.mail.port", "1",
            "danvan.mail.tls", "none",
            "danvan.mail.from", "so-dan-van@tinhuy.hoabinh.example");

    private static final String DUTY = "subplan:KH158:HB.HU.DABAC";

    @TempDir
    static Path folder;

    private Outside register;
    private String token = "";
    private long last;

    @BeforeAll
    void start() throws Exception {
        MAIL.forEach(System::setProperty);
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        on("2020-01-20T09:00:00");
        for (String[] rule : new String[][] {
            {"sub-plan.due", "2020-03-31", "date", "plan"},
            {"reminder.before", "7;1", "days", "ALL"},
            {"reminder.after", "1;then weekly", "days", "ALL"},
            {"reminder.escalate-after", "14", "days", "ALL"}
        }) {
            post(
                    ADMIN,
                    "/rules",
                    Map.of(
                            "key", rule[0],
                            "value", rule[1],
                            "unit", rule[2],
                            "scope", rule[3],
                            "validFrom", "2020-01-01",
                            "citation", "Kế hoạch, III",
                            "standing", "example"));
        }
        agency("HB.HU.KIMBOI", "Huyện ủy Kim Bôi", "DISTRICT_PARTY_COMMITTEE", null, false);
        agency("HB.HU.DABAC", "Huyện ủy Đà Bắc", "DISTRICT_PARTY_COMMITTEE", "HB.HU.KIMBOI", true);
        post(
                OFFICER,
                "/directives",
                Map.of(
                        "code", "D158",
                        "number", "158-TB/TW",
                        "issuedOn", "2020-01-02",
                        "issuer", "Ban Bí thư",
                        "title", "Thông báo về hội quần chúng"));
        post(
                OFFICER,
                "/plans",
                Map.of(
                        "code", "KH158",
                        "number", "158-KH/TU",
                        "title", "Kế hoạch",
                        "adoptedOn", "2020-01-20",
                        "directives", List.of("D158")));
    }

    @AfterAll
    void stop() {
        register.close();
        MAIL.keySet().forEach(System::clearProperty);
    }

    private void agency(
            String code, String name, String kind, @org.jspecify.annotations.Nullable String parent, boolean owes)
            throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("code", code, "name", name, "kind", kind, "level", "DISTRICT", "validFrom", "2015-01-01"));
        if (parent != null) {
            body.put("parent", parent);
        }
        if (owes) {
            body.put("subPlanRequiredBy", "III.1");
        }
        post(ADMIN, "/agencies", body);
    }

    private void on(String vietnamese) {
        register.platform()
                .context()
                .getBean(DemoClock.class)
                .set(LocalDateTime.parse(vietnamese).atZone(Vietnam.ZONE).toInstant());
    }

    /** Time goes on from there, 20 seconds at a time, until something is recorded. */
    private void from(String vietnamese, EventLog log, long head) throws InterruptedException {
        LocalDateTime time = LocalDateTime.parse(vietnamese);
        boolean recorded = false;
        for (int i = 0; i < 60 && !recorded; i++) {
            on(time.plusSeconds(20L * i).toString());
            recorded = log.awaitPast(head, Duration.ofSeconds(1));
        }
        assertThat(recorded).isTrue();
    }

    private JsonNode post(String account, String path, @org.jspecify.annotations.Nullable Object body)
            throws Exception {
        HttpResponse<byte[]> response =
                register.post(account, COMMAND + path, body == null ? null : Outside.JSON.writeValueAsString(body));
        assertThat(response.statusCode()).as(Outside.text(response)).isBetween(200, 201);
        JsonNode answer = Outside.JSON.readTree(response.body());
        last = response.headers()
                .firstValue("Log-Index")
                .map(Long::valueOf)
                .orElseGet(() ->
                        register.platform().context().getBean(EventLog.class).head() - 1);
        return answer;
    }

    private JsonNode view(String account, String path) throws Exception {
        return register.json(account, QUERY + path, "Log-Index", Long.toString(last), "Prefer", "wait=60");
    }

    private HttpResponse<byte[]> calendar(String opened) throws Exception {
        view(OFFICER, "/reminders"); // what was commanded has been applied
        return register.get(null, QUERY + "/calendars/" + opened + ".ics");
    }

    @Test
    @Order(1)
    void the_day_s_urging_is_seen_by_the_agency_and_by_nobody_else() throws Exception {
        post(ADMIN, "/contacts/agency/HB.HU.DABAC/e-mail", Map.of("address", "vanphong@dabac.hoabinh.example"));
        on("2020-03-24T07:30:00");
        JsonNode run = post(OFFICER, "/reminders/run", null);
        assertThat(run.get("recorded").asInt()).isEqualTo(1);
        assertThat(run.get("told").get(0).get("kind").asString()).isEqualTo("BEFORE");
        assertThat(post(OFFICER, "/reminders/run", null).get("recorded").asInt())
                .isZero();
        JsonNode reminder = view(HEAD, "/reminders/" + DUTY);
        assertThat(reminder.get("state").asString()).isEqualTo("TOLD");
        assertThat(reminder.get("unread").asInt()).isEqualTo(1);
        assertThat(reminder.get("dueOn").asString()).isEqualTo("2020-03-31");
        JsonNode unread = view(HEAD, "/reminder-notices?acknowledged=false").get("items");
        assertThat(unread).hasSize(1);
        assertThat(unread.get(0).get("mail").asString()).isEqualTo("WAITING");
        assertThat(register.get(OTHER, QUERY + "/reminders/" + DUTY).statusCode())
                .isEqualTo(404);
        assertThat(view(OTHER, "/reminder-notices").get("items")).isEmpty();
    }

    @Test
    @Order(2)
    void a_notice_is_acknowledged_by_whom_it_was_for() throws Exception {
        String path = "/reminders/" + DUTY + "/notices/1/acknowledge";
        assertThat(register.post(OTHER, COMMAND + path, null).statusCode()).isEqualTo(404);
        post(HEAD, path, null);
        assertThat(view(HEAD, "/reminder-notices?acknowledged=false").get("items"))
                .isEmpty();
        assertThat(view(OFFICER, "/reminder-notices/" + DUTY + "/1")
                        .get("acknowledgedBy")
                        .asString())
                .isEqualTo(HEAD);
        assertThat(view(OFFICER, "/reminders/" + DUTY).get("unread").asInt()).isZero();
    }

    @Test
    @Order(3)
    void a_calendar_is_opened_by_its_address_and_by_nothing_else() throws Exception {
        token = post(HEAD, "/contacts/agency/HB.HU.DABAC/calendar", null)
                .get("token")
                .asString();
        HttpResponse<byte[]> opened = calendar(token);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar")
                .containsIgnoringCase("utf-8");
        assertThat(opened.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(Outside.text(opened))
                .contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20200331", "UID:" + DUTY + "@so-dan-van");
        String wrong = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        assertThat(calendar(wrong).statusCode()).isEqualTo(404);
        assertThat(calendar("x").statusCode()).isEqualTo(404);
        assertThat(register.post(null, QUERY + "/calendars/" + token + ".ics", "{}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(register.get(null, QUERY + "/calendars").statusCode()).isEqualTo(401);
        assertThat(register.get(null, QUERY + "/reminders").statusCode()).isEqualTo(401);
        assertThat(view(OFFICER, "/contacts/agency/HB.HU.DABAC").toString())
                .contains("\"calendarOpen\":true")
                .doesNotContain(token, "sha256");
    }

    @Test
    @Order(4)
    void after_fourteen_days_the_body_above_is_told() throws Exception {
        on("2020-04-14T07:30:00");
        JsonNode run = post(OFFICER, "/reminders/run", null);
        assertThat(run.get("told")).hasSize(2);
        JsonNode above = view(OTHER, "/reminder-notices?kind=ESCALATION").get("items");
        assertThat(above).hasSize(1);
        assertThat(above.get(0).get("of").asString()).isEqualTo("agency/HB.HU.DABAC");
        assertThat(view(HEAD, "/reminder-notices?kind=ESCALATION").get("items")).isEmpty();
        assertThat(view(OFFICER, "/reminder-notices/" + DUTY + "/1").get("mail").asString())
                .as("a later notice took its place")
                .isEqualTo("DROPPED");
        assertThat(view(OFFICER, "/reminder-notices/counts?by=mail").toString())
                .contains("{\"value\":\"WAITING\",\"count\":1}");
        JsonNode board =
                view(OFFICER, "/reminder-board?agency=HB.HU.DABAC").get("items").get(0);
        assertThat(board.get("before").asInt()).isEqualTo(1);
        assertThat(board.get("overdue").asInt()).isEqualTo(1);
        assertThat(board.get("escalated").asInt()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void it_urges_by_itself_once_it_is_let_and_goes_on_after_a_restart() throws Exception {
        EventLog log = register.platform().context().getBean(EventLog.class);
        on("2020-04-15T06:00:00");
        register.platform().goOn();
        long head = log.head();
        from("2020-04-22T07:05:00", log, head);
        last = head;
        JsonNode reminder = view(OFFICER, "/reminders/" + DUTY);
        assertThat(reminder.get("lastToldOn").asString()).isEqualTo("2020-04-22");
        register.restart("--no-demo", "--demo-accounts");
        log = register.platform().context().getBean(EventLog.class);
        head = log.head();
        on("2020-04-29T06:00:00");
        register.platform().goOn();
        from("2020-04-29T07:05:00", log, head);
        last = head;
        assertThat(view(OFFICER, "/reminders/" + DUTY).get("lastToldOn").asString())
                .isEqualTo("2020-04-29");
    }

    @Test
    @Order(6)
    void what_is_done_is_not_urged_and_leaves_the_calendar() throws Exception {
        Map<String, Object> content = Map.of(
                "title",
                "Kế hoạch của Huyện ủy Đà Bắc",
                "sections",
                List.of(Map.of("code", "I", "heading", "Mục đích", "text", "Quán triệt")),
                "measures",
                List.of());
        post(HEAD, "/sub-plans/KH158/HB.HU.DABAC", content);
        post(HEAD, "/sub-plans/KH158/HB.HU.DABAC/submit", null);
        assertThat(post(OFFICER, "/reminders/run", null).get("recorded").asInt())
                .isEqualTo(1);
        assertThat(view(HEAD, "/reminders/" + DUTY).get("state").asString()).isEqualTo("ENDED");
        assertThat(Outside.text(calendar(token))).doesNotContain("VEVENT");
        post(HEAD, "/contacts/agency/HB.HU.DABAC/calendar/revoke", null);
        assertThat(calendar(token).statusCode()).isEqualTo(404);
    }
}
