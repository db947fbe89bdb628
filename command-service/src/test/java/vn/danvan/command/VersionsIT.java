package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.TestService.Reply;

/** A change binds to the version that its sender saw. */
class VersionsIT {

    private static final TestService FIRST = TestService.FIRST;
    private static final TestService SECOND = TestService.SECOND;

    private String association = "";
    private String path = "";
    private String member = "";

    @BeforeEach
    void propose() {
        association = newAssociation();
        member = member(association);
        path = "/budget-packages/"
                + ok(FIRST.post(member, "/budget-packages", proposal(association, 2021, 100)))
                        .text("id");
    }

    private static Map<String, Object> revision(long amount) {
        return Map.of("lines", lines(amount), "total", amount);
    }

    private void refuses(int status, String code, Reply reply) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void the_version_that_was_read_is_taken_and_the_answer_tells_the_next() {
        Reply first = ok(FIRST.put(member, path, revision(101), "If-Match", "\"0\""));
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.text("version")).isEqualTo("1");
        ok(SECOND.put(member, path, revision(102), "If-Match", first.header("ETag")));
    }

    @Test
    void a_version_that_has_passed_or_is_still_to_come_is_stale() {
        ok(FIRST.put(member, path, revision(101), "If-Match", "\"0\""));
        long head = FIRST.log().head();
        for (String version : List.of("\"0\"", "\"2\"", "\"999999999999999999\"")) {
            refuses(412, "version.stale", FIRST.put(member, path, revision(102), "If-Match", version));
            refuses(412, "version.stale", SECOND.put(member, path, revision(102), "If-Match", version));
        }
        assertThat(FIRST.log().head()).isEqualTo(head);
    }

    @Test
    void who_saw_an_old_version_is_told_so_and_not_that_the_state_forbids_it() {
        ok(FIRST.post(member, path + "/submit", null));
        refuses(412, "version.stale", FIRST.put(member, path, revision(102), "If-Match", "\"0\""));
        refuses(409, "budget.not-editable", FIRST.put(member, path, revision(102), "If-Match", "\"1\""));
    }

    @Test
    void a_revision_without_a_version_is_refused() {
        refuses(428, "version.required", FIRST.put(member, path, revision(101)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "W/\"0\"", "*", "\"x\"", "\"0\", \"1\"", "\"-1\"", "\"1234567890123456789\"", "\"\"", ""})
    void a_malformed_version_is_refused(String version) {
        long head = FIRST.log().head();
        refuses(400, "version.malformed", FIRST.put(member, path, revision(101), "If-Match", version));
        assertThat(FIRST.log().head()).isEqualTo(head);
    }

    @Test
    void any_command_may_name_a_version() {
        refuses(412, "version.stale", FIRST.post(member, path + "/submit", null, "If-Match", "\"1\""));
        ok(FIRST.post(member, path + "/submit", null, "If-Match", "\"0\""));
    }

    @Test
    void of_sixteen_who_saw_the_same_version_one_changes_it_and_the_others_are_stale() throws Exception {
        List<Callable<Reply>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestService instance = i % 2 == 0 ? FIRST : SECOND;
            long amount = 200L + i;
            requests.add(() -> instance.put(member, path, revision(amount), "If-Match", "\"0\""));
        }
        long before = FIRST.log().head();
        List<Reply> replies = TestService.atOnce(requests);
        assertThat(FIRST.log().head()).isEqualTo(before + 1);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> refuses(412, "version.stale", reply));
    }

    @Test
    void to_a_stranger_no_version_betrays_that_the_thing_exists() {
        String stranger = member(newAssociation());
        String nothing = "/budget-packages/" + UUID.randomUUID();
        for (String version : List.of("\"0\"", "\"1\"")) {
            for (String target : List.of(path, nothing)) {
                Reply reply = FIRST.put(stranger, target, revision(101), "If-Match", version);
                refuses(404, "resource.not-found", reply);
            }
        }
    }
}
