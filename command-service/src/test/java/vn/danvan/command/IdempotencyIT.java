package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.TestService.Reply;

/** A repeated request does nothing twice and is answered as the first time. */
class IdempotencyIT {

    private static final TestService FIRST = TestService.FIRST;
    private static final TestService SECOND = TestService.SECOND;

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static long head() {
        return FIRST.log().head();
    }

    private static Reply propose(TestService instance, String association, long amount, String key) {
        return instance.post(
                member(association), "/budget-packages", proposal(association, 2021, amount), "Idempotency-Key", key);
    }

    @Test
    void the_same_request_twice_is_one_event_and_the_same_answer() {
        String association = newAssociation();
        String key = key();
        long before = head();
        Reply first = ok(propose(FIRST, association, 100, key));
        Reply again = propose(SECOND, association, 100, key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void sixteen_at_once_on_two_instances_are_one_event_and_one_answer() throws Exception {
        String association = newAssociation();
        String key = key();
        long before = head();
        List<Callable<Reply>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestService instance = i % 2 == 0 ? FIRST : SECOND;
            requests.add(() -> propose(instance, association, 100, key));
        }
        List<Reply> replies = TestService.atOnce(requests);
        assertThat(head()).isEqualTo(before + 1);
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.json()).isEqualTo(replies.getFirst().json());
        });
        assertThat(replies)
                .filteredOn(reply -> reply.header("Idempotent-Replayed").isEmpty())
                .hasSize(1);
    }

    @Test
    void sixteen_submissions_at_once_under_one_key_are_one_event_and_one_answer() throws Exception {
        String association = newAssociation();
        String id = ok(propose(FIRST, association, 100, key())).text("id");
        String key = key();
        long before = head();
        List<Callable<Reply>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestService instance = i % 2 == 0 ? FIRST : SECOND;
            requests.add(() -> instance.post(
                    member(association), "/budget-packages/" + id + "/submit", null, "Idempotency-Key", key));
        }
        List<Reply> replies = TestService.atOnce(requests);
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json()).isEqualTo(replies.getFirst().json());
        });
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void a_repetition_is_answered_as_then_when_the_thing_has_moved_on() {
        String association = newAssociation();
        String id = ok(propose(FIRST, association, 100, key())).text("id");
        String submit = "/budget-packages/" + id + "/submit";
        String key = key();
        Reply then = ok(FIRST.post(member(association), submit, null, "Idempotency-Key", key));
        ok(FIRST.post(APPRAISER, "/budget-packages/" + id + "/agree", Map.of("opinion", "nhất trí")));
        Reply now = ok(SECOND.post(member(association), submit, null, "Idempotency-Key", key));
        assertThat(now.json()).isEqualTo(then.json());
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        String association = newAssociation();
        String key = key();
        ok(propose(FIRST, association, 100, key));
        long head = head();
        for (TestService instance : List.of(FIRST, SECOND)) {
            Reply refused = propose(instance, association, 101, key);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("idempotency.key-reused");
        }
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_key_belongs_to_one_account_and_one_path() {
        String association = newAssociation();
        String other = newAssociation();
        String key = key();
        String id = ok(propose(FIRST, association, 100, key)).text("id");
        assertThat(ok(propose(FIRST, other, 100, key)).text("id")).isNotEqualTo(id);
        Reply submitted =
                ok(FIRST.post(member(association), "/budget-packages/" + id + "/submit", null, "Idempotency-Key", key));
        assertThat(submitted.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void a_refused_command_leaves_no_event_and_its_key_free() {
        String association = newAssociation();
        String key = key();
        long before = head();
        Reply refused = FIRST.post(
                member(association),
                "/budget-packages",
                Map.of("association", association, "year", 2021, "lines", lines(100), "total", 99),
                "Idempotency-Key",
                key);
        assertThat(refused.code()).isEqualTo("budget.lines-differ");
        assertThat(head()).isEqualTo(before);
        Reply accepted = ok(propose(FIRST, association, 100, key));
        assertThat(accepted.header("Idempotent-Replayed")).isEmpty();
        assertThat(head()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", ""})
    void a_malformed_key_is_refused(String key) {
        String association = newAssociation();
        long before = head();
        Reply refused = propose(FIRST, association, 100, key);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency.key-malformed");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_key_may_have_100_characters_and_not_one_more() {
        String association = newAssociation();
        ok(propose(FIRST, association, 100, "k".repeat(100)));
        assertThat(propose(FIRST, association, 100, "k".repeat(101)).code()).isEqualTo("idempotency.key-malformed");
    }
}
