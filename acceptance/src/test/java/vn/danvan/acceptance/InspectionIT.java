package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A programme and its inspection go in through REST and the log, and come out of the views, to whom they concern only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String QUERY = "/api/query/v1";
    private static final String ADMIN = "quantri";
    private static final String INSPECTOR = "thanhtra";
    private static final String SECOND = "thanhtra2";
    private static final String APPROVER = "ubnd";
    private static final String OTHER_APPROVER = "taichinh.ubnd";
    private static final String MEMBER = "hb.hoi.ntd.hoi";
    private static final String STRANGER = "hb.hoi.dn.hoi";
    private static final String AUDITOR = "kiemtoan";
    private static final int YEAR = 2021;
    private static final String PROGRAMME = "/inspection-programmes/" + YEAR + "/HB.NG.THANHTRA";

    @TempDir
    static Path folder;

    private Outside register;
    private String last = "-1";

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        done(
                ADMIN,
                "/agencies",
                Map.of(
                        "code", "HB.NG.THANHTRA",
                        "name", "Thanh tra tỉnh",
                        "kind", "SECTOR_AGENCY",
                        "level", "PROVINCE",
                        "validFrom", "2015-01-01"));
        for (String code : List.of("HB.HOI.NTD", "HB.HOI.DN")) {
            done(
                    ADMIN,
                    "/associations",
                    Map.of(
                            "code", code,
                            "name", "Hội " + code,
                            "associationClass", "OTHER",
                            "level", "PROVINCE",
                            "field", "kinh tế"));
        }
        done(
                ADMIN,
                "/rules",
                Map.of(
                        "key", "inspection.appeal-days",
                        "scope", "ALL",
                        "value", "90",
                        "unit", "days",
                        "validFrom", "2012-07-01",
                        "citation", "Luật Khiếu nại, Điều 9",
                        "standing", "example"));
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private HttpResponse<byte[]> send(String account, String path, Object body) throws Exception {
        return register.post(account, COMMAND + path, Outside.JSON.writeValueAsString(body));
    }

    private String done(String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> answer = send(account, path, body);
        assertThat(answer.statusCode()).as(path + ": " + Outside.text(answer)).isBetween(200, 201);
        last = answer.headers().firstValue("Log-Index").orElseThrow();
        return Outside.JSON.readTree(answer.body()).get("id").asString();
    }

    private void refused(String code, String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> answer = send(account, path, body);
        assertThat(Outside.JSON.readTree(answer.body()).get("code").asString())
                .as(path)
                .isEqualTo(code);
    }

    private JsonNode read(String account, String path) throws Exception {
        return register.json(account, QUERY + path, "Log-Index", last, "Prefer", "wait=30");
    }

    private int status(String account, String path) throws Exception {
        return register.get(account, QUERY + path, "Log-Index", last, "Prefer", "wait=30")
                .statusCode();
    }

    private static Map<String, Object> item(String code) {
        return Map.of(
                "code", code,
                "kind", "INSPECTION",
                "association", "HB.HOI.NTD",
                "scope", "Nguồn tài trợ",
                "quarter", 4,
                "leadingBody", "HB.NG.THANHTRA");
    }

    private static Map<String, Object> opening(String item) {
        return Map.of(
                "kind", "INSPECTION",
                "association", "HB.HOI.NTD",
                "decision", "48-QĐ/TTr",
                "scope", "Nguồn tài trợ",
                "team", List.of(INSPECTOR, SECOND),
                "from", "2021-04-12",
                "to", "2021-05-21",
                "planned", Map.of("programme", YEAR + "/HB.NG.THANHTRA", "item", item));
    }

    private static Map<String, Object> finding(String code, Map<String, String> more) {
        Map<String, Object> all = new java.util.HashMap<>(more);
        all.putAll(Map.of(
                "code", code,
                "severity", "MAJOR",
                "statement", "Không theo dõi riêng nguồn tài trợ",
                "legalBasis", "Điều 24",
                "required", "Mở sổ",
                "dueOn", "2021-06-20",
                "examined", List.of()));
        return all;
    }

    private static Map<String, Object> remedy() {
        return Map.of("measures", "Đã mở sổ", "evidence", List.of());
    }

    @Test
    void a_planned_inspection_from_the_programme_to_the_decision_on_an_appeal() throws Exception {
        done(
                INSPECTOR,
                "/inspection-programmes",
                Map.of(
                        "year",
                        YEAR,
                        "body",
                        "HB.NG.THANHTRA",
                        "title",
                        "Kế hoạch thanh tra",
                        "items",
                        List.of(item("K01"), item("K02"), item("K03"))));
        refused("inspection-programme.unknown", INSPECTOR, "/inspections", opening("K01"));
        assertThat(read(MEMBER, "/planned-inspections").get("items")).isEmpty();
        done(APPROVER, PROGRAMME + "/approve", Map.of("number", "3015-QĐ/UBND"));
        assertThat(read(MEMBER, "/planned-inspections").get("items")).hasSize(3);
        assertThat(read(STRANGER, "/planned-inspections").get("items")).isEmpty();
        assertThat(status(MEMBER, PROGRAMME)).isEqualTo(404);

        String path = "/inspections/" + done(INSPECTOR, "/inspections", opening("K01"));
        JsonNode board = read(AUDITOR, PROGRAMME + "/board");
        assertThat(board.get("opened").asInt()).isEqualTo(1);
        assertThat(board.get("planned").asInt() + board.get("notDone").asInt()).isEqualTo(2);

        done(INSPECTOR, path + "/findings", finding("F1", Map.of()));
        done(
                INSPECTOR,
                path + "/findings/F1/amend",
                Map.of(
                        "severity", "MINOR",
                        "statement", "Một nguồn tài trợ chưa theo dõi riêng",
                        "legalBasis", "Điều 24",
                        "required", "Mở sổ",
                        "reason", "Hội bổ sung hồ sơ"));
        done(MEMBER, path + "/findings/F1/answer", Map.of("answer", "Hội tiếp thu"));
        refused("resource.not-found", STRANGER, path + "/findings/F1/answer", Map.of("answer", "x"));
        done(
                APPROVER,
                path + "/findings/F1/decision",
                Map.of("number", "1120-QĐ/UBND", "sanction", "Phê bình", "legalBasis", "Điều 40"));
        done(MEMBER, path + "/findings/F1/remediation", remedy());
        done(SECOND, path + "/findings/F1/verify", Map.of("note", "đủ"));
        done(MEMBER, path + "/findings/F1/appeal", Map.of("grounds", "Đã tự khắc phục", "evidence", List.of()));
        refused("inspection.appeal-undecided", INSPECTOR, path + "/close", Map.of("conclusion", "xong"));
        Map<String, Object> outcome = Map.of("outcome", "ANNULLED", "number", "1302-QĐ/UBND", "reason", "Đúng");
        refused("inspection.same-person", APPROVER, path + "/findings/F1/appeal/decision", outcome);
        done(OTHER_APPROVER, path + "/findings/F1/appeal/decision", outcome);
        done(INSPECTOR, path + "/close", Map.of("conclusion", "Đã khắc phục"));
        done(MEMBER, path + "/findings/F1/answer", Map.of("answer", "Cảm ơn đoàn thanh tra"));

        JsonNode today = read(MEMBER, path.replace("/inspections/", "/findings/") + "/F1");
        JsonNode view = today.get("finding");
        assertThat(view.get("state").asString()).isEqualTo("VERIFIED");
        assertThat(view.get("decision").asString()).isEqualTo("ANNULLED");
        assertThat(view.get("amendments").get(0).get("statement").asString())
                .isEqualTo("Không theo dõi riêng nguồn tài trợ");
        assertThat(view.get("answers")).hasSize(2);
        assertThat(today.get("overdue").asBoolean()).isFalse();
        assertThat(read(MEMBER, path).get("state").asString()).isEqualTo("CLOSED");
        assertThat(status(STRANGER, path)).isEqualTo(404);
        assertThat(read(AUDITOR, PROGRAMME + "/board").get("closed").asInt()).isEqualTo(1);

        repeated(path);
    }

    private void repeated(String earlier) throws Exception {
        String earlierId = earlier.substring("/inspections/".length());
        String path = "/inspections/" + done(INSPECTOR, "/inspections", opening("K02"));
        Map<String, Object> again = finding("F1", Map.of());
        again.put("repeats", Map.of("inspection", earlierId, "finding", "F1"));
        done(SECOND, path + "/findings", again);
        JsonNode view = read(MEMBER, path.replace("/inspections/", "/findings/") + "/F1")
                .get("finding");
        assertThat(view.get("repeated").asBoolean()).isTrue();
        assertThat(view.get("chain").get(0).get("inspection").asString()).isEqualTo(earlierId);
        assertThat(read(MEMBER, "/findings/" + earlierId + "/F1").get("finding").get("repeatedBy"))
                .hasSize(1);
        once();
    }

    /** However many open a planned inspection at once, one does. */
    private void once() throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Integer>) () ->
                            send(INSPECTOR, "/inspections", opening("K03")).statusCode())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : all.invokeAll(tries)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).filteredOn(code -> code == 201).hasSize(1);
            assertThat(statuses).filteredOn(code -> code == 409).hasSize(7);
        }
    }
}
