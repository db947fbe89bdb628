package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.acceptance.AssociationDesk.ADMIN;
import static vn.danvan.acceptance.AssociationDesk.APPROVER;
import static vn.danvan.acceptance.AssociationDesk.QUERY;
import static vn.danvan.acceptance.AssociationDesk.STATE;
import static vn.danvan.acceptance.AssociationDesk.decision;
import static vn.danvan.acceptance.AssociationDesk.pass;
import static vn.danvan.acceptance.AssociationDesk.texts;
import static vn.danvan.acceptance.AssociationDesk.today;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String BOARD = "tochuc";
    private static final String HASH = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @TempDir
    static Path folder;

    private Outside register;
    private AssociationDesk desk;

    @BeforeAll
    void start() throws Exception {
        register = new Outside(folder, "--no-demo", "--demo-accounts");
        desk = new AssociationDesk(register);
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

    private void associationOf(String code) throws Exception {
        desk.ok(
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
        desk.ok(
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

    private String subUnit(String association) throws Exception {
        return desk.ok(
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

    @Test
    void an_association_is_founded_and_files_its_charter() throws Exception {
        String founding = desk.ok(
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
        desk.ok(
                STATE,
                "/foundings/" + founding + "/appraise",
                Map.of("members", 62, "charter", HASH, "opinion", "đủ hồ sơ"));
        JsonNode licensed = desk.ok(
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
        JsonNode association = desk.read("danvan.officer", "/associations/HB.HOI.LUATSU", licensed);
        assertThat(association.get("state").asString()).isEqualTo("OPERATING");
        assertThat(association.get("founding").asString()).isEqualTo(founding);
        assertThat(association.get("members").asInt()).isEqualTo(62);
        assertThat(desk.read("danvan.officer", "/foundings/" + founding, licensed)
                        .get("status")
                        .asString())
                .isEqualTo("LICENSED");
        assertThat(desk.status("hb.hoi.ctd.hoi", "/foundings/" + founding)).isEqualTo(404);

        desk.ok("hb.hoi.ctd.hoi", "/associations/HB.HOI.CTD/charter", Map.of("title", "Điều lệ", "content", HASH));
        desk.ok(STATE, "/associations/HB.HOI.CTD/charter/appraise", Map.of("content", HASH, "opinion", "phù hợp"));
        JsonNode approved = desk.ok(
                APPROVER,
                "/associations/HB.HOI.CTD/charter/approve",
                Map.of("content", HASH, "decision", "77", "effectiveOn", today()));
        assertThat(desk.read("hb.hoi.ctd.hoi", "/charters/HB.HOI.CTD", approved)
                        .get("inForceVersion")
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.status("hb.hoi.nhabao.hoi", "/charters/HB.HOI.CTD")).isEqualTo(404);
    }

    @Test
    void a_merger_passes_what_is_named_and_the_new_holder_reads_it() throws Exception {
        String unit = subUnit("HB.HOI.CHAMCUU");
        Map<String, Object> merger = decision("successor", "HB.HOI.DONGY");
        merger.put("passes", List.of());
        JsonNode problem = desk.refused(APPROVER, "/associations/HB.HOI.CHAMCUU/merge", merger, "association.passing");
        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("association.left-over");
        assertThat(problem.get("errors").get(0).toString()).contains("sub-unit/" + unit);

        merger.put("passes", List.of(pass("sub-unit/" + unit, 1, "HB.HOI.DONGY")));
        JsonNode merged = desk.ok(APPROVER, "/associations/HB.HOI.CHAMCUU/merge", merger);
        JsonNode ended = desk.read("hb.hoi.chamcuu.hoi", "/associations/HB.HOI.CHAMCUU", merged);
        assertThat(ended.get("state").asString()).isEqualTo("MERGED");
        assertThat(texts(ended.get("successors"))).containsExactly("HB.HOI.DONGY");
        assertThat(ended.get("passed").get(0).get("item").asString()).isEqualTo("sub-unit/" + unit);
        JsonNode continues = desk.read("hb.hoi.dongy.hoi", "/associations/HB.HOI.DONGY", merged);
        assertThat(texts(continues.get("predecessors"))).containsExactly("HB.HOI.CHAMCUU");
        assertThat(desk.read("hb.hoi.dongy.hoi", "/sub-units/" + unit, merged)
                        .get("association")
                        .asString())
                .isEqualTo("HB.HOI.DONGY");
        assertThat(desk.status("hb.hoi.chamcuu.hoi", "/sub-units/" + unit)).isEqualTo(404);
        desk.refused(APPROVER, "/associations/HB.HOI.CHAMCUU/reclassify", decision("to", "OTHER"), "association.ended");

        long before = merged.get("logIndex").asLong() - 3;
        assertThat(register.json(STATE, QUERY + "/associations/HB.HOI.CHAMCUU?at=" + before)
                        .get("state")
                        .asString())
                .isEqualTo("OPERATING");
    }

    @Test
    void a_suspension_and_an_overdue_congress_show_as_notices_with_their_evidence() throws Exception {
        String yesterday = LocalDate.parse(today()).minusDays(1).toString();
        JsonNode congress = desk.ok(
                "hb.hoi.svc.hoi",
                "/associations/HB.HOI.SVC/congresses",
                Map.of(
                        "name", "Đại hội IV",
                        "heldOn", "2015-05-10",
                        "termFrom", "2015-05-10",
                        "termTo", yesterday,
                        "delegates", 60));
        JsonNode suspended = desk.ok(
                APPROVER,
                "/associations/HB.HOI.NTD/suspend",
                decision("until", LocalDate.parse(today()).toString()));
        JsonNode notices = desk.read("danvan.officer", "/association-notices", suspended);
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
        JsonNode own = desk.read("hb.hoi.nhabao.hoi", "/association-notices", suspended);
        assertThat(own.get("items")).isEmpty();
        desk.ok(APPROVER, "/associations/HB.HOI.NTD/resume", decision());
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
        JsonNode started = desk.ok(
                BOARD,
                "/rearrangements",
                Map.of("title", "Rà soát", "asOf", today(), "level", "PROVINCE", "field", "lĩnh vực BTNKT"));
        String review = started.get("id").asString();
        desk.refused(
                BOARD,
                "/rearrangements/" + review + "/pairs/1/decide",
                Map.of("decision", "MERGE", "reason", "x"),
                "rearrangement.pair-unknown");
        desk.ok(
                BOARD,
                "/rearrangements/" + review + "/pairs",
                Map.of("one", "HB.HOI.KHUYENHOC", "other", "HB.HOI.BTNKT", "reason", "hội viên trùng nhau"));
        desk.refused(
                BOARD, "/rearrangements/" + review + "/close", Map.of("conclusion", "x"), "rearrangement.undecided");
        desk.ok(
                BOARD,
                "/rearrangements/" + review + "/pairs/1/decide",
                Map.of("decision", "KEEP_APART", "reason", "khác tôn chỉ"));
        JsonNode closed = desk.ok(BOARD, "/rearrangements/" + review + "/close", Map.of("conclusion", "giữ nguyên"));
        JsonNode view = desk.read(STATE, "/rearrangements/" + review, closed);
        assertThat(view.get("status").asString()).isEqualTo("CLOSED");
        assertThat(view.get("pairs").get(0).get("decision").asString()).isEqualTo("KEEP_APART");
        assertThat(desk.status("hb.hoi.btnkt.hoi", "/rearrangements/" + review)).isEqualTo(404);
        JsonNode own = desk.read("hb.hoi.btnkt.hoi", "/rearrangement-pairs?review=" + review, closed);
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
        desk.ok(APPROVER, "/associations/consolidate", consolidation);

        Map<String, Object> separation = decision();
        separation.put("separated", newOne("HB.HOI.T1"));
        separation.put("passes", List.of(pass(of1, 1, "HB.HOI.T1")));
        desk.ok(APPROVER, "/associations/HB.HOI.YDUOC/separate", separation);

        Map<String, Object> division = decision();
        division.put("successors", List.of(newOne("HB.HOI.C1"), newOne("HB.HOI.C2")));
        division.put("passes", List.of(pass(of2, 1, "HB.HOI.C2")));
        desk.ok(APPROVER, "/associations/HB.HOI.YDUOC/divide", division);

        Map<String, Object> dissolution = decision("ground", "SELF_DISSOLUTION");
        dissolution.put("passes", List.of(pass(of1, 1, "HB.HOI.C1")));
        JsonNode dissolved = desk.ok(APPROVER, "/associations/HB.HOI.T1/dissolve", dissolution);
        assertThat(states(dissolved, "YHOC", "DIEUDUONG", "YDUOC", "T1", "C1", "C2"))
                .containsExactly("CONSOLIDATED", "CONSOLIDATED", "DIVIDED", "DISSOLVED", "OPERATING", "OPERATING");
        assertThat(desk.read(STATE, "/sub-units/" + of1.replace("sub-unit/", ""), dissolved)
                        .get("association")
                        .asString())
                .isEqualTo("HB.HOI.C1");
        assertThat(desk.read(STATE, "/associations/HB.HOI.T1", dissolved)
                        .get("ground")
                        .asString())
                .isEqualTo("SELF_DISSOLUTION");
    }

    private List<String> states(JsonNode answer, String... codes) throws Exception {
        List<String> states = new ArrayList<>();
        for (String code : codes) {
            states.add(desk.read(STATE, "/associations/HB.HOI." + code, answer)
                    .get("state")
                    .asString());
        }
        return states;
    }

    private static Map<String, Object> newOne(String code) {
        return Map.of(
                "code", code, "name", "Hội " + code, "associationClass", "OTHER", "level", "PROVINCE", "field", "y tế");
    }

    @Test
    void of_one_of_everything_nothing_is_left_over_in_a_merger() throws Exception {
        new EverythingPasses(desk).of_one_of_everything_nothing_is_left_over_in_a_merger();
    }
}
