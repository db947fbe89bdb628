package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.command.delivery.RemoteFigures;
import vn.danvan.command.reminder.ReminderRun;
import vn.danvan.command.summary.SummaryOnClosing;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.log.EventLog;
import vn.danvan.standalone.DemoClock;

/**
 * A period closes: its summary is there, the officer knows of it; it is signed, sent to a group, read and acknowledged by
 * those to whom it was sent and by nobody else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DispatchIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String QUERY = "/api/query/v1";
    private static final String REPORTING = "/api/reporting/v1";
    private static final String ADMIN = "quantri";
    private static final String OFFICER = "danvan.officer";
    private static final String LEAD = "danvan.lead";
    private static final String HEAD = "hb.hu.dabac.head";
    private static final String NEIGHBOUR = "hb.hu.kimboi.head";
    private static final String STRANGER = "hb.hu.lacson.head";
    private static final String SUMMARY = "/summaries/2020-Q1/PERIODIC";
    private static final String DOCUMENT = REPORTING + SUMMARY + "/versions/1/document.pdf";

    @TempDir
    static Path folder;

    private Outside register;
    private long last;

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        on("2020-01-02T09:00:00");
        rule("reminder.before", "7;1", "days", "ALL");
        rule("reminder.after", "1;then weekly", "days", "ALL");
        rule("reminder.escalate-after", "14", "days", "ALL");
        rule("reporting.window", "calendar", "kind", "ALL");
        rule("reporting.window", "15-14", "kind", "STATE bodies");
        rule("summary.number-symbol", "BC/BDVTU", "symbol", "HB.BD.DANVAN");
        rule("summary.acknowledge-within", "5", "days", "ALL");
        rule("summary.generate-on-close", "7", "days to submit", "QUARTER");
        rule("summary.generate-on-close", "7", "days to submit", "NINE_MONTHS");
        agency("HB.BD.DANVAN", "Ban Dân vận Tỉnh ủy", "PARTY_BOARD", false);
        agency("HB.HU.DABAC", "Huyện ủy Đà Bắc", "DISTRICT_PARTY_COMMITTEE", true);
        agency("HB.HU.KIMBOI", "Huyện ủy Kim Bôi", "DISTRICT_PARTY_COMMITTEE", true);
        post(ADMIN, "/forms/BM01/versions", example("publishFormVersion"));
        period("2020-Q1", "QUARTER", "2020-01-01", "2020-03-31", "ALL", true);
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static JsonNode example(String name) {
        String path = "/openapi/examples/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(DispatchIT.class.getResourceAsStream(path), path)) {
            return Outside.JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rule(String key, String value, String unit, String scope) throws Exception {
        post(
                ADMIN,
                "/rules",
                Map.of(
                        "key", key,
                        "value", value,
                        "unit", unit,
                        "scope", scope,
                        "validFrom", "2020-01-01",
                        "citation", "Kế hoạch, III",
                        "standing", "example"));
    }

    private void agency(String code, String name, String kind, boolean owes) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("code", code, "name", name, "kind", kind, "level", "DISTRICT", "validFrom", "2015-01-01"));
        if (owes) {
            body.put("subPlanRequiredBy", "III.1");
        }
        post(ADMIN, "/agencies", body);
    }

    private void period(String code, String kind, String from, String to, String scope, boolean asks) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("code", code, "kind", kind, "title", "Kỳ " + code, "from", from, "to", to, "scope", scope));
        body.put("forms", asks ? List.of(Map.of("form", "BM01", "version", 1)) : List.of());
        if (asks) {
            body.put("dueOn", "2020-04-10");
        }
        post(OFFICER, "/periods", body);
    }

    private void on(String vietnamese) {
        register.platform()
                .context()
                .getBean(DemoClock.class)
                .set(LocalDateTime.parse(vietnamese).atZone(Vietnam.ZONE).toInstant());
    }

    private JsonNode post(String account, String path, @Nullable Object body) throws Exception {
        HttpResponse<byte[]> response =
                register.post(account, COMMAND + path, body == null ? null : Outside.JSON.writeValueAsString(body));
        assertThat(response.statusCode()).as(Outside.text(response)).isBetween(200, 201);
        last = response.headers()
                .firstValue("Log-Index")
                .map(Long::valueOf)
                .orElseGet(() ->
                        register.platform().context().getBean(EventLog.class).head() - 1);
        return Outside.JSON.readTree(response.body());
    }

    private JsonNode view(String account, String path) throws Exception {
        return register.json(account, QUERY + path, "Log-Index", Long.toString(last), "Prefer", "wait=60");
    }

    private int document(String account) throws Exception {
        return register.get(account, DOCUMENT, "Log-Index", Long.toString(last), "Prefer", "wait=60")
                .statusCode();
    }

    private int manifest(String account) throws Exception {
        return versions(account, "/1/manifest");
    }

    /** What a version is checked by is read by whom it was sent to. */
    private int versions(String account, String path) throws Exception {
        return register.get(
                        account,
                        REPORTING + SUMMARY + "/versions" + path,
                        "Log-Index",
                        Long.toString(last),
                        "Prefer",
                        "wait=60")
                .statusCode();
    }

    /** Runs until the figures have been calculated so far; then once more. */
    private int summarise(String period) throws Exception {
        register.json(
                LEAD,
                REPORTING + "/periods/" + period + "/summary",
                "Log-Index",
                Long.toString(last),
                "Prefer",
                "wait=60");
        SummaryOnClosing schedule = register.platform().context().getBean(SummaryOnClosing.class);
        int generated = schedule.run();
        assertThat(schedule.run()).as("once for a closing").isZero();
        last = register.platform().context().getBean(EventLog.class).head() - 1;
        return generated;
    }

    @Test
    @Order(1)
    void when_a_period_closes_its_summary_is_generated_at_that_index_and_the_officer_is_told() throws Exception {
        on("2020-04-20T09:00:00");
        assertThat(summarise("2020-Q1")).as("it is open").isZero();
        post(OFFICER, "/periods/2020-Q1/close", null);
        long closing = last;
        assertThat(summarise("2020-Q1")).isEqualTo(1);
        JsonNode summary = view(OFFICER, SUMMARY);
        assertThat(summary.get("status").asString()).isEqualTo("DRAFT");
        assertThat(summary.get("figuresAt").asLong()).isEqualTo(closing);
        assertThat(summary.get("madeOnClosing").asLong()).isEqualTo(closing);
        assertThat(summary.get("submitBy").asString()).isEqualTo("2020-04-27");
        assertThat(register.platform().context().getBean(ReminderRun.class).deliver())
                .isEqualTo(1);
        last++;
        JsonNode told = view(OFFICER, "/reminder-notices?duty=SUMMARY_DRAFT&acknowledged=false")
                .get("items");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("kind").asString()).isEqualTo("DELIVERY");
        assertThat(told.get(0).get("agency").asString()).isEqualTo("HB.BD.DANVAN");
        post(OFFICER, "/reminders/summary:2020-Q1:PERIODIC:1/notices/1/acknowledge", null);
    }

    /** Each service by itself asks over HTTP, as an account that changes nothing. */
    @Test
    @Order(2)
    void the_reporting_service_answers_the_same_figures_over_http() throws Exception {
        JsonNode summary = view(OFFICER, SUMMARY);
        RemoteFigures.Place place = new RemoteFigures.Place(
                register.address(),
                register.address().resolve("/oauth2/token"),
                "kiemtoan",
                Objects.requireNonNull(register.platform().secrets().get("kiemtoan")));
        Clock clock = register.platform().context().getBean(DemoClock.class);
        SummaryId id = SummaryId.parse("2020-Q1/PERIODIC");
        long at = summary.get("figuresAt").asLong();
        assertThat(new RemoteFigures(place, clock).at(id, at).orElseThrow().value())
                .isEqualTo(summary.get("figures").asString());
        assertThat(new RemoteFigures(place, clock).at(SummaryId.parse("2031-Q1/PERIODIC"), at))
                .isEmpty();
        assertThat(new RemoteFigures(
                                new RemoteFigures.Place(place.reporting(), place.token(), "kiemtoan", "sai"), clock)
                        .at(id, at))
                .isEmpty();
    }

    @Test
    @Order(3)
    void it_is_sent_to_a_group_and_read_by_whom_it_was_sent_to_and_by_no_other_body() throws Exception {
        post(OFFICER, SUMMARY + "/submit", null);
        String content = view(LEAD, SUMMARY).get("content").asString();
        post(LEAD, SUMMARY + "/sign", Map.of("content", content));
        post(LEAD, SUMMARY + "/issue", null);
        assertThat(document(HEAD)).as("nobody has been sent it").isEqualTo(404);
        assertThat(document(LEAD)).isEqualTo(200);
        post(
                OFFICER,
                "/recipient-groups",
                Map.of(
                        "group",
                        "CAC-HUYEN-UY",
                        "title",
                        "Các huyện ủy",
                        "kinds",
                        List.of("DISTRICT_PARTY_COMMITTEE"),
                        "bodies",
                        List.of()));
        post(OFFICER, SUMMARY + "/distribute", Map.of("groups", List.of("CAC-HUYEN-UY")));
        JsonNode sent = view(HEAD, "/summary-deliveries?state=SENT").get("items");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).get("number").asString()).isEqualTo("1-BC/BDVTU");
        assertThat(sent.get(0).get("acknowledgeBy").asString()).isEqualTo("2020-04-25");
        assertThat(view(STRANGER, "/summary-deliveries").get("items")).isEmpty();
        assertThat(document(HEAD)).isEqualTo(200);
        assertThat(document(NEIGHBOUR)).isEqualTo(200);
        assertThat(document(STRANGER)).isEqualTo(404);
        assertThat(document("hb.hoi.ctd.hoi")).isEqualTo(403);
        assertThat(manifest(HEAD)).isEqualTo(200);
        assertThat(manifest(STRANGER)).isEqualTo(404);
        assertThat(manifest("hb.hoi.ctd.hoi")).isEqualTo(403);
        assertThat(register.get(HEAD, REPORTING + "/periods/2020-Q1/summary").statusCode())
                .as("drafts are not sent")
                .isEqualTo(403);
        assertThat(register.get(STRANGER, QUERY + SUMMARY).statusCode()).isEqualTo(404);
        assertThat(view(HEAD, SUMMARY).get("status").asString()).isEqualTo("ISSUED");
    }

    @Test
    @Order(4)
    void who_has_not_acknowledged_is_told_and_reminded_until_it_does() throws Exception {
        assertThat(register.platform().context().getBean(ReminderRun.class).deliver())
                .isEqualTo(2);
        last = register.platform().context().getBean(EventLog.class).head() - 1;
        assertThat(view(HEAD, "/reminder-notices?duty=ACKNOWLEDGEMENT").get("items"))
                .hasSize(1);
        assertThat(register.post(STRANGER, COMMAND + SUMMARY + "/acknowledge", null)
                        .statusCode())
                .isEqualTo(404);
        post(HEAD, SUMMARY + "/acknowledge", null);
        JsonNode counts = view(OFFICER, SUMMARY + "/recipients/counts?by=state");
        assertThat(counts.toString())
                .contains("{\"value\":\"ACKNOWLEDGED\",\"count\":1}", "{\"value\":\"SENT\",\"count\":1}");
        on("2020-04-26T08:00:00");
        JsonNode run = post(OFFICER, "/reminders/run", null);
        assertThat(run.get("told").toString())
                .contains("summary:2020-Q1:PERIODIC:1:HB.HU.KIMBOI", "AFTER")
                .doesNotContain("summary:2020-Q1:PERIODIC:1:HB.HU.DABAC");
        JsonNode waiting = view(OFFICER, SUMMARY + "/recipients?state=SENT").get("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).get("recipient").asString()).isEqualTo("HB.HU.KIMBOI");
        assertThat(waiting.get(0).get("reminders").asInt()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void a_successor_reads_and_acknowledges_what_was_sent_to_the_body_that_ended() throws Exception {
        on("2020-04-28T08:00:00");
        post(ADMIN, "/agencies/HB.HU.KIMBOI/merge", Map.of("successor", "HB.HU.DABAC", "effectiveOn", "2020-04-28"));
        assertThat(view(HEAD, "/summary-deliveries?state=SENT").get("items")).hasSize(1);
        assertThat(view(NEIGHBOUR, "/summary-deliveries").get("items")).isEmpty();
        assertThat(document(NEIGHBOUR)).isEqualTo(404);
        assertThat(manifest(HEAD)).isEqualTo(200);
        assertThat(manifest(NEIGHBOUR)).isEqualTo(404);
        post(HEAD, SUMMARY + "/acknowledge", null);
        assertThat(view(HEAD, "/summary-deliveries?state=SENT").get("items")).isEmpty();
        assertThat(view(OFFICER, SUMMARY + "/recipients?recipient=HB.HU.KIMBOI")
                        .get("items")
                        .get(0)
                        .get("acknowledgedBy")
                        .asString())
                .isEqualTo(HEAD);
    }

    @Test
    @Order(6)
    void nine_months_by_the_calendar_and_from_the_15th_to_the_14th_are_summed_up_when_they_close() throws Exception {
        on("2020-10-02T08:00:00");
        Map<String, List<String>> windows = Map.of(
                "2020-9T", List.of("2020-01-01", "2020-09-30", "ALL"),
                "2020-9T-NN", List.of("2019-12-15", "2020-09-14", "STATE bodies"));
        for (Map.Entry<String, List<String>> window : windows.entrySet()) {
            String code = window.getKey();
            List<String> days = window.getValue();
            HttpResponse<byte[]> wrong = register.post(
                    OFFICER,
                    COMMAND + "/periods",
                    Outside.JSON.writeValueAsString(Map.of(
                            "code",
                            code,
                            "kind",
                            "NINE_MONTHS",
                            "title",
                            "Chín tháng",
                            "from",
                            days.getFirst(),
                            "to",
                            days.get(1),
                            "scope",
                            days.getLast().equals("ALL") ? "STATE bodies" : "ALL",
                            "forms",
                            List.of())));
            assertThat(Outside.text(wrong)).as(code).contains("period.kind");
            period(code, "NINE_MONTHS", days.getFirst(), days.get(1), days.getLast(), false);
            post(OFFICER, "/periods/" + code + "/close", null);
            long closing = last;
            assertThat(summarise(code)).as(code).isEqualTo(1);
            assertThat(view(OFFICER, "/summaries/" + code + "/PERIODIC")
                            .get("figuresAt")
                            .asLong())
                    .isEqualTo(closing);
            HttpResponse<byte[]> json = register.get(LEAD, REPORTING + "/periods/" + code + "/summary");
            assertThat(new String(json.body(), StandardCharsets.UTF_8))
                    .contains("\"from\":\"" + days.getFirst() + "\"", "\"to\":\"" + days.get(1) + "\"");
        }
    }

    @Test
    @Order(7)
    void what_a_correction_changes_is_read_by_whom_the_corrected_version_was_sent_to() throws Exception {
        post(LEAD, SUMMARY + "/correct", Map.of("reason", "Cộng nhầm số liệu của một xã"));
        long at = last;
        byte[] figures = register.get(
                        LEAD,
                        REPORTING + "/periods/2020-Q1/summary?at=" + at,
                        "Log-Index",
                        Long.toString(at),
                        "Prefer",
                        "wait=60")
                .body();
        post(
                OFFICER,
                "/summaries",
                Map.of(
                        "period",
                        "2020-Q1",
                        "kind",
                        "PERIODIC",
                        "logIndex",
                        at,
                        "figures",
                        ContentHash.ofBytes(figures).value()));
        post(OFFICER, SUMMARY + "/submit", null);
        post(
                LEAD,
                SUMMARY + "/sign",
                Map.of("content", view(LEAD, SUMMARY).get("content").asString()));
        post(LEAD, SUMMARY + "/issue", null);
        assertThat(versions(HEAD, "/2/difference")).as("not sent yet").isEqualTo(404);
        post(OFFICER, SUMMARY + "/distribute", Map.of("recipients", List.of("HB.HU.DABAC")));
        assertThat(versions(HEAD, "/2/difference")).isEqualTo(200);
        assertThat(versions(HEAD, "/2/manifest")).isEqualTo(200);
        assertThat(versions(HEAD, "/1/difference"))
                .as("the first one replaces none")
                .isEqualTo(404);
        for (String path : List.of("/2/difference", "/2/manifest", "/2/document.pdf")) {
            assertThat(versions(STRANGER, path)).as(path).isEqualTo(404);
        }
    }
}
