package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Vietnam;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.standalone.StartError;

/** Leaders and the rules on them, from HTTP through the log and Kafka to the views, and what is left after an erasure. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadersIT {

    private static final String NAME = "Quách Thị Minh Họa";
    private static final String CHAIR = "/api/query/v1/offices/HB.HOI.CTD/CHAIR";
    private static final String[] OPTIONS = {"--no-demo", "--demo-accounts"};

    @TempDir
    static Path folder;

    private Outside register;
    private LocalDate today;
    private LocalDate born;
    private String leader = "";
    private long appointedAt;

    @BeforeAll
    void an_association_and_the_rules() throws Exception {
        register = new Outside(folder, OPTIONS);
        today = Vietnam.today(Clock.systemUTC());
        born = today.minusYears(66);
        rule("officer.max-age.at-appointment", "65", "years", "ASSIGNED retired officers");
        rule("officer.max-age.chair-exception", "70", "years", "ASSIGNED chair with exemption decision");
        rule("officer.max-terms", "2", "terms", "ASSIGNED");
        for (String code : List.of("HB.HOI.CTD", "HB.HOI.NHABAO")) {
            command("quantri", "/associations", association(code));
        }
        leader = command(
                        "tochuc",
                        "/leaders",
                        Map.of("association", "HB.HOI.CTD", "name", NAME, "birthDate", born.toString()))
                .get("id")
                .asString();
        HttpResponse<byte[]> tooOld =
                register.post("tochuc", "/api/command/v1/offices/HB.HOI.CTD/CHAIR/appoint", body(mandate()));
        assertThat(Outside.text(tooOld)).contains("leader.too-old");
        appointedAt = command(
                        "tochuc",
                        "/offices/HB.HOI.CTD/CHAIR/appoint",
                        Stream.concat(mandate().entrySet().stream(), Stream.of(Map.entry("exemption", "Số 44-QĐ/TU")))
                                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .get("logIndex")
                .asLong();
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static Map<String, Object> association(String code) {
        return Map.of(
                "code", code,
                "name", "Hội " + code,
                "associationClass", "ASSIGNED",
                "level", "PROVINCE",
                "field", "nhân đạo");
    }

    private Map<String, Object> mandate() {
        return Map.of(
                "leader",
                leader,
                "from",
                today.toString(),
                "to",
                today.plusYears(5).toString(),
                "service",
                "RETIRED",
                "decision",
                "Số 812-QĐ/TU");
    }

    private void rule(String key, String value, String unit, String scope) throws Exception {
        command(
                "tochuc",
                "/rules",
                Map.of(
                        "key", key,
                        "value", value,
                        "unit", unit,
                        "scope", scope,
                        "validFrom", "2023-08-22",
                        "citation", "118-QĐ/TW (2023)",
                        "standing", "example"));
    }

    private static String body(Object content) {
        return Outside.JSON.writeValueAsString(content);
    }

    private JsonNode command(String account, String path, Object content) throws Exception {
        HttpResponse<byte[]> answer = register.post(account, "/api/command/v1" + path, body(content));
        assertThat(answer.statusCode()).as(path + ": " + Outside.text(answer)).isBetween(200, 201);
        return Outside.JSON.readTree(answer.body());
    }

    private JsonNode read(String account, String path) throws Exception {
        return register.json(account, path, "Log-Index", Long.toString(appointedAt), "Prefer", "wait=30");
    }

    private static JsonNode personal(JsonNode office) {
        return office.get("terms").get(0).get("personal");
    }

    private List<byte[]> envelopes() {
        return register.platform().context().getBean(EventLog.class).readCategory("leader", 0, 1_000).stream()
                .map(StoredEvent::envelope)
                .toList();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"hb.hoi.ctd.hoi", "tochuc", "noivu", "kiemtoan"})
    void whoever_may_read_a_leader_reads_the_name(String account) throws Exception {
        JsonNode office = read(account, CHAIR);
        assertThat(office.get("status").asString()).isEqualTo("HELD");
        assertThat(personal(office).get("access").asString()).isEqualTo("READABLE");
        assertThat(personal(office).get("name").asString()).isEqualTo(NAME);
        assertThat(personal(office).get("birthDate").asString()).isEqualTo(born.toString());
        assertThat(personal(office).get("age").asInt()).isEqualTo(66);
        JsonNode eligibility = office.get("terms").get(0).get("eligibility");
        assertThat(eligibility.get("age").asString()).isEqualTo("EXEMPTED");
        assertThat(eligibility.get("exemption").asString()).isEqualTo("Số 44-QĐ/TU");
        assertThat(eligibility.get("ageRule").asString()).contains("@2023-08-22");
        assertThat(read(account, "/api/query/v1/leaders/" + leader)
                        .get("personal")
                        .get("name")
                        .asString())
                .isEqualTo(NAME);
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"danvan.officer", "taichinh", "ubnd", "quantri", "thanhtra"})
    void whoever_has_no_need_of_it_sees_that_it_is_withheld(String account) throws Exception {
        JsonNode office = read(account, CHAIR);
        assertThat(personal(office).get("access").asString()).isEqualTo("WITHHELD");
        String all = office.toString() + read(account, "/api/query/v1/leaders/" + leader);
        assertThat(all).doesNotContain(NAME, born.toString());
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"hb.hoi.nhabao.hoi", "hb.hu.dabac.head"})
    void to_another_body_it_does_not_exist(String account) throws Exception {
        read("kiemtoan", CHAIR);
        assertThat(register.get(account, CHAIR).statusCode()).isEqualTo(404);
        assertThat(register.get(account, "/api/query/v1/leaders/" + leader).statusCode())
                .isEqualTo(404);
        assertThat(read(account, "/api/query/v1/offices").get("items")).isEmpty();
        assertThat(read(account, "/api/query/v1/leaders").get("items")).isEmpty();
    }

    @Order(1)
    @Test
    void no_list_bears_a_name() throws Exception {
        for (String path : List.of("/api/query/v1/offices", "/api/query/v1/leaders")) {
            JsonNode list = read("kiemtoan", path);
            assertThat(list.get("items")).isNotEmpty();
            assertThat(list.toString()).doesNotContain(NAME, born.toString(), "birthDate");
        }
        assertThat(read("kiemtoan", "/api/query/v1/offices/counts?by=status")
                        .get("counts")
                        .get(0)
                        .get("value")
                        .asString())
                .isEqualTo("HELD");
    }

    @Order(1)
    @Test
    void what_a_rule_says_on_a_day_is_read() throws Exception {
        String rule = "/api/query/v1/rules/officer.max-age.at-appointment/in-force/";
        assertThat(read("kiemtoan", rule + "2023-08-21").get("versions")).isEmpty();
        JsonNode versions = read("kiemtoan", rule + "2023-08-22").get("versions");
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).get("value").asString()).isEqualTo("65");
        assertThat(register.get("kiemtoan", rule + "hom-nay").statusCode()).isBetween(400, 422);
    }

    @Order(2)
    @Test
    void an_erased_person_is_unreadable_at_every_moment_and_the_log_is_what_it_was() throws Exception {
        List<byte[]> before = envelopes();
        appointedAt = command(
                        "quantri", "/leaders/" + leader + "/erase", Map.of("ground", "ORDERED", "basis", "QĐ số 1"))
                .get("logIndex")
                .asLong();
        for (String account : List.of("hb.hoi.ctd.hoi", "tochuc", "kiemtoan")) {
            for (String at : List.of("", "?at=" + (appointedAt - 1))) {
                for (String path : List.of(CHAIR + at, "/api/query/v1/leaders/" + leader + at)) {
                    JsonNode shown = read(account, path);
                    JsonNode personal = path.startsWith(CHAIR) ? personal(shown) : shown.get("personal");
                    assertThat(personal.get("access").asString())
                            .as(account + " " + path)
                            .isEqualTo("ERASED");
                    assertThat(shown.toString()).doesNotContain(NAME, born.toString());
                }
            }
        }
        List<byte[]> after = envelopes();
        assertThat(after).hasSize(before.size() + 1);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
            assertThat(new String(after.get(i), StandardCharsets.UTF_8)).doesNotContain("Quách", born.toString());
        }
    }

    @Order(3)
    @Test
    void after_a_restart_the_erased_are_erased_and_the_others_are_read() throws Exception {
        String other = command(
                        "tochuc",
                        "/leaders",
                        Map.of("association", "HB.HOI.NHABAO", "name", NAME, "birthDate", born.toString()))
                .get("id")
                .asString();
        register.restart(OPTIONS);
        assertThat(personal(read("kiemtoan", CHAIR)).get("access").asString()).isEqualTo("ERASED");
        appointedAt++;
        assertThat(read("kiemtoan", "/api/query/v1/leaders/" + other)
                        .get("personal")
                        .get("name")
                        .asString())
                .isEqualTo(NAME);
    }

    @Order(4)
    @Test
    void dissolving_an_association_ends_its_leaders_terms() throws Exception {
        String association = "HB.HOI.LAMVUON";
        String chair = "/api/query/v1/offices/" + association + "/CHAIR";
        command("quantri", "/associations", association(association));
        String gardener = command(
                        "tochuc",
                        "/leaders",
                        Map.of("association", association, "name", NAME, "birthDate", "1970-01-02"))
                .get("id")
                .asString();
        Map<String, Object> term = new HashMap<>(mandate());
        term.put("leader", gardener);
        appointedAt = command("tochuc", "/offices/" + association + "/CHAIR/appoint", term)
                .get("logIndex")
                .asLong();
        assertThat(read("tochuc", chair).get("status").asString()).isEqualTo("HELD");

        long held = appointedAt;
        appointedAt = command(
                        "ubnd",
                        "/associations/" + association + "/dissolve",
                        Map.of(
                                "ground", "SELF_DISSOLUTION",
                                "passes", List.of(),
                                "reason", "nghị quyết đại hội",
                                "decision", "Số 2015-QĐ/UBND",
                                "effectiveOn", today.toString()))
                .get("logIndex")
                .asLong();
        JsonNode office = read("hb.hoi.lamvuon.hoi", chair);
        assertThat(office.get("status").asString()).isEqualTo("ASSOCIATION_ENDED");
        assertThat(office.get("to").asString())
                .as("the last day before it was dissolved")
                .isEqualTo(today.minusDays(1).toString());
        JsonNode last = office.get("terms").get(0);
        assertThat(last.get("ending").asString()).isEqualTo("ASSOCIATION_ENDED");
        assertThat(last.get("endedBy").asString()).isEqualTo("Số 2015-QĐ/UBND");
        assertThat(personal(office).get("name").asString()).isEqualTo(NAME);
        assertThat(read("tochuc", chair + "?at=" + held).get("status").asString())
                .as("as it stood before")
                .isEqualTo("HELD");
        for (String command : List.of("appoint", "re-elect")) {
            Map<String, Object> again = new HashMap<>(term);
            again.put("from", today.plusDays(1).toString());
            if (command.equals("re-elect")) {
                again.remove("leader");
            }
            HttpResponse<byte[]> refused = register.post(
                    "tochuc", "/api/command/v1/offices/" + association + "/CHAIR/" + command, body(again));
            assertThat(Outside.text(refused)).contains("association.ended");
        }
    }

    @Order(5)
    @Test
    void the_master_key_is_private_and_told_nowhere() throws Exception {
        Path data = folder.resolve("data");
        Path file = data.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String key = Files.readString(file).strip();
        assertThat(text(data.resolve("postgresql/postgresql.log"))).doesNotContain(key, NAME);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Order(6)
    @Test
    void without_its_master_key_the_register_does_not_start_and_makes_no_other() throws Exception {
        Path file = folder.resolve("data").resolve("master.key");
        String key = Files.readString(file);
        Files.delete(file);
        assertThatThrownBy(() -> register.restart(OPTIONS))
                .isInstanceOf(StartError.class)
                .hasMessageContaining("master.key");
        assertThat(file).doesNotExist();
        Files.writeString(file, key);
        register.restart(OPTIONS);
        assertThat(personal(read("kiemtoan", CHAIR)).get("access").asString()).isEqualTo("ERASED");
    }
}
