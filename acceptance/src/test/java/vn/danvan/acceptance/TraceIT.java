package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.log.EventLog;

/** An issued summary, its figures down to their events and back, what would have been, and views rebuilt meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TraceIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String REPORTING = "/api/reporting/v1";
    private static final String SUMMARY = REPORTING + "/periods/2020-Q1/summary";
    private static final String OFFICER = "danvan.officer";
    private static final String LEAD = "danvan.lead";
    private static final String AUDITOR = "kiemtoan";
    private static final String ADMIN = "quantri";
    private static final String RULE = "sub-plan.due[plan]@2020-01-02";

    @TempDir
    static Path folder;

    private Outside register;
    private String last = "0";
    private String submitted = "";
    private String late = "";

    @BeforeAll
    void a_summary_is_issued_and_another_sub_plan_comes_late() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        agency("HB", "Tỉnh ủy Hòa Bình", "PROVINCIAL_PARTY_COMMITTEE", null);
        agency("HB.BD.DANVAN", "Ban Dân vận Tỉnh ủy", "PARTY_BOARD", "HB");
        agency("HB.HU.TANLAC", "Huyện ủy Tân Lạc", "DISTRICT_PARTY_COMMITTEE", "HB");
        agency("HB.HU.MAICHAU", "Huyện ủy Mai Châu", "DISTRICT_PARTY_COMMITTEE", "HB");
        posted(ADMIN, "/rules", example("setRule"));
        posted(
                ADMIN,
                "/rules",
                json(Map.of(
                        "key", "summary.number-symbol",
                        "scope", "HB.BD.DANVAN",
                        "value", "BC/BDVTU",
                        "unit", "symbol",
                        "validFrom", "2020-01-01",
                        "citation", "Hướng dẫn 36-HD/VPTW",
                        "standing", "example")));
        posted(OFFICER, "/directives", example("registerDirective"));
        posted(OFFICER, "/plans", example("adoptPlan"));
        posted(OFFICER, "/forms/BM01/versions", example("publishFormVersion"));
        posted(OFFICER, "/periods", example("openPeriod"));
        submitted = subPlan("HB.HU.TANLAC", "hb.hu.tanlac.head");
        long at = Long.parseLong(posted(OFFICER, "/periods/2020-Q1/close", null));
        byte[] figures = register.get(LEAD, SUMMARY + "?at=" + at, "Log-Index", last, "Prefer", "wait=60")
                .body();
        posted(
                OFFICER,
                "/summaries",
                json(Map.of(
                        "period",
                        "2020-Q1",
                        "kind",
                        "PERIODIC",
                        "logIndex",
                        at,
                        "figures",
                        "sha256:"
                                + HexFormat.of().formatHex(ContentHash.sha256().digest(figures)))));
        posted(OFFICER, "/summaries/2020-Q1/PERIODIC/submit", null);
        JsonNode view =
                register.json(LEAD, "/api/query/v1/summaries/2020-Q1/PERIODIC", "Log-Index", last, "Prefer", "wait=60");
        posted(
                LEAD,
                "/summaries/2020-Q1/PERIODIC/sign",
                json(Map.of("content", view.get("content").asString())));
        posted(LEAD, "/summaries/2020-Q1/PERIODIC/issue", null);
        late = subPlan("HB.HU.MAICHAU", "hb.hu.maichau.head");
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private String subPlan(String agency, String head) throws Exception {
        posted(
                head,
                "/sub-plans/KH158/" + agency,
                json(Map.of(
                        "title", "Kế hoạch thực hiện Thông báo số 158-TB/TW",
                        "sections",
                                List.of(Map.of("code", "I", "heading", "Mục đích", "text", "Quán triệt Thông báo.")),
                        "measures", List.of())));
        return posted(head, "/sub-plans/KH158/" + agency + "/submit", null);
    }

    private static String json(Object value) {
        return Outside.JSON.writeValueAsString(value);
    }

    private static String example(String operation) throws Exception {
        try (InputStream in = TraceIT.class.getResourceAsStream("/openapi/examples/" + operation + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void agency(String code, String name, String kind, @Nullable String parent) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", code,
                "name", name,
                "kind", kind,
                "level", kind.startsWith("DISTRICT") ? "DISTRICT" : "PROVINCE",
                "validFrom", "2015-01-01"));
        if (parent != null) {
            body.put("parent", parent);
            body.put("subPlanRequiredBy", "III.1");
        }
        posted(ADMIN, "/agencies", json(body));
    }

    private String posted(String account, String path, @Nullable String body) throws Exception {
        HttpResponse<byte[]> answer = register.post(account, COMMAND + path, body);
        assertThat(answer.statusCode()).as(path + ": " + Outside.text(answer)).isBetween(200, 202);
        last = answer.headers().firstValue("Log-Index").orElse(last);
        return last;
    }

    private JsonNode read(String path) throws Exception {
        return register.json(AUDITOR, path, "Log-Index", last, "Prefer", "wait=60");
    }

    @Test
    @Order(1)
    void a_figure_leads_to_the_event_with_who_when_and_for_whom() throws Exception {
        JsonNode trace = read(SUMMARY + "/trace?figure=/subPlans/total/late&at=" + submitted);
        assertThat(trace.get("value").asInt()).isEqualTo(1);
        JsonNode source = trace.get("sources")
                .valueStream()
                .filter(each -> !each.get("basis").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(source.get("logIndex").asString()).isEqualTo(submitted);
        JsonNode event = source.get("event");
        assertThat(event.get("type").asString()).isEqualTo("subplan.submitted.v1");
        assertThat(event.get("agency").asString()).isEqualTo("HB.HU.TANLAC");
        assertThat(event.get("actor").asString()).isNotEmpty();
    }

    @Test
    @Order(2)
    void an_event_leads_back_to_the_issued_summary_and_a_late_one_lists_it_as_affected() throws Exception {
        JsonNode touched = read(REPORTING + "/events/" + submitted + "/summaries");
        assertThat(touched.get("summaries")).hasSize(1);
        assertThat(touched.get("summaries").get(0).get("figures").toString()).contains("/subPlans/total/late");
        JsonNode affected = read(REPORTING + "/summaries/affected");
        JsonNode one = affected.get("summaries").get(0);
        assertThat(one.get("summary").get("number").asString()).isEqualTo("1-BC/BDVTU");
        assertThat(one.get("changes").toString()).contains("\"/subPlans/total/late\"", "\"logIndex\":" + late);
        JsonNode difference = read(SUMMARY + "/difference?from=" + submitted);
        assertThat(difference.get("changes").toString()).contains("\"/subPlans/total/late\"");
    }

    /** How many rows every table has that a service can read, and how far every topic is. */
    private Map<String, Long> everything() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (DataSource source :
                register.platform().context().getBeansOfType(DataSource.class).values()) {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.queryForList(
                            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                    + " where schemaname not in ('pg_catalog', 'information_schema')"
                                    + " and has_schema_privilege(schemaname, 'usage')"
                                    + " and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename),"
                                    + " 'select')",
                            String.class)
                    .forEach(table -> counts.put(
                            Objects.requireNonNull(table),
                            Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Long.class))));
        }
        String bootstrap = Objects.requireNonNull(
                register.platform().context().getEnvironment().getProperty("danvan.kafka.bootstrap-servers"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (String topic : admin.listTopics().names().get()) {
                TopicPartition partition = new TopicPartition(topic, 0);
                counts.put(
                        "topic " + topic,
                        admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                .partitionResult(partition)
                                .get()
                                .offset());
            }
        }
        counts.put(
                "log head",
                register.platform().context().getBean(EventLog.class).head());
        return counts;
    }

    /** The same, once what was done before is sealed and cosigned. */
    private Map<String, Long> atRest() throws Exception {
        Map<String, Long> counts = everything();
        for (int same = 0, tries = 0; same < 4 && tries < 60; tries++) {
            LockSupport.parkNanos(500_000_000);
            Map<String, Long> now = everything();
            same = now.equals(counts) ? same + 1 : 0;
            counts = now;
        }
        return counts;
    }

    @Test
    @Order(3)
    void what_would_have_been_is_answered_and_leaves_no_trace_anywhere() throws Exception {
        read(SUMMARY);
        Map<String, Long> before = atRest();
        assertThat(before).hasSizeGreaterThan(30).containsKey("query.event_record");
        HttpResponse<byte[]> answer = register.post(
                AUDITOR, SUMMARY + "/what-if", json(Map.of("rule", Map.of("version", RULE, "value", "2099-12-31"))));
        assertThat(answer.statusCode()).as(Outside.text(answer)).isEqualTo(200);
        JsonNode supposed = Outside.JSON.readTree(answer.body());
        assertThat(supposed.at("/summary/subPlans/total/late").asInt()).isZero();
        assertThat(supposed.at("/summary/subPlans/total/onTime").asInt()).isEqualTo(2);
        assertThat(supposed.get("recomputed").toString()).contains("DUE_DATE", "LATENESS");
        HttpResponse<byte[]> without =
                register.post(LEAD, SUMMARY + "/what-if", json(Map.of("without", List.of(Long.parseLong(submitted)))));
        assertThat(Outside.JSON
                        .readTree(without.body())
                        .at("/summary/subPlans/total/late")
                        .asInt())
                .isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
        for (String refused : List.of(
                "{}",
                "{\"rule\":{\"version\":\"" + RULE + "\",\"value\":\"mai\"}}",
                "{\"rule\":{\"version\":\"x\",\"value\":\"2020-01-01\"}}")) {
            assertThat(register.post(AUDITOR, SUMMARY + "/what-if", refused).statusCode())
                    .as(refused)
                    .isEqualTo(422);
        }
        assertThat(register.post(OFFICER, SUMMARY + "/what-if", "{\"without\":[1]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void the_views_of_both_services_are_rebuilt_while_they_are_read() throws Exception {
        byte[] before = register.get(AUDITOR, SUMMARY + "?at=" + last).body();
        for (String service : List.of("/api/query/v1", REPORTING)) {
            assertThat(register.post(OFFICER, service + "/rebuilds", null).statusCode())
                    .isEqualTo(403);
            HttpResponse<byte[]> asked = register.post(ADMIN, service + "/rebuilds", null);
            assertThat(asked.statusCode()).as(Outside.text(asked)).isEqualTo(202);
            String id = Outside.JSON.readTree(asked.body()).get("id").asString();
            JsonNode done = Outside.JSON.readTree(asked.body());
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!done.has("endedAt") && System.nanoTime() < deadline) {
                LockSupport.parkNanos(100_000_000);
                assertThat(register.get(AUDITOR, SUMMARY).statusCode()).isEqualTo(200);
                assertThat(register.get(AUDITOR, "/api/query/v1/agencies").statusCode())
                        .isEqualTo(200);
                done = register.json(ADMIN, service + "/rebuilds/" + id);
            }
            assertThat(done.has("endedAt")).as(done.toString()).isTrue();
            assertThat(done.get("different").asLong()).isZero();
            assertThat(done.get("compared").asLong()).isPositive();
        }
        assertThat(register.get(AUDITOR, SUMMARY + "?at=" + last).body()).isEqualTo(before);
        agency("HB.HU.DABAC", "Huyện ủy Đà Bắc", "DISTRICT_PARTY_COMMITTEE", "HB");
        assertThat(read("/api/query/v1/agencies/HB.HU.DABAC").get("agency").asString())
                .as("the feed goes on into the new rows")
                .isEqualTo("HB.HU.DABAC");
        assertThat(read(SUMMARY).at("/header/logIndex").asString()).isEqualTo(last);
    }
}
