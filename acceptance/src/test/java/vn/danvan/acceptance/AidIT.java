package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;

/** Aid, public services and deliverables on the whole platform: from REST through log and Kafka to the views. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AidIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String QUERY = "/api/query/v1";
    private static final String RED_CROSS = "hb.hoi.ctd.hoi";
    private static final String CONSUMERS = "hb.hoi.ntd.hoi";
    private static final String LEAD = "hb.bcs.ubnd.editor";
    private static final byte[] TEXT =
            "%PDF-1.7\n% dự thảo đề án\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final String DRAFT = ContentHash.ofBytes(TEXT).value();

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    @TempDir
    static Path folder;

    private Outside register;
    private String lastIndex = "0";

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        agency("HB.BCS.UBND", "Ban cán sự đảng UBND tỉnh");
        agency("HB.BD.TOCHUC", "Ban Tổ chức Tỉnh ủy");
        agency("HB.SO.CONGTHUONG", "Sở Công Thương");
        association("HB.HOI.CTD", "ASSIGNED");
        association("HB.HOI.NTD", "OTHER");
        post(
                "quantri",
                "/rules",
                Map.of(
                        "key", "aid.foreign-approval",
                        "value", "313/2025/NĐ-CP",
                        "unit", "decree",
                        "scope", "FOREIGN",
                        "validFrom", "2020-01-01",
                        "citation", "Nghị định 313/2025/NĐ-CP",
                        "standing", "example"));
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private void agency(String code, String name) throws Exception {
        post(
                "quantri",
                "/agencies",
                Map.of(
                        "code", code,
                        "name", name,
                        "kind", "DEPARTMENT",
                        "level", "PROVINCE",
                        "validFrom", "2015-01-01"));
    }

    private void association(String code, String associationClass) throws Exception {
        post(
                "quantri",
                "/associations",
                Map.of(
                        "code",
                        code,
                        "name",
                        "Hội " + code,
                        "associationClass",
                        associationClass,
                        "level",
                        "PROVINCE",
                        "field",
                        "xã hội"));
    }

    private HttpResponse<byte[]> tell(String account, String path, Object body) throws Exception {
        return register.post(account, COMMAND + path, Outside.JSON.writeValueAsString(body));
    }

    /** A command that is taken; the id of the thing. */
    private String post(String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> response = tell(account, path, body);
        assertThat(response.statusCode())
                .as(path + " " + Outside.text(response))
                .isBetween(200, 201);
        lastIndex = response.headers().firstValue("Log-Index").orElseThrow();
        return Outside.JSON.readTree(response.body()).get("id").asString();
    }

    private String refused(String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> response = tell(account, path, body);
        assertThat(response.statusCode()).as(Outside.text(response)).isGreaterThanOrEqualTo(400);
        return Outside.JSON.readTree(response.body()).get("code").asString();
    }

    private JsonNode view(String account, String path) throws Exception {
        return register.json(account, QUERY + path, "Log-Index", lastIndex, "Prefer", "wait=30");
    }

    private int status(String account, String path) throws Exception {
        return register.get(account, QUERY + path, "Log-Index", lastIndex, "Prefer", "wait=30")
                .statusCode();
    }

    @Test
    void foreign_aid_is_received_after_approval_and_spent_to_the_last_dong() throws Exception {
        String grant = "/aid-grants/"
                + post(
                        RED_CROSS,
                        "/aid-grants",
                        Map.of(
                                "association", "HB.HOI.CTD",
                                "source", "FOREIGN",
                                "donor", "Hội Chữ thập đỏ Na Uy",
                                "purpose", "phòng, chống thiên tai",
                                "pledged", 1000,
                                "pledgedOn", "2020-05-20",
                                "lines", List.of(Map.of("code", "L1", "name", "Tập huấn"))));
        Map<String, Object> receipt = Map.of("amount", 600, "receivedOn", today(), "voucher", "BC-1");
        assertThat(refused(RED_CROSS, grant + "/receipts", receipt)).isEqualTo("aid.not-approved");
        assertThat(refused(RED_CROSS, grant + "/approve", Map.of("decision", "1")))
                .isEqualTo("actor.not-permitted");
        post("ubnd", grant + "/approve", Map.of("decision", "1375/QĐ-UBND"));
        post(RED_CROSS, grant + "/receipts", receipt);
        assertThat(refused(RED_CROSS, grant + "/spendings", spending(601))).isEqualTo("aid.above-received");
        post(RED_CROSS, grant + "/spendings", spending(600));
        JsonNode view = view(RED_CROSS, grant);
        assertThat(view.get("status").asString()).isEqualTo("OPEN");
        assertThat(view.get("ruleVersion").asString()).isEqualTo("aid.foreign-approval[FOREIGN]@2020-01-01");
        assertThat(view.get("received").asLong()).isEqualTo(600);
        assertThat(view.get("balance").asLong()).isZero();
        assertThat(view("kiemtoan", grant)).isEqualTo(view);
        assertThat(status(CONSUMERS, grant)).isEqualTo(404);
        assertThat(view("kiemtoan", "/aid-grants/counts?by=source").toString())
                .contains("{\"value\":\"FOREIGN\",\"count\":1}");
        post(RED_CROSS, grant + "/reports", Map.of("from", "2020-01-01", "to", today(), "narrative", "đúng mục đích"));
        post(RED_CROSS, grant + "/close", Map.of("returned", 0, "carried", 0, "note", "đã đối chiếu"));
        assertThat(view(RED_CROSS, grant).get("status").asString()).isEqualTo("CLOSED");
    }

    private static Map<String, Object> spending(long amount) {
        return Map.of(
                "line", "L1", "amount", amount, "spentOn", today(), "voucher", "PC-1", "what", "tập huấn xung kích");
    }

    @Test
    void a_service_is_seen_by_who_delivers_it_and_by_who_assigned_it() throws Exception {
        Map<String, Object> assignment = new HashMap<>(Map.of(
                "association", "HB.HOI.CTD",
                "agency", "HB.SO.CONGTHUONG",
                "name", "Tư vấn khiếu nại",
                "capability", "12 tư vấn viên",
                "contract", "03/HĐ-DVC",
                "value", 1000,
                "quantity", 10,
                "unit", "vụ việc",
                "from", "2020-01-01",
                "to", "2020-12-31"));
        assertThat(refused("hb.so.congthuong.head", "/public-services", assignment))
                .isEqualTo("service.assigned-association");
        assignment.put("association", "HB.HOI.NTD");
        String id = post("hb.so.congthuong.head", "/public-services", assignment);
        String service = "/public-services/" + id;
        Map<String, Object> result = new HashMap<>(
                Map.of("from", "2020-01-01", "to", "2020-06-30", "quantity", 6, "value", 1001, "quality", "tốt"));
        assertThat(refused(CONSUMERS, service + "/results", result)).isEqualTo("service.above-contract");
        result.put("value", 1000);
        post(CONSUMERS, service + "/results", result);
        post(
                "hb.so.congthuong.head",
                service + "/results/1/confirm",
                Map.of("quantity", 5, "value", 900, "quality", "PARTLY_MET", "opinion", "thiếu 1 hồ sơ"));
        post("hb.so.congthuong.head", service + "/end", Map.of("ending", "FINISHED"));
        JsonNode delivered = view(CONSUMERS, service);
        assertThat(delivered.get("status").asString()).isEqualTo("FINISHED");
        assertThat(delivered.get("accepted").asLong()).isEqualTo(900);
        assertThat(view("hb.so.congthuong.head", "/assigned-services/" + id)).isEqualTo(delivered);
        assertThat(status("hb.so.congthuong.head", service)).isEqualTo(404);
        assertThat(status("hb.bcs.ubnd.head", "/assigned-services/" + id)).isEqualTo(404);
        assertThat(status(RED_CROSS, service)).isEqualTo(404);
    }

    @Test
    void a_deliverable_goes_from_commission_to_promulgation_of_one_draft() throws Exception {
        String document = "/deliverables/"
                + post(
                        "danvan.officer",
                        "/deliverables",
                        Map.of(
                                "code", "DA-SAPXEP-HOI",
                                "kind", "REARRANGEMENT_PROPOSAL",
                                "title", "Đề án sắp xếp các hội",
                                "clause", "III.2",
                                "lead", "HB.BCS.UBND",
                                "coordinating", List.of("HB.BD.TOCHUC"),
                                "dueOn", "2020-12-31",
                                "milestones",
                                        List.of(Map.of("code", "M1", "name", "Khảo sát", "dueOn", "2020-06-30"))));
        JsonNode overdue = view("danvan.officer", "/deliverables/overdue");
        assertThat(overdue.get("items")).hasSize(2);
        post(
                LEAD,
                document + "/milestones/reach",
                Map.of("milestone", "M1", "reachedOn", "2020-07-10", "evidence", "x"));
        Map<String, Object> draft = Map.of("content", DRAFT, "fileName", "de-an.pdf", "note", "lần 1");
        assertThat(refused(LEAD, document + "/drafts", draft)).isEqualTo("evidence.unknown");
        HttpResponse<byte[]> put = register.upload(LEAD, COMMAND + "/evidence?name=de-an.pdf", TEXT);
        assertThat(put.statusCode()).as(Outside.text(put)).isEqualTo(201);
        post(LEAD, document + "/drafts", draft);
        post(
                LEAD,
                document + "/consultations",
                Map.of("draft", 1, "asked", List.of("HB.BD.TOCHUC", "HB.HOI.CTD"), "answerBy", today()));
        Map<String, Object> promulgation = Map.of("content", DRAFT, "number", "2980/QĐ-UBND");
        assertThat(refused("ubnd", document + "/promulgate", promulgation)).isEqualTo("deliverable.consultation-runs");
        post(RED_CROSS, document + "/consultations/1/answers", answer("HB.HOI.CTD"));
        assertThat(refused(CONSUMERS, document + "/consultations/1/answers", answer("HB.BD.TOCHUC")))
                .isEqualTo("resource.not-found");
        post("hb.bd.tochuc.head", document + "/consultations/1/answers", answer("HB.BD.TOCHUC"));
        post("ubnd", document + "/promulgate", promulgation);
        JsonNode view = view(RED_CROSS, document);
        assertThat(view.get("status").asString()).isEqualTo("PROMULGATED");
        assertThat(view.get("content").asString()).isEqualTo(DRAFT);
        assertThat(view.get("promulgatedOn").asString()).isEqualTo(today());
        assertThat(view("danvan.officer", "/deliverables/overdue").get("items")).isEmpty();
    }

    private static Map<String, Object> answer(String body) {
        return Map.of("body", body, "position", "AGREES", "text", "nhất trí");
    }
}
