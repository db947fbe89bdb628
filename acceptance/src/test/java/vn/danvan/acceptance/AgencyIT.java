package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
import vn.danvan.log.EventLog;

/**
 * A district's committee is abolished and the one that took its duties is divided: from the commands through the log and Kafka
 * to the views.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgencyIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String QUERY = "/api/query/v1";
    private static final String ADMIN = "quantri";
    private static final String OFFICER = "danvan.officer";
    private static final String TAN_LAC = "HB.HU.TANLAC";
    private static final String MAI_CHAU = "HB.HU.MAICHAU";
    private static final String DA_BAC = "HB.HU.DABAC";
    private static final String KIM_BOI = "HB.HU.KIMBOI";
    private static final String SUB_PLAN = "subplan/KH158/" + TAN_LAC;
    private static final String DOCUMENT = "deliverable/QD-TANLAC";
    private static final String REPORT = "report/2020-Q1/BM01/" + TAN_LAC;

    @TempDir
    static Path folder;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private Outside register;
    private String before = "";
    private String after = "";

    @BeforeAll
    void a_plan_and_a_period() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        agency("HB", "Tỉnh ủy Hòa Bình", "PROVINCIAL_PARTY_COMMITTEE", null, null);
        agency(TAN_LAC, "Huyện ủy Tân Lạc", "DISTRICT_PARTY_COMMITTEE", "HB", "III.1");
        agency(MAI_CHAU, "Huyện ủy Mai Châu", "DISTRICT_PARTY_COMMITTEE", "HB", "III.1");
        posted(ADMIN, "/rules", example("setRule"));
        posted(OFFICER, "/directives", example("registerDirective"));
        posted(OFFICER, "/plans", example("adoptPlan"));
        posted(OFFICER, "/forms/BM01/versions", example("publishFormVersion"));
        posted(
                OFFICER,
                "/deliverables",
                Outside.JSON.writeValueAsString(Map.of(
                        "code", "QD-TANLAC",
                        "kind", "OTHER",
                        "title", "Quy định phối hợp với các hội trên địa bàn huyện",
                        "clause", "III.3",
                        "lead", TAN_LAC,
                        "coordinating", List.of(),
                        "dueOn", "2020-12-31",
                        "milestones", List.of(Map.of("code", "M1", "name", "Khảo sát", "dueOn", "2020-06-30")))));
        posted(OFFICER, "/periods", example("openPeriod"));
        for (String[] rule : new String[][] {
            {"reminder.before", "7;1"}, {"reminder.after", "1;then weekly"}, {"reminder.escalate-after", "14"}
        }) {
            before = posted(
                    ADMIN,
                    "/rules",
                    Outside.JSON.writeValueAsString(Map.of(
                            "key", rule[0],
                            "value", rule[1],
                            "unit", "days",
                            "scope", "ALL",
                            "validFrom", "2020-01-01",
                            "citation", "Kế hoạch, III.5",
                            "standing", "example")));
        }
        before = urged();
    }

    /** The log index up to which whatever is due today has been urged. */
    private String urged() throws Exception {
        HttpResponse<byte[]> run = register.post(OFFICER, COMMAND + "/reminders/run", null);
        assertThat(run.statusCode()).as(Outside.text(run)).isEqualTo(200);
        long head = register.platform().context().getBean(EventLog.class).head();
        return Long.toString(head - 1);
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static String example(String operation) throws Exception {
        try (InputStream in = AgencyIT.class.getResourceAsStream("/openapi/examples/" + operation + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void agency(String code, String name, String kind, @Nullable String parent, @Nullable String asked)
            throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", code,
                "name", name,
                "kind", kind,
                "level", parent == null ? "PROVINCE" : "DISTRICT",
                "validFrom", "2015-01-01"));
        if (parent != null && asked != null) {
            body.put("parent", parent);
            body.put("subPlanRequiredBy", asked);
        }
        posted(ADMIN, "/agencies", Outside.JSON.writeValueAsString(body));
    }

    /** The log index that the command got. */
    private String posted(String account, String path, String body) throws Exception {
        HttpResponse<byte[]> answer = register.post(account, COMMAND + path, body);
        assertThat(answer.statusCode()).as(path + ": " + Outside.text(answer)).isBetween(200, 201);
        return answer.headers().firstValue("Log-Index").orElseThrow();
    }

    private JsonNode refused(String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> answer = register.post(account, COMMAND + path, Outside.JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(Outside.text(answer)).isBetween(400, 499);
        return Outside.JSON.readTree(answer.body());
    }

    private JsonNode read(String account, String path) throws Exception {
        return register.json(account, QUERY + path, "Log-Index", after.isEmpty() ? before : after, "Prefer", "wait=60");
    }

    @Test
    @Order(1)
    void a_body_is_not_put_below_itself() throws Exception {
        JsonNode refusal = refused(
                ADMIN, "/agencies/HB/change-parent", Map.of("parent", TAN_LAC, "decision", "QĐ", "effectiveOn", today));
        assertThat(refusal.get("code").asString()).isEqualTo("agency.cycle");
        assertThat(refusal.get("pointer").asString()).isEqualTo("/parent");
    }

    @Test
    @Order(2)
    void an_abolition_that_leaves_duties_over_lists_each() throws Exception {
        JsonNode refusal = refused(
                ADMIN,
                "/agencies/" + TAN_LAC + "/abolish",
                Map.of("duties", List.of(), "decision", "QĐ", "effectiveOn", today));
        assertThat(refusal.get("code").asString()).isEqualTo("agency.duty-left-over");
        assertThat(refusal.get("errors").toString()).contains(SUB_PLAN, REPORT, DOCUMENT);
        assertThat(refusal.get("errors")).hasSize(3);
    }

    @Test
    @Order(3)
    void each_duty_goes_to_its_taker_and_the_rows_with_it() throws Exception {
        after = posted(
                ADMIN,
                "/agencies/" + TAN_LAC + "/abolish",
                Outside.JSON.writeValueAsString(Map.of(
                        "successor",
                        "HB",
                        "duties",
                        List.of(
                                Map.of("duty", SUB_PLAN, "taker", MAI_CHAU),
                                Map.of("duty", REPORT, "taker", MAI_CHAU),
                                Map.of("duty", DOCUMENT, "taker", MAI_CHAU)),
                        "decision",
                        "Số 60-NQ/TW",
                        "effectiveOn",
                        today)));
        JsonNode duties = read("hb.hu.maichau.head", "/obligations?originalAgency=" + TAN_LAC);
        assertThat(duties.get("items"))
                .hasSize(2)
                .allSatisfy(duty -> assertThat(duty.get("agency").asString()).isEqualTo(MAI_CHAU));
        assertThat(read("hb.hu.tanlac.head", "/obligations").get("items")).isEmpty();
        JsonNode then = register.json(OFFICER, QUERY + "/obligations?originalAgency=" + TAN_LAC + "&at=" + before);
        assertThat(then.get("items").get(0).get("agency").asString())
                .as("as of an earlier log position")
                .isEqualTo(TAN_LAC);
        String draft = example("draftSubPlan");
        HttpResponse<byte[]> gone = register.post("hb.hu.tanlac.head", COMMAND + "/sub-plans/KH158/" + TAN_LAC, draft);
        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void the_taker_of_a_document_answers_for_it_and_acts_on_it() throws Exception {
        JsonNode document = read("hb.hu.tanlac.head", "/deliverables/QD-TANLAC");
        assertThat(document.get("lead").asString()).isEqualTo(TAN_LAC);
        assertThat(document.get("answering").asString()).isEqualTo(MAI_CHAU);
        assertThat(read(OFFICER, "/deliverables?answering=" + MAI_CHAU).get("items"))
                .hasSize(1);
        assertThat(read(OFFICER, "/deliverables/overdue").get("items"))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.get("lead").asString()).isEqualTo(MAI_CHAU));
        Map<String, Object> reached = Map.of("milestone", "M1", "reachedOn", today, "evidence", "Báo cáo khảo sát");
        String path = "/deliverables/QD-TANLAC/milestones/reach";
        assertThat(refused("hb.hu.tanlac.head", path, reached).get("code").asString())
                .isEqualTo("resource.not-found");
        after = posted("hb.hu.maichau.head", path, Outside.JSON.writeValueAsString(reached));
        assertThat(read(OFFICER, "/deliverables/overdue").get("items")).hasSize(1);
    }

    @Test
    @Order(5)
    void the_hierarchy_is_read_by_day_and_by_log_position() throws Exception {
        assertThat(codes("effectiveOn=" + today)).containsExactly("HB", MAI_CHAU);
        assertThat(codes("effectiveOn=" + today.minusDays(1))).containsExactly("HB", MAI_CHAU, TAN_LAC);
        assertThat(codes("effectiveOn=" + today + "&at=" + before))
                .as("the register did not know of it yet")
                .containsExactly("HB", MAI_CHAU, TAN_LAC);
        assertThat(codes("effectiveOn=2014-12-31")).isEmpty();
        assertThat(register.get(OFFICER, QUERY + "/agencies/structure?effectiveOn=hom-nay")
                        .statusCode())
                .isEqualTo(422);
        JsonNode life = read(OFFICER, "/agencies/" + TAN_LAC);
        assertThat(life.get("life")).hasSize(2);
        assertThat(life.get("live").asBoolean()).isFalse();
    }

    private List<String> codes(String question) throws Exception {
        return read(OFFICER, "/agencies/structure?" + question)
                .get("nodes")
                .valueStream()
                .map(node -> node.get("agency").asString())
                .toList();
    }

    @Test
    @Order(6)
    void the_period_s_board_is_read_under_the_structure_of_then_and_of_now() throws Exception {
        JsonNode then = read(OFFICER, "/periods/2020-Q1/board?structure=then");
        JsonNode now = read(OFFICER, "/periods/2020-Q1/board?structure=now");
        assertThat(agencies(then)).containsExactly(MAI_CHAU, TAN_LAC);
        assertThat(agencies(now)).containsExactly(MAI_CHAU, MAI_CHAU);
        assertThat(then.get("totals")).isEqualTo(now.get("totals"));
        assertThat(now.get("reconciliation").get("equal").asBoolean()).isTrue();
        assertThat(now.get("reconciliation").get("moved")).hasSize(1);
        assertThat(then.get("byDistrict")).hasSize(2);
        assertThat(now.get("byDistrict")).hasSize(1);
        assertThat(register.get(OFFICER, QUERY + "/periods/2020-Q1/board?structure=later")
                        .statusCode())
                .isEqualTo(422);
    }

    private static List<String> agencies(JsonNode board) {
        return board.get("rows")
                .valueStream()
                .map(row -> row.get("agency").asString())
                .toList();
    }

    @Test
    @Order(6)
    void what_was_urged_is_read_by_the_taker_and_as_it_was_before() throws Exception {
        urgingIsRead("hb.hu.maichau.head", MAI_CHAU, "hb.hu.tanlac.head");
        JsonNode then = register.json(OFFICER, QUERY + "/reminders/" + REMINDER + "?at=" + before);
        assertThat(then.get("agency").asString()).isEqualTo(TAN_LAC);
        assertThat(then.get("state").asString()).isEqualTo("TOLD");
        assertThat(register.get("hb.hu.tanlac.head", QUERY + "/reminders/" + REMINDER + "?at=" + before)
                        .statusCode())
                .as("what it read then, it reads as of then")
                .isEqualTo(200);
        assertThat(register.get("hb.hu.maichau.head", QUERY + "/reminders/" + REMINDER + "?at=" + before)
                        .statusCode())
                .isEqualTo(404);
        assertThat(read(OFFICER, "/reminder-board?agency=" + TAN_LAC)
                        .get("items")
                        .get(0)
                        .get("overdue")
                        .asInt())
                .as("how often it was urged stays its own")
                .isEqualTo(4);
    }

    private static final String REMINDER = SUB_PLAN.replace('/', ':');

    private void urgingIsRead(String taker, String agency, String other) throws Exception {
        assertThat(read(taker, "/reminders/" + REMINDER).get("agency").asString())
                .isEqualTo(agency);
        assertThat(read(taker, "/reminders?agency=" + agency).get("items").toString())
                .contains(REMINDER);
        assertThat(read(taker, "/reminder-notices?reminder=" + REMINDER)
                        .get("items")
                        .get(0)
                        .get("agency")
                        .asString())
                .as("who was told")
                .isEqualTo(TAN_LAC);
        for (String path : List.of("/reminders/" + REMINDER, "/reminder-notices/" + REMINDER + "/1")) {
            assertThat(register.get(other, QUERY + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(read(other, "/reminder-notices").get("items").toString()).doesNotContain(REMINDER);
    }

    @Test
    @Order(7)
    void a_division_hands_on_what_was_urged_each_with_its_duty() throws Exception {
        agency(DA_BAC, "Huyện ủy Đà Bắc", "DISTRICT_PARTY_COMMITTEE", "HB", "III.1");
        agency(KIM_BOI, "Huyện ủy Kim Bôi", "DISTRICT_PARTY_COMMITTEE", "HB", "III.1");
        after = posted(
                ADMIN,
                "/agencies/" + MAI_CHAU + "/split",
                Outside.JSON.writeValueAsString(Map.of(
                        "successors",
                        List.of(KIM_BOI, DA_BAC),
                        "continues",
                        false,
                        "duties",
                        List.of(
                                Map.of("duty", SUB_PLAN, "taker", DA_BAC),
                                Map.of("duty", REPORT, "taker", KIM_BOI),
                                Map.of("duty", DOCUMENT, "taker", KIM_BOI),
                                Map.of("duty", "subplan/KH158/" + MAI_CHAU, "taker", KIM_BOI),
                                Map.of("duty", "report/2020-Q1/BM01/" + MAI_CHAU, "taker", KIM_BOI)),
                        "decision",
                        "Số 61-NQ/TW",
                        "effectiveOn",
                        today)));
        urgingIsRead("hb.hu.dabac.head", DA_BAC, "hb.hu.maichau.head");
        assertThat(read("hb.hu.kimboi.head", "/reminders").get("items")).hasSize(5);
        String acknowledge = COMMAND + "/reminders/" + REMINDER + "/notices/1/acknowledge";
        assertThat(register.post("hb.hu.kimboi.head", acknowledge, null).statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> taken = register.post("hb.hu.dabac.head", acknowledge, null);
        assertThat(taken.statusCode()).as(Outside.text(taken)).isEqualTo(200);
        after = urged();
        JsonNode notices = read("hb.hu.dabac.head", "/reminder-notices?reminder=" + REMINDER);
        assertThat(notices.get("items").get(0).get("acknowledged").asBoolean()).isTrue();
        assertThat(read("hb.hu.dabac.head", "/reminders/" + REMINDER)
                        .get("unread")
                        .asInt())
                .isZero();
    }
}
