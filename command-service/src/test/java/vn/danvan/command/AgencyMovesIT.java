package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;

/** Two instances that move, end and place bodies at once never break the hierarchy together. */
class AgencyMovesIT {

    private static final int ROUNDS = 12;
    private static final String DAY = "2099-01-01";

    private static String body(String code, String parent) {
        ok(TestService.FIRST.post(ADMIN, "/agencies", request(code, parent)));
        return code;
    }

    private static Map<String, Object> request(String code, String parent) {
        return Map.of(
                "code",
                code,
                "name",
                "Cơ quan " + code,
                "kind",
                "DEPARTMENT",
                "level",
                "PROVINCE",
                "parent",
                parent,
                "validFrom",
                DAY);
    }

    private static String top(String code) {
        ok(TestService.FIRST.post(
                ADMIN,
                "/agencies",
                Map.of(
                        "code",
                        code,
                        "name",
                        "Tỉnh ủy " + code,
                        "kind",
                        "PROVINCIAL_PARTY_COMMITTEE",
                        "level",
                        "PROVINCE",
                        "validFrom",
                        DAY)));
        return code;
    }

    private static Callable<Reply> move(TestService instance, String agency, String parent) {
        return () -> instance.post(
                ADMIN,
                "/agencies/" + agency + "/change-parent",
                Map.of("parent", parent, "decision", "QĐ", "effectiveOn", DAY));
    }

    @Test
    void of_two_moves_that_together_would_make_a_circle_one_is_refused() throws Exception {
        String top = top("MV.TOP");
        for (int round = 0; round < ROUNDS; round++) {
            String one = body("MV.A" + round, top);
            String other = body("MV.B" + round, top);
            List<Reply> replies = TestService.atOnce(
                    List.of(move(TestService.FIRST, one, other), move(TestService.SECOND, other, one)));
            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() != 200)
                    .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("agency.cycle"));
        }
    }

    @Test
    void of_a_ring_of_moves_at_once_one_at_least_is_refused() throws Exception {
        String top = top("RG.TOP");
        for (int round = 0; round < ROUNDS; round++) {
            List<String> ring = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                ring.add(body("RG." + round + "." + i, top));
            }
            List<Callable<Reply>> moves = new ArrayList<>();
            for (int i = 0; i < ring.size(); i++) {
                TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
                moves.add(move(instance, ring.get(i), ring.get((i + 1) % ring.size())));
            }
            List<Reply> replies = TestService.atOnce(moves);
            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(4);
            assertThat(replies).filteredOn(reply -> reply.status() != 200).hasSize(1);
        }
    }

    @Test
    void nobody_is_put_below_a_body_that_ends_at_the_same_moment() throws Exception {
        String top = top("EN.TOP");
        for (int round = 0; round < ROUNDS; round++) {
            String ends = body("EN.A" + round, top);
            String moves = body("EN.B" + round, top);
            List<Reply> replies = TestService.atOnce(List.of(
                    () -> TestService.FIRST.post(
                            ADMIN, "/agencies/" + ends + "/merge", Map.of("successor", top, "effectiveOn", DAY)),
                    move(TestService.SECOND, moves, ends)));
            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() != 200)
                    .allSatisfy(reply -> assertThat(reply.code()).isIn("agency.ended", "agency.has-children"));
        }
    }

    @Test
    void of_many_who_end_the_same_body_one_succeeds() throws Exception {
        String top = top("ON.TOP");
        String ends = body("ON.A", top);
        List<Callable<Reply>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
            all.add(() -> instance.post(
                    ADMIN,
                    "/agencies/" + ends + "/abolish",
                    Map.of("duties", List.of(), "decision", "QĐ", "effectiveOn", DAY)));
        }
        List<Reply> replies = TestService.atOnce(all);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("agency.ended"));
    }
}
