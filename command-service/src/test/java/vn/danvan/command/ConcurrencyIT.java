package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;

/** Many clients and two instances on one log. */
class ConcurrencyIT {

    private static final TestService FIRST = TestService.FIRST;
    private static final TestService SECOND = TestService.SECOND;

    @Test
    void of_sixteen_who_submit_the_same_sub_plan_one_succeeds() throws Exception {
        String agency = newAgency();
        String path = "/sub-plans/KH158/" + agency;
        ok(FIRST.post(head(agency), path, subPlan(null)));
        List<Callable<Reply>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestService instance = i % 2 == 0 ? FIRST : SECOND;
            requests.add(() -> instance.post(head(agency), path + "/submit", null));
        }
        long before = FIRST.log().head();
        List<Reply> replies = TestService.atOnce(requests);
        assertThat(FIRST.log().head()).isEqualTo(before + 1);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() != 200).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.code()).isEqualTo("subplan.not-draft");
        });
    }

    @Test
    void of_sixteen_who_draft_the_same_sub_plan_one_succeeds() throws Exception {
        String agency = newAgency();
        List<Callable<Reply>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestService instance = i % 2 == 0 ? FIRST : SECOND;
            String title = "Bản " + i;
            requests.add(() -> instance.post(head(agency), "/sub-plans/KH158/" + agency, subPlan(title)));
        }
        long before = FIRST.log().head();
        List<Reply> replies = TestService.atOnce(requests);
        assertThat(FIRST.log().head()).isEqualTo(before + 1);
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("subplan.exists"));
    }

    @Test
    void independent_commands_at_once_all_succeed() throws Exception {
        List<Callable<Reply>> requests = new ArrayList<>();
        String association = newAssociation();
        for (int i = 0; i < 64; i++) {
            TestService instance = i % 2 == 0 ? FIRST : SECOND;
            long amount = 1L + i;
            requests.add(
                    () -> instance.post(member(association), "/budget-packages", proposal(association, 2021, amount)));
        }
        long before = FIRST.log().head();
        assertThat(TestService.atOnce(requests))
                .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(FIRST.log().head()).isEqualTo(before + 64);
    }

    @Test
    void an_instance_refuses_for_what_the_other_has_recorded() {
        String agency = newAgency();
        String path = "/sub-plans/KH158/" + agency;
        ok(FIRST.post(head(agency), path, subPlan(null)));
        ok(SECOND.post(head(agency), path + "/submit", null));
        Reply again = FIRST.post(head(agency), path + "/submit", null);
        assertThat(again.code()).isEqualTo("subplan.not-draft");
    }

    @Test
    void an_instance_does_not_refuse_for_what_the_other_has_already_changed() {
        String agency = newAgency();
        String path = "/sub-plans/KH158/" + agency;
        ok(FIRST.post(head(agency), path, subPlan(null)));
        for (int round = 0; round < 3; round++) {
            ok(FIRST.post(head(agency), path + "/submit", null));
            ok(SECOND.post(
                    OFFICER,
                    path + "/return",
                    Map.of(
                            "comments",
                            List.of(Map.of("target", "I", "reason", "MISSING_CONTENT", "text", "Nêu rõ hơn")))));
            Reply revised = ok(
                    FIRST.put(head(agency), path, subPlan("Lần " + round), "If-Match", "\"" + (2 + round * 3) + "\""));
            assertThat(revised.text("version")).isEqualTo(Integer.toString(3 + round * 3));
        }
    }

    @Test
    void an_instance_sees_an_association_and_a_rule_that_the_other_has_registered() {
        String association = newAssociation();
        ok(SECOND.post(member(association), "/budget-packages", proposal(association, 2021, 100)));
    }
}
