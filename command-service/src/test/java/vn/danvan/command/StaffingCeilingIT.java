package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.log.StoredEvent;

/** The year's posts never pass the ceiling, however many are allotted at once on however many instances. */
class StaffingCeilingIT {

    private static final int ASSOCIATIONS = 32;
    private static final String BOARD = TestIssuer.province("tochuc", Role.ORGANISATION_BOARD);

    @BeforeAll
    static void criteria_are_in_force() {
        ok(TestService.FIRST.post(
                BOARD,
                "/criteria/STAFFING",
                Map.of(
                        "version",
                        "TC-BC-IT",
                        "title",
                        "Tiêu chí giao biên chế",
                        "items",
                        List.of(Map.of("code", "1", "text", "Nhiệm vụ được giao")))));
        ok(TestService.SECOND.post(
                APPROVER,
                "/criteria/STAFFING/TC-BC-IT/publish",
                Map.of("decision", "24-QĐ", "validFrom", "2020-01-02")));
    }

    private static Reply ceiling(int year, int posts) {
        return TestService.FIRST.post(
                APPROVER, "/staffing-years/" + year + "/ceiling", Map.of("posts", posts, "decision", "45/NQ"));
    }

    private static Reply allot(TestService instance, int year, String association, int posts) {
        return instance.post(
                BOARD,
                "/staffing/" + year + "/" + association + "/allot",
                Map.of("posts", posts, "decision", "118-QĐ"));
    }

    private static Reply adjust(TestService instance, int year, String association, int posts) {
        return instance.post(
                BOARD,
                "/staffing/" + year + "/" + association + "/adjust",
                Map.of("posts", posts, "reason", "thêm nhiệm vụ", "decision", "402-QĐ"));
    }

    private static int allotted(int year) {
        int posts = 0;
        for (StoredEvent stored : TestService.FIRST.log().readCategory("staffing", 0, 100_000)) {
            if (Envelope.parse(stored.envelope()).event(Events.TYPES) instanceof StaffingEvent.Move move
                    && move.staffing().year().year() == year) {
                posts += move.delta();
            }
        }
        return posts;
    }

    private static TestService instance(int number) {
        return number % 2 == 0 ? TestService.FIRST : TestService.SECOND;
    }

    @Test
    void of_32_equal_allotments_at_once_exactly_as_many_are_taken_as_the_ceiling_holds() throws Exception {
        int year = newYear();
        ok(ceiling(year, 105));
        List<Callable<Reply>> allotments = new ArrayList<>();
        for (int i = 0; i < ASSOCIATIONS; i++) {
            int number = i;
            String association = newAssociation();
            allotments.add(() -> allot(instance(number), year, association, 10));
        }
        List<Reply> replies = TestService.atOnce(allotments);
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(10);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .hasSize(22)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("staffing.ceiling-passed"));
        assertThat(allotted(year)).isEqualTo(100);
    }

    @Test
    void of_adjustments_at_once_none_passes_the_ceiling_and_none_is_refused_that_still_fits() throws Exception {
        int year = newYear();
        ok(ceiling(year, 100));
        List<Callable<Reply>> adjustments = new ArrayList<>();
        List<Integer> more = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int number = i;
            String association = newAssociation();
            ok(allot(TestService.FIRST, year, association, 2));
            int extra = 3 + (i * 7) % 11;
            more.add(extra);
            adjustments.add(() -> adjust(instance(number), year, association, 2 + extra));
        }
        List<Reply> replies = TestService.atOnce(adjustments);
        int remaining = 100 - allotted(year);
        assertThat(remaining).isNotNegative();
        for (int i = 0; i < replies.size(); i++) {
            if (replies.get(i).status() != 200) {
                assertThat(replies.get(i).code()).isEqualTo("staffing.ceiling-passed");
                assertThat(more.get(i)).isGreaterThan(remaining);
            }
        }
    }

    @Test
    void the_last_post_may_be_allotted_and_not_one_more_and_what_remains_is_named() {
        int year = newYear();
        String one = newAssociation();
        String other = newAssociation();
        assertThat(allot(TestService.FIRST, year, one, 1).code()).isEqualTo("staffing.no-ceiling");
        ok(ceiling(year, 12));
        ok(allot(TestService.FIRST, year, one, 9));
        Reply refused = allot(TestService.SECOND, year, other, 4);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("staffing.ceiling-passed");
        assertThat(refused.text("detail")).endsWith(": 3 biên chế");
        ok(allot(TestService.SECOND, year, other, 3));
        Reply below = ceiling(year, 11);
        assertThat(below.code()).isEqualTo("staffing.ceiling-below-allotted");
        assertThat(below.text("detail")).endsWith(": 12 biên chế");
        ok(ceiling(year, 12));
    }

    @Test
    void posts_that_come_back_may_be_allotted_again() {
        int year = newYear();
        String one = newAssociation();
        String other = newAssociation();
        ok(ceiling(year, 10));
        ok(allot(TestService.FIRST, year, one, 10));
        assertThat(allot(TestService.FIRST, year, other, 1).code()).isEqualTo("staffing.ceiling-passed");
        ok(adjust(TestService.SECOND, year, one, 8));
        ok(allot(TestService.FIRST, year, other, 2));
        ok(TestService.FIRST.post(
                BOARD,
                "/staffing/" + year + "/" + one + "/withdraw",
                Map.of("reason", "chuyển loại", "decision", "455-QĐ")));
        ok(adjust(TestService.SECOND, year, other, 10));
        assertThat(allotted(year)).isEqualTo(10);
    }
}
