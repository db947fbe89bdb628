package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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

/** Dissemination, programmes, supersession, drafts and void reports through REST, the log, Kafka and the views. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivityIT {

    private static final String ADMIN = "quantri";
    private static final String OFFICER = "danvan.officer";
    private static final String HEAD = "hb.hu.dabac.head";
    private static final String EDITOR = "hb.hu.dabac.editor";
    private static final String PARTNER = "hb.hu.maichau.head";
    private static final String STRANGER = "hb.hu.kimboi.head";
    private static final String QUERY = "/api/query/v1";
    private static final String COMMAND = "/api/command/v1";
    private static final String REPORT = "/reports/2020-Q1/BM01/HB.HU.DABAC";

    @TempDir
    static Path folder;

    private Outside register;
    private String index = "0";

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        does(
                ADMIN,
                "/rules",
                Map.of(
                        "key", "sub-plan.due",
                        "value", "2020-03-31",
                        "unit", "date",
                        "scope", "plan",
                        "validFrom", "2020-01-02",
                        "citation", "Kế hoạch, III.1",
                        "standing", "plan"));
        for (String agency : List.of("HB.HU.DABAC", "HB.HU.MAICHAU")) {
            does(
                    ADMIN,
                    "/agencies",
                    Map.of(
                            "code", agency,
                            "name", "Huyện ủy " + agency,
                            "kind", "DISTRICT_PARTY_COMMITTEE",
                            "level", "DISTRICT",
                            "subPlanRequiredBy", "III.1",
                            "validFrom", "2015-01-01"));
        }
        does(
                OFFICER,
                "/directives",
                Map.of(
                        "code", "D158",
                        "number", "158-TB/TW",
                        "issuedOn", "2020-01-02",
                        "issuer", "Ban Bí thư",
                        "title", "Thông báo về hội quần chúng"));
        does(
                OFFICER,
                "/plans",
                Map.of(
                        "code", "KH158",
                        "number", "01-KH/TU",
                        "title", "Kế hoạch",
                        "adoptedOn", "2020-01-20",
                        "directives", List.of("D158")));
        does(
                OFFICER,
                "/plans/KH158/tasks",
                Map.of(
                        "code", "T01",
                        "clause", "I.1",
                        "title", "Tuyên truyền",
                        "lead", "HB.HU.DABAC",
                        "coordinating", List.of(),
                        "addressed", "ALL"));
        does(
                OFFICER,
                "/forms/BM01/versions",
                Map.of(
                        "title", "Báo cáo quý",
                        "indicators",
                                List.of(Map.of(
                                        "code", "PH02",
                                        "clause", "II.5",
                                        "name", "Số cuộc vận động",
                                        "unit", "cuộc",
                                        "type", "COUNT",
                                        "aggregation", "SUM",
                                        "mandatory", true,
                                        "kinds", List.of())),
                        "rules", List.of(),
                        "sections", List.of()));
        does(
                OFFICER,
                "/periods",
                Map.of(
                        "code", "2020-Q1",
                        "kind", "QUARTER",
                        "title", "Quý I năm 2020",
                        "from", "2020-01-01",
                        "to", "2020-03-31",
                        "dueOn", "2020-04-10",
                        "forms", List.of(Map.of("form", "BM01", "version", 1))));
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private HttpResponse<byte[]> asks(String account, String path, Object body, String... headers) throws Exception {
        return register.post(account, COMMAND + path, Outside.JSON.writeValueAsString(body), headers);
    }

    private JsonNode does(String account, String path, Object body, String... headers) throws Exception {
        HttpResponse<byte[]> answer = asks(account, path, body, headers);
        assertThat(answer.statusCode()).as("%s: %s", path, Outside.text(answer)).isBetween(200, 201);
        JsonNode json = Outside.JSON.readTree(answer.body());
        if (json.has("logIndex")) {
            index = json.get("logIndex").asString();
        }
        return json;
    }

    private static String code(HttpResponse<byte[]> refused) {
        return Outside.JSON.readTree(refused.body()).path("code").asString();
    }

    private JsonNode sees(String account, String path) throws Exception {
        return register.json(account, QUERY + path, "Log-Index", index, "Prefer", "wait=60");
    }

    private static Map<String, Object> conference(int people) {
        return Map.of(
                "agency", "HB.HU.DABAC",
                "directives", List.of("D158"),
                "form", "CONFERENCE",
                "name", "Hội nghị quán triệt",
                "on", "2020-02-21",
                "place", "Huyện ủy",
                "count", 1,
                "people", people);
    }

    @Test
    @Order(1)
    void dissemination_is_counted_as_corrected_and_no_more_when_void() throws Exception {
        String id = does(EDITOR, "/disseminations", conference(145)).get("id").asString();
        does(HEAD, "/disseminations", conference(60));
        String third = does(HEAD, "/disseminations", conference(9)).get("id").asString();
        does(
                EDITOR,
                "/disseminations/" + id + "/correct",
                Map.of(
                        "directives", List.of("D158"),
                        "form", "CONFERENCE",
                        "name", "Hội nghị quán triệt",
                        "on", "2020-02-21",
                        "place", "Huyện ủy",
                        "count", 1,
                        "people", 154,
                        "reason", "đối chiếu"));
        does(HEAD, "/disseminations/" + third + "/void", Map.of("reason", "trùng"));
        JsonNode figures = sees(OFFICER, "/directives/D158/dissemination");
        assertThat(figures.get("total").get("conferencePeople").asLong()).isEqualTo(214);
        assertThat(figures.get("total").get("conferences").asLong()).isEqualTo(2);
        assertThat(figures.get("byDistrict").get(0).get("district").asString()).isEqualTo("HB.HU.DABAC");
        JsonNode view = sees(EDITOR, "/disseminations/" + id);
        assertThat(view.get("earlier").get(0).get("content").get("people").asInt())
                .isEqualTo(145);
        assertThat(sees(OFFICER, "/disseminations?directives=D158&directives=D999")
                        .get("items"))
                .hasSize(3);
        assertThat(sees(OFFICER, "/disseminations?directives=D999").get("items"))
                .isEmpty();
        assertThat(sees(PARTNER, "/disseminations").get("items")).isEmpty();
        assertThat(register.get(PARTNER, QUERY + "/disseminations/" + id).statusCode())
                .isEqualTo(404);
        JsonNode summary = register.json(
                OFFICER, "/api/reporting/v1/periods/2020-Q1/summary", "Log-Index", index, "Prefer", "wait=60");
        assertThat(summary.get("dissemination")
                        .get("inPeriod")
                        .get("conferencePeople")
                        .asLong())
                .isEqualTo(214);
    }

    @Test
    @Order(2)
    void partners_read_a_programme_the_lead_acts_and_a_stranger_finds_nothing() throws Exception {
        String id = does(
                        HEAD,
                        "/programmes",
                        Map.of(
                                "kind", "PROGRAMME",
                                "title", "Chương trình phối hợp",
                                "number", "05-CTPH",
                                "signedOn", "2020-03-01",
                                "lead", "HB.HU.DABAC",
                                "partners",
                                        Map.of(
                                                "agencies", List.of("HB.HU.MAICHAU"),
                                                "associations", List.of(),
                                                "others", List.of()),
                                "from", "2020-03-01"))
                .get("id")
                .asString();
        String path = "/programmes/" + id;
        Map<String, Object> activity = Map.of(
                "code", "A1",
                "on", "2020-03-08",
                "place", "Xã Toàn Sơn",
                "name", "Trao quà",
                "people", 320,
                "figures", List.of(Map.of("indicator", "PH02", "value", 1)));
        does(EDITOR, path + "/activities", activity);
        assertThat(code(asks(PARTNER, path + "/activities", activity))).isEqualTo("programme.not-lead");
        assertThat(asks(STRANGER, path + "/activities", activity).statusCode()).isEqualTo(404);
        for (String reader : List.of(OFFICER, HEAD, PARTNER)) {
            assertThat(sees(reader, path).get("people").asLong()).isEqualTo(320);
            assertThat(sees(reader, "/activities/" + id + "/A1")
                            .get("figures")
                            .get(0)
                            .get("unit")
                            .asString())
                    .isEqualTo("cuộc");
            assertThat(sees(reader, "/activities?programme=" + id).get("items")).hasSize(1);
        }
        assertThat(register.get(STRANGER, QUERY + path).statusCode()).isEqualTo(404);
        assertThat(sees(STRANGER, "/programmes").get("items")).isEmpty();
        assertThat(sees(STRANGER, "/activities").get("items")).isEmpty();
        does(HEAD, path + "/close", Map.of("closedOn", "2020-03-31", "result", "xong"));
        assertThat(code(asks(HEAD, path + "/activities", activity))).isEqualTo("programme.closed");
        assertThat(sees(PARTNER, path).get("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    @Order(3)
    void what_was_accepted_is_in_force_until_the_new_version_is() throws Exception {
        String path = "/sub-plans/KH158/HB.HU.DABAC";
        Map<String, Object> first = subPlan("Kế hoạch", null);
        does(EDITOR, path, first);
        does(HEAD, path + "/submit", Map.of());
        String hash = sees(HEAD, path).get("contentHash").asString();
        does(OFFICER, path + "/accept", Map.of("content", hash));
        does(HEAD, path + "/supersede", subPlan("Kế hoạch thay thế", "sắp xếp cấp xã"));
        JsonNode making = sees(OFFICER, path);
        assertThat(making.get("status").asString()).isEqualTo("DRAFT");
        assertThat(making.get("inForce").get("hash").asString()).isEqualTo(hash);
        does(HEAD, path + "/submit", Map.of());
        does(HEAD, path + "/withdraw", Map.of("reason", "bổ sung"));
        assertThat(sees(OFFICER, "/obligations?kind=SUB_PLAN&agency=HB.HU.DABAC")
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("FULFILLED");
        does(HEAD, path + "/submit", Map.of());
        String now = sees(HEAD, path).get("contentHash").asString();
        does(OFFICER, path + "/accept", Map.of("content", now));
        JsonNode view = sees(OFFICER, path);
        assertThat(view.get("accepted")).hasSize(2);
        assertThat(view.get("accepted").get(0).get("content").get("title").asString())
                .isEqualTo("Kế hoạch");
        assertThat(view.get("inForce").get("number").asInt()).isEqualTo(2);
    }

    private static Map<String, Object> subPlan(String title, @org.jspecify.annotations.Nullable String reason) {
        List<Map<String, String>> sections = List.of(Map.of("code", "I", "heading", "Mục đích", "text", "Quán triệt"));
        return reason == null
                ? Map.of("title", title, "sections", sections, "measures", List.of())
                : Map.of("title", title, "sections", sections, "measures", List.of(), "reason", reason);
    }

    @Test
    @Order(4)
    void a_draft_outlives_a_restart_and_a_void_report_is_missing_again() throws Exception {
        HttpResponse<byte[]> started = register.post(EDITOR, COMMAND + REPORT + "/draft", null);
        assertThat(started.statusCode()).isEqualTo(201);
        HttpResponse<byte[]> saved = register.send(
                EDITOR,
                "PUT",
                COMMAND + REPORT + "/draft",
                """
                {"formVersion":1,"values":[{"indicator":"PH02","value":2}],
                 "tasks":[{"plan":"KH158","task":"T01","percent":40,"status":"ON_TRACK"}]}""",
                "If-Match",
                started.headers().firstValue("ETag").orElseThrow());
        assertThat(saved.statusCode()).as(Outside.text(saved)).isEqualTo(200);
        register.restart("--no-demo", "--demo-accounts");
        HttpResponse<byte[]> read = register.get(HEAD, COMMAND + REPORT + "/draft");
        assertThat(read.body()).isEqualTo(saved.body());
        assertThat(register.get(STRANGER, COMMAND + REPORT + "/draft").statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> submitted = register.post(
                HEAD,
                COMMAND + REPORT + "/draft/submit",
                null,
                "If-Match",
                read.headers().firstValue("ETag").orElseThrow());
        assertThat(submitted.statusCode()).as(Outside.text(submitted)).isEqualTo(200);
        index = Outside.JSON.readTree(submitted.body()).get("logIndex").asString();
        assertThat(sees(OFFICER, "/plans/KH158/tasks/T01").get("reported")).hasSize(1);
        does(OFFICER, REPORT + "/void", Map.of("reason", "nộp nhầm"));
        assertThat(sees(OFFICER, "/periods/2020-Q1/board")
                        .get("totals")
                        .get("missing")
                        .asInt())
                .isEqualTo(2);
        assertThat(sees(OFFICER, REPORT).get("status").asString()).isEqualTo("VOID");
        assertThat(sees(OFFICER, "/plans/KH158/tasks/T01").get("reported")).isEmpty();
        JsonNode summary = register.json(
                OFFICER, "/api/reporting/v1/periods/2020-Q1/summary", "Log-Index", index, "Prefer", "wait=60");
        assertThat(summary.get("reports").get("total").get("missing").asInt()).isEqualTo(2);
        assertThat(summary.get("tasks").get("items").get(0).get("reporting").asInt())
                .isZero();
    }
}
