package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Associations on the whole platform: from the command over the log and Kafka to what each may read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssociationIT {

    private static final String COMMAND = "/api/command/v1";
    private static final String QUERY = "/api/query/v1";
    private static final String ADMIN = "quantri";
    private static final String STATE = "noivu";
    private static final String APPROVER = "ubnd";
    private static final String BOARD = "tochuc";
    private static final String HASH = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @TempDir
    static Path folder;

    private Outside register;

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        for (String code :
                List.of("CHAMCUU", "DONGY", "YHOC", "DIEUDUONG", "NTD", "SVC", "BTNKT", "KHUYENHOC", "CTD", "NHABAO")) {
            associationOf(code);
        }
        rule("rearrangement.name-likeness", "50", "percent");
        rule("association.silent-years-to-dissolution-notice", "2", "years");
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    private void associationOf(String code) throws Exception {
        ok(
                ADMIN,
                "/associations",
                Map.of(
                        "code",
                        "HB.HOI." + code,
                        "name",
                        "Hội " + code + " tỉnh",
                        "associationClass",
                        "ASSIGNED",
                        "level",
                        "PROVINCE",
                        "field",
                        List.of("CHAMCUU", "DONGY").contains(code) ? "y học cổ truyền" : "lĩnh vực " + code));
    }

    private void rule(String key, String value, String unit) throws Exception {
        ok(
                ADMIN,
                "/rules",
                Map.of(
                        "key", key,
                        "scope", "ALL",
                        "value", value,
                        "unit", unit,
                        "validFrom", "2020-01-02",
                        "citation", "nền tảng",
                        "standing", "example"));
    }

    private JsonNode ok(String account, String path, Object body) throws Exception {
        HttpResponse<byte[]> response = send(account, path, body);
        assertThat(response.statusCode())
                .as(path + ": " + Outside.text(response))
                .isBetween(200, 201);
        return Outside.JSON.readTree(response.body());
    }

    private HttpResponse<byte[]> send(String account, String path, Object body) throws Exception {
        return register.post(account, COMMAND + path, Outside.JSON.writeValueAsString(body));
    }

    private JsonNode refused(String account, String path, Object body, String code) throws Exception {
        HttpResponse<byte[]> response = send(account, path, body);
        JsonNode problem = Outside.JSON.readTree(response.body());
        assertThat(problem.path("code").asString()).as(Outside.text(response)).isEqualTo(code);
        return problem;
    }

    private JsonNode read(String account, String path, JsonNode answer) throws Exception {
        return register.json(
                account,
                QUERY + path,
                "Log-Index",
                Long.toString(answer.get("logIndex").asLong()),
                "Prefer",
                "wait=30");
    }

    private int status(String account, String path) throws Exception {
        return register.get(account, QUERY + path).statusCode();
    }

    private static Map<String, Object> decision(String... more) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("reason", "theo quy định", "decision", "12/QĐ-UBND", "effectiveOn", today()));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return body;
    }

    private String subUnit(String association) throws Exception {
        return ok(
                        STATE,
                        "/sub-units",
                        Map.of(
                                "association",
                                association,
                                "name",
                                "Trung tâm của " + association,
                                "kind",
                                "CENTRE",
                                "decision",
                                "1",
                                "effectiveOn",
                                today()))
                .get("id")
                .asString();
    }

    private static Map<String, Object> pass(String item, long quantity, String to) {
        return Map.of("item", item, "quantity", quantity, "to", to);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    @Test
    void an_association_is_founded_and_files_its_charter() throws Exception {
        String founding = ok(
                        STATE,
                        "/foundings",
                        Map.of(
                                "name", "Hội Luật sư tỉnh",
                                "level", "PROVINCE",
                                "field", "pháp luật",
                                "committeeMembers", 7,
                                "decision", "12/QĐ-SNV",
                                "effectiveOn", today()))
                .get("id")
                .asString();
        ok(
                STATE,
                "/foundings/" + founding + "/appraise",
                Map.of("members", 62, "charter", HASH, "opinion", "đủ hồ sơ"));
        JsonNode licensed = ok(
                APPROVER,
                "/foundings/" + founding + "/license",
                Map.of(
                        "code",
                        "HB.HOI.LUATSU",
                        "associationClass",
                        "OTHER",
                        "decision",
                        "118",
                        "effectiveOn",
                        today()));
        JsonNode association = read("danvan.officer", "/associations/HB.HOI.LUATSU", licensed);
        assertThat(association.get("state").asString()).isEqualTo("OPERATING");
        assertThat(association.get("founding").asString()).isEqualTo(founding);
        assertThat(association.get("members").asInt()).isEqualTo(62);
        assertThat(read("danvan.officer", "/foundings/" + founding, licensed)
                        .get("status")
                        .asString())
                .isEqualTo("LICENSED");
        assertThat(status("hb.hoi.ctd.hoi", "/foundings/" + founding)).isEqualTo(404);

        ok("hb.hoi.ctd.hoi", "/associations/HB.HOI.CTD/charter", Map.of("title", "Điều lệ", "content", HASH));
        ok(STATE, "/associations/HB.HOI.CTD/charter/appraise", Map.of("content", HASH, "opinion", "phù hợp"));
        JsonNode approved = ok(
                APPROVER,
                "/associations/HB.HOI.CTD/charter/approve",
                Map.of("content", HASH, "decision", "77", "effectiveOn", today()));
        assertThat(read("hb.hoi.ctd.hoi", "/charters/HB.HOI.CTD", approved)
                        .get("inForceVersion")
                        .asInt())
                .isEqualTo(1);
        assertThat(status("hb.hoi.nhabao.hoi", "/charters/HB.HOI.CTD")).isEqualTo(404);
    }

    @Test
    void a_merger_passes_what_is_named_and_the_new_holder_reads_it() throws Exception {
        String unit = subUnit("HB.HOI.CHAMCUU");
        Map<String, Object> merger = decision("successor", "HB.HOI.DONGY");
        merger.put("passes", List.of());
        JsonNode problem = refused(APPROVER, "/associations/HB.HOI.CHAMCUU/merge", merger, "association.passing");
        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("association.left-over");
        assertThat(problem.get("errors").get(0).toString()).contains("sub-unit/" + unit);

        merger.put("passes", List.of(pass("sub-unit/" + unit, 1, "HB.HOI.DONGY")));
        JsonNode merged = ok(APPROVER, "/associations/HB.HOI.CHAMCUU/merge", merger);
        JsonNode ended = read("hb.hoi.chamcuu.hoi", "/associations/HB.HOI.CHAMCUU", merged);
        assertThat(ended.get("state").asString()).isEqualTo("MERGED");
        assertThat(texts(ended.get("successors"))).containsExactly("HB.HOI.DONGY");
        assertThat(ended.get("passed").get(0).get("item").asString()).isEqualTo("sub-unit/" + unit);
        JsonNode continues = read("hb.hoi.dongy.hoi", "/associations/HB.HOI.DONGY", merged);
        assertThat(texts(continues.get("predecessors"))).containsExactly("HB.HOI.CHAMCUU");
        assertThat(read("hb.hoi.dongy.hoi", "/sub-units/" + unit, merged)
                        .get("association")
                        .asString())
                .isEqualTo("HB.HOI.DONGY");
        assertThat(status("hb.hoi.chamcuu.hoi", "/sub-units/" + unit)).isEqualTo(404);
        refused(APPROVER, "/associations/HB.HOI.CHAMCUU/reclassify", decision("to", "OTHER"), "association.ended");

        long before = merged.get("logIndex").asLong() - 3;
        assertThat(register.json(STATE, QUERY + "/associations/HB.HOI.CHAMCUU?at=" + before)
                        .get("state")
                        .asString())
                .isEqualTo("OPERATING");
    }

    @Test
    void a_suspension_and_an_overdue_congress_show_as_notices_with_their_evidence() throws Exception {
        String yesterday = LocalDate.parse(today()).minusDays(1).toString();
        JsonNode congress = ok(
                "hb.hoi.svc.hoi",
                "/associations/HB.HOI.SVC/congresses",
                Map.of(
                        "name", "Đại hội IV",
                        "heldOn", "2015-05-10",
                        "termFrom", "2015-05-10",
                        "termTo", yesterday,
                        "delegates", 60));
        JsonNode suspended = ok(
                APPROVER,
                "/associations/HB.HOI.NTD/suspend",
                decision("until", LocalDate.parse(today()).toString()));
        JsonNode notices = read("danvan.officer", "/association-notices", suspended);
        JsonNode overdue = notice(notices, "HB.HOI.SVC");
        assertThat(overdue.get("kind").asString()).isEqualTo("CONGRESS_OVERDUE");
        assertThat(overdue.get("since").asString()).isEqualTo(today());
        assertThat(overdue.get("evidence").get(0).asLong())
                .isEqualTo(congress.get("logIndex").asLong());
        assertThat(notice(notices, "HB.HOI.NTD").isMissingNode())
                .as("its last day is not over")
                .isTrue();
        JsonNode past = register.json(
                "danvan.officer",
                QUERY + "/association-notices?at=" + (congress.get("logIndex").asLong() - 1));
        assertThat(notice(past, "HB.HOI.SVC").isMissingNode()).isTrue();
        JsonNode own = read("hb.hoi.nhabao.hoi", "/association-notices", suspended);
        assertThat(own.get("items")).isEmpty();
        ok(APPROVER, "/associations/HB.HOI.NTD/resume", decision());
    }

    private static JsonNode notice(JsonNode notices, String association) {
        for (JsonNode item : notices.get("items")) {
            if (item.get("association").asString().equals(association)) {
                return item;
            }
        }
        return Outside.JSON.missingNode();
    }

    @Test
    void a_review_shows_its_pairs_to_the_province_and_to_each_association_its_own() throws Exception {
        JsonNode started = ok(
                BOARD,
                "/rearrangements",
                Map.of("title", "Rà soát", "asOf", today(), "level", "PROVINCE", "field", "lĩnh vực BTNKT"));
        String review = started.get("id").asString();
        refused(
                BOARD,
                "/rearrangements/" + review + "/pairs/1/decide",
                Map.of("decision", "MERGE", "reason", "x"),
                "rearrangement.pair-unknown");
        ok(
                BOARD,
                "/rearrangements/" + review + "/pairs",
                Map.of("one", "HB.HOI.KHUYENHOC", "other", "HB.HOI.BTNKT", "reason", "hội viên trùng nhau"));
        refused(BOARD, "/rearrangements/" + review + "/close", Map.of("conclusion", "x"), "rearrangement.undecided");
        ok(
                BOARD,
                "/rearrangements/" + review + "/pairs/1/decide",
                Map.of("decision", "KEEP_APART", "reason", "khác tôn chỉ"));
        JsonNode closed = ok(BOARD, "/rearrangements/" + review + "/close", Map.of("conclusion", "giữ nguyên"));
        JsonNode view = read(STATE, "/rearrangements/" + review, closed);
        assertThat(view.get("status").asString()).isEqualTo("CLOSED");
        assertThat(view.get("pairs").get(0).get("decision").asString()).isEqualTo("KEEP_APART");
        assertThat(status("hb.hoi.btnkt.hoi", "/rearrangements/" + review)).isEqualTo(404);
        JsonNode own = read("hb.hoi.btnkt.hoi", "/rearrangement-pairs?review=" + review, closed);
        assertThat(own.get("items")).hasSize(1);
        assertThat(own.get("items").get(0).get("other").asString()).isEqualTo("HB.HOI.KHUYENHOC");
    }

    @Test
    void the_four_restructurings_are_kept_apart() throws Exception {
        String of1 = "sub-unit/" + subUnit("HB.HOI.YHOC");
        String of2 = "sub-unit/" + subUnit("HB.HOI.DIEUDUONG");
        Map<String, Object> consolidation = decision(
                "code",
                "HB.HOI.YDUOC",
                "name",
                "Hội Y Dược học tỉnh",
                "associationClass",
                "OTHER",
                "level",
                "PROVINCE",
                "field",
                "y tế");
        consolidation.put("predecessors", List.of("HB.HOI.YHOC", "HB.HOI.DIEUDUONG"));
        consolidation.put("passes", List.of(pass(of1, 1, "HB.HOI.YDUOC"), pass(of2, 1, "HB.HOI.YDUOC")));
        ok(APPROVER, "/associations/consolidate", consolidation);

        Map<String, Object> separation = decision();
        separation.put("separated", newOne("HB.HOI.T1"));
        separation.put("passes", List.of(pass(of1, 1, "HB.HOI.T1")));
        ok(APPROVER, "/associations/HB.HOI.YDUOC/separate", separation);

        Map<String, Object> division = decision();
        division.put("successors", List.of(newOne("HB.HOI.C1"), newOne("HB.HOI.C2")));
        division.put("passes", List.of(pass(of2, 1, "HB.HOI.C2")));
        ok(APPROVER, "/associations/HB.HOI.YDUOC/divide", division);

        Map<String, Object> dissolution = decision("ground", "SELF_DISSOLUTION");
        dissolution.put("passes", List.of(pass(of1, 1, "HB.HOI.C1")));
        JsonNode dissolved = ok(APPROVER, "/associations/HB.HOI.T1/dissolve", dissolution);
        assertThat(states(dissolved, "YHOC", "DIEUDUONG", "YDUOC", "T1", "C1", "C2"))
                .containsExactly("CONSOLIDATED", "CONSOLIDATED", "DIVIDED", "DISSOLVED", "OPERATING", "OPERATING");
        assertThat(read(STATE, "/sub-units/" + of1.replace("sub-unit/", ""), dissolved)
                        .get("association")
                        .asString())
                .isEqualTo("HB.HOI.C1");
        assertThat(read(STATE, "/associations/HB.HOI.T1", dissolved)
                        .get("ground")
                        .asString())
                .isEqualTo("SELF_DISSOLUTION");
    }

    private List<String> states(JsonNode answer, String... codes) throws Exception {
        List<String> states = new ArrayList<>();
        for (String code : codes) {
            states.add(read(STATE, "/associations/HB.HOI." + code, answer)
                    .get("state")
                    .asString());
        }
        return states;
    }

    private static Map<String, Object> newOne(String code) {
        return Map.of(
                "code", code, "name", "Hội " + code, "associationClass", "OTHER", "level", "PROVINCE", "field", "y tế");
    }

    /** What is held is what a refusal lists; so after the merger the same list is asked of the successor. */
    @Test
    void of_one_of_everything_nothing_is_left_over_in_a_merger() throws Exception {
        Belongings belongings = new Belongings(this::ok, today());
        belongings.prepare();
        for (String code : List.of("HB.HOI.LICHSU", "HB.HOI.CGC")) {
            ok(
                    ADMIN,
                    "/associations",
                    Map.of(
                            "code",
                            code,
                            "name",
                            "Hội " + code,
                            "associationClass",
                            "OTHER",
                            "level",
                            "PROVINCE",
                            "field",
                            "lĩnh vực " + code));
        }
        belongings.give("HB.HOI.LICHSU", "hb.hoi.lichsu.hoi");
        Map<String, Long> held = leftOver("HB.HOI.LICHSU", "HB.HOI.CGC");
        assertThat(held.keySet().stream()
                        .map(item -> item.replaceAll("/[^#]*", ""))
                        .toList())
                .containsExactlyInAnyOrder(
                        "sub-unit",
                        "programme",
                        "aid",
                        "public-service",
                        "staffing",
                        "budget",
                        "inspection",
                        "inspection#F1",
                        "inspection-programme#K1");
        assertThat(held.values()).contains(9L, 700L, 900L);

        Map<String, Object> merger = decision("successor", "HB.HOI.CGC");
        List<Map<String, Object>> passes = new ArrayList<>();
        held.forEach((item, quantity) -> passes.add(pass(item, quantity, "HB.HOI.CGC")));
        merger.put("passes", passes.subList(1, passes.size()));
        refused(APPROVER, "/associations/HB.HOI.LICHSU/merge", merger, "association.passing");
        merger.put("passes", passes);
        JsonNode merged = ok(APPROVER, "/associations/HB.HOI.LICHSU/merge", merger);
        assertThat(read(STATE, "/associations/HB.HOI.LICHSU", merged).get("passed"))
                .hasSize(held.size());

        Map<String, Long> now = leftOver("HB.HOI.CGC", "HB.HOI.CTD");
        assertThat(now.values()).containsExactlyInAnyOrderElementsOf(held.values());
        Map<String, Long> same = new LinkedHashMap<>(held);
        same.keySet().removeIf(item -> item.startsWith("staffing/"));
        assertThat(now).containsAllEntriesOf(same);
        for (String item : same.keySet()) {
            assertThat(read("hb.hoi.cgc.hoi", path(item), merged)).as(item).isNotNull();
            if (item.startsWith("inspection-programme/")) {
                assertThat(status("hb.hoi.lichsu.hoi", path(item))).isEqualTo(404);
            }
        }
    }

    /** Where it is read; a programme's item is read by itself. */
    private static String path(String item) {
        if (item.startsWith("inspection-programme/")) {
            return item.replace("inspection-programme/", "/planned-inspections/")
                    .replace('#', '/');
        }
        String stream = item.replaceAll("#.*", "");
        return PATHS.get(stream.substring(0, stream.indexOf('/'))) + stream.substring(stream.indexOf('/') + 1);
    }

    private static final Map<String, String> PATHS = Map.of(
            "sub-unit", "/sub-units/",
            "programme", "/programmes/",
            "aid", "/aid-grants/",
            "public-service", "/public-services/",
            "budget", "/budget-packages/",
            "inspection", "/inspections/");

    /** What the association holds, with quantities, as the refusal of a merger that names nothing lists it. */
    private Map<String, Long> leftOver(String association, String successor) throws Exception {
        Map<String, Object> nothing = decision("successor", successor);
        nothing.put("passes", List.of());
        JsonNode problem = refused(APPROVER, "/associations/" + association + "/merge", nothing, "association.passing");
        Map<String, Long> held = new LinkedHashMap<>();
        for (JsonNode error : problem.get("errors")) {
            assertThat(error.get("code").asString()).isEqualTo("association.left-over");
            String[] words = error.toString()
                    .replaceAll(".*: ([^ \"]+) (\\d+)\".*", "$1 $2")
                    .split(" ", -1);
            held.put(words[0], Long.valueOf(words[1]));
        }
        return held;
    }
}
