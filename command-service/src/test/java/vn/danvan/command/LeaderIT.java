package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Role;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.TestPostgres;

/** Leaders over HTTP, on two instances with one vault. */
class LeaderIT {

    private static final String BOARD = TestIssuer.province("tochuc", Role.ORGANISATION_BOARD);
    private static final TestService FIRST = TestService.FIRST;
    private static final TestService SECOND = TestService.SECOND;
    private static final String NAME = "Quách Thị Minh Họa";

    private static Map<String, Object> person(String association) {
        return Map.of("association", association, "name", NAME, "birthDate", "1962-05-19");
    }

    private static String record(String association) {
        return ok(FIRST.post(BOARD, "/leaders", person(association))).text("id");
    }

    private static Map<String, Object> mandate(String leader, String from, String to) {
        return Map.of("leader", leader, "from", from, "to", to, "service", "RETIRED", "decision", "Số 812-QĐ/TU");
    }

    private static JsonNode example(String operation, Map<String, String> instead) {
        try (InputStream in = LeaderIT.class.getResourceAsStream("/openapi/examples/" + operation + ".json")) {
            ObjectNode body = (ObjectNode) Json.MAPPER.readTree(in);
            instead.forEach(body::put);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> envelopes() {
        return FIRST.log().readCategory("leader", 0, 100_000).stream()
                .map(StoredEvent::envelope)
                .toList();
    }

    @Test
    void the_story_of_a_leader_as_in_the_examples() {
        String association = newAssociation();
        Reply recorded = ok(FIRST.post(BOARD, "/leaders", example("recordLeader", Map.of("association", association))));
        String leader = recorded.text("id");
        assertThat(recorded.header("Location")).isEqualTo("/api/query/v1/leaders/" + leader);
        ok(SECOND.post(BOARD, "/leaders/" + leader + "/correct", example("correctLeader", Map.of())));
        String chair = "/offices/" + association + "/CHAIR";
        Reply appointed =
                ok(SECOND.post(BOARD, chair + "/appoint", example("appointLeader", Map.of("leader", leader))));
        assertThat(appointed.header("Location")).isEqualTo("/api/query/v1/offices/" + association + "/CHAIR");
        ok(FIRST.post(BOARD, chair + "/re-elect", example("reelectLeader", Map.of())));
        ok(FIRST.post(BOARD, chair + "/declare-duty", example("declareOfficeDuty", Map.of())));
        ok(FIRST.post(BOARD, chair + "/lift-duty", example("liftOfficeDuty", Map.of())));
        ok(FIRST.post(BOARD, chair + "/end-term", example("endLeaderTerm", Map.of())));
        ok(FIRST.post(ADMIN, "/leaders/" + leader + "/erase", example("eraseLeader", Map.of())));
    }

    @Test
    void nothing_personal_stands_in_the_log() {
        record(newAssociation());
        assertThat(envelopes())
                .isNotEmpty()
                .allSatisfy(envelope -> assertThat(new String(envelope, StandardCharsets.UTF_8))
                        .doesNotContain("Quách", "Minh Họa", "1962-05-19"));
    }

    @Test
    void erasure_destroys_the_key_and_leaves_every_byte_of_the_log() {
        String association = newAssociation();
        String leader = record(association);
        List<byte[]> before = envelopes();
        ok(FIRST.post(ADMIN, "/leaders/" + leader + "/erase", Map.of("ground", "ORDERED", "basis", "Quyết định số 1")));
        List<byte[]> after = envelopes();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
        assertThat(after).hasSizeGreaterThan(before.size());
        assertThat(key(leader)).isEqualTo(Map.of("wrapped", "none", "erased", true));
        Reply appoint = SECOND.post(
                BOARD, "/offices/" + association + "/CHAIR/appoint", mandate(leader, "2020-06-15", "2025-06-14"));
        assertThat(appoint.status()).isEqualTo(409);
        assertThat(appoint.code()).isEqualTo("person.erased");
        Reply again =
                SECOND.post(ADMIN, "/leaders/" + leader + "/erase", Map.of("ground", "ORDERED", "basis", "lần nữa"));
        assertThat(again.code()).isEqualTo("person.erased");
    }

    /** What a crash between the append and the vault leaves, or a backup of the vault brings back. */
    @Test
    void asking_again_reaches_a_key_that_the_first_time_did_not() {
        String leader = record(newAssociation());
        Map<String, String> body = Map.of("ground", "ORDERED", "basis", "Quyết định số 1");
        ok(FIRST.post(ADMIN, "/leaders/" + leader + "/erase", body));
        JdbcTemplate superuser = new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
        superuser.execute("alter table vault.person_key disable trigger user");
        superuser.update(
                "update vault.person_key set wrapped = 'x', master = 'y', erased_at = null where person = ?",
                "leader/" + leader);
        superuser.execute("alter table vault.person_key enable trigger user");
        assertThat(FIRST.post(ADMIN, "/leaders/" + leader + "/erase", body).code())
                .isEqualTo("person.erased");
        assertThat(key(leader)).isEqualTo(Map.of("wrapped", "none", "erased", true));
    }

    private static Map<String, Object> key(String leader) {
        return new JdbcTemplate(TestPostgres.shared().superuser("danvan"))
                .query(
                        "select wrapped, erased_at from vault.person_key where person = ?",
                        (row, _) -> {
                            Map<String, Object> key = new HashMap<>();
                            key.put("wrapped", row.getBytes(1) == null ? "none" : "some");
                            key.put("erased", row.getTimestamp(2) != null);
                            return key;
                        },
                        "leader/" + leader)
                .getFirst();
    }

    @Test
    void a_repeated_request_enters_one_person() {
        String association = newAssociation();
        Reply one = ok(FIRST.post(BOARD, "/leaders", person(association), "Idempotency-Key", "nguoi-" + association));
        Reply two = ok(SECOND.post(BOARD, "/leaders", person(association), "Idempotency-Key", "nguoi-" + association));
        assertThat(two.text("id")).isEqualTo(one.text("id"));
        assertThat(two.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void of_many_who_are_appointed_at_once_one_takes_the_office() throws Exception {
        String association = newAssociation();
        List<String> leaders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            leaders.add(record(association));
        }
        List<Callable<Reply>> appointments = new ArrayList<>();
        for (int i = 0; i < leaders.size(); i++) {
            TestService instance = i % 2 == 0 ? FIRST : SECOND;
            String leader = leaders.get(i);
            appointments.add(() -> instance.post(
                    BOARD, "/offices/" + association + "/CHAIR/appoint", mandate(leader, "2020-06-15", "2025-06-14")));
        }
        List<Reply> replies = TestService.atOnce(appointments);
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("leader.office-held"));
    }

    @Test
    void of_an_erasure_and_an_appointment_at_once_the_log_has_one_order() throws Exception {
        for (int round = 0; round < 5; round++) {
            String association = newAssociation();
            String leader = record(association);
            List<Reply> replies = TestService.atOnce(Arrays.asList(
                    () -> FIRST.post(ADMIN, "/leaders/" + leader + "/erase", Map.of("ground", "ORDERED", "basis", "x")),
                    () -> SECOND.post(
                            BOARD,
                            "/offices/" + association + "/CHAIR/appoint",
                            mandate(leader, "2020-06-15", "2025-06-14"))));
            assertThat(replies.getFirst().status()).isEqualTo(200);
            Reply appointed = replies.getLast();
            assertThat(appointed.status() == 201 || appointed.code().equals("person.erased"))
                    .as("%s", appointed.json())
                    .isTrue();
            assertThat(key(leader)).isEqualTo(Map.of("wrapped", "none", "erased", true));
        }
    }

    @Test
    void what_is_wrong_in_a_request_is_blamed_without_being_repeated() {
        Reply refused = FIRST.post(
                BOARD, "/leaders", Map.of("association", "HB.HOI.KHONGCO", "name", NAME, "birthDate", "1962-05-19"));
        assertThat(refused.code()).isEqualTo("association.unknown");
        assertThat(refused.text("pointer")).isEqualTo("/association");
        Reply unborn = FIRST.post(
                BOARD, "/leaders", Map.of("association", newAssociation(), "name", NAME, "birthDate", "1899-12-31"));
        assertThat(unborn.code()).isEqualTo("leader.birth-date");
        assertThat(String.valueOf(unborn.json())).doesNotContain("Quách", "1899-12-31");
        Reply office = FIRST.post(
                BOARD,
                "/offices/HB.HOI.CTD/KING/appoint",
                mandate(record(newAssociation()), "2020-06-15", "2025-06-14"));
        assertThat(office.code()).isEqualTo("field.code");
    }
}
