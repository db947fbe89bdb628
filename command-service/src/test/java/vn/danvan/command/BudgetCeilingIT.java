package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.log.StoredEvent;

/** The year's ceiling is never passed, however many approve at once on however many instances. */
class BudgetCeilingIT {

    private static final int PACKAGES = 32;

    private static Callable<Reply> approval(int number, String id) {
        TestService instance = number % 2 == 0 ? TestService.FIRST : TestService.SECOND;
        return () -> instance.post(APPROVER, "/budget-packages/" + id + "/approve", Map.of("decision", "QĐ-" + number));
    }

    private static List<BudgetEvent.Approved> approved(int year) {
        List<BudgetEvent.Approved> approved = new ArrayList<>();
        for (StoredEvent stored : TestService.FIRST.log().readCategory("budget", 0, 100_000)) {
            if (Envelope.parse(stored.envelope()).event(Events.TYPES) instanceof BudgetEvent.Approved e
                    && e.year().year() == year) {
                approved.add(e);
            }
        }
        return approved;
    }

    private static long sum(List<BudgetEvent.Approved> approved) {
        return approved.stream().mapToLong(e -> e.amount().dong()).sum();
    }

    @Test
    void of_32_equal_packages_at_once_exactly_as_many_are_approved_as_the_ceiling_holds() throws Exception {
        int year = newYear();
        String association = newAssociation();
        ok(setCeiling(year, 1_050));
        List<Callable<Reply>> approvals = new ArrayList<>();
        for (int i = 0; i < PACKAGES; i++) {
            approvals.add(approval(i, appraised(association, year, 100)));
        }
        List<Reply> replies = TestService.atOnce(approvals);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(10);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .hasSize(22)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("budget.ceiling-passed"));
        assertThat(sum(approved(year))).isEqualTo(1_000);
    }

    @Test
    void of_32_different_packages_at_once_none_is_refused_that_still_fits() throws Exception {
        int year = newYear();
        String association = newAssociation();
        long ceiling = 4_000;
        ok(setCeiling(year, ceiling));
        List<Long> amounts = new ArrayList<>();
        List<Callable<Reply>> approvals = new ArrayList<>();
        for (int i = 0; i < PACKAGES; i++) {
            long amount = 37 + 29L * ((i * 7) % PACKAGES);
            amounts.add(amount);
            approvals.add(approval(i, appraised(association, year, amount)));
        }
        assertThat(amounts.stream().mapToLong(Long::longValue).sum()).isGreaterThan(ceiling);

        List<Reply> replies = TestService.atOnce(approvals);

        List<BudgetEvent.Approved> approved = approved(year);
        long remaining = ceiling - sum(approved);
        assertThat(remaining).isNotNegative();
        assertThat(approved).hasSize((int)
                replies.stream().filter(reply -> reply.status() == 200).count());
        for (int i = 0; i < PACKAGES; i++) {
            if (replies.get(i).status() != 200) {
                assertThat(replies.get(i).code()).isEqualTo("budget.ceiling-passed");
                assertThat(amounts.get(i)).isGreaterThan(remaining);
            }
        }
    }

    @Test
    void the_last_dong_may_be_approved_and_not_one_more() {
        int year = newYear();
        String association = newAssociation();
        ok(setCeiling(year, 100));
        String one = appraised(association, year, 1);
        String most = appraised(association, year, 99);
        String more = appraised(association, year, 1);
        ok(TestService.FIRST.post(APPROVER, "/budget-packages/" + most + "/approve", Map.of("decision", "1")));
        ok(TestService.SECOND.post(APPROVER, "/budget-packages/" + one + "/approve", Map.of("decision", "2")));
        long head = TestService.FIRST.log().head();
        Reply refused =
                TestService.FIRST.post(APPROVER, "/budget-packages/" + more + "/approve", Map.of("decision", "3"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("budget.ceiling-passed");
        assertThat(refused.text("detail")).endsWith(": 0 đồng");
        assertThat(TestService.FIRST.log().head()).isEqualTo(head);
    }

    @Test
    void a_raised_ceiling_lets_through_what_was_refused() {
        int year = newYear();
        String id = appraised(newAssociation(), year, 100);
        String approve = "/budget-packages/" + id + "/approve";
        assertThat(TestService.FIRST
                        .post(APPROVER, approve, Map.of("decision", "1"))
                        .code())
                .isEqualTo("budget.no-ceiling");
        ok(setCeiling(year, 99));
        assertThat(TestService.FIRST
                        .post(APPROVER, approve, Map.of("decision", "1"))
                        .code())
                .isEqualTo("budget.ceiling-passed");
        ok(setCeiling(year, 100));
        ok(TestService.FIRST.post(APPROVER, approve, Map.of("decision", "1")));
    }

    @Test
    void the_ceiling_may_come_down_to_what_is_approved_and_not_below() {
        int year = newYear();
        String id = appraised(newAssociation(), year, 100);
        ok(setCeiling(year, 500));
        ok(TestService.FIRST.post(APPROVER, "/budget-packages/" + id + "/approve", Map.of("decision", "1")));
        Reply below = setCeiling(year, 99);
        assertThat(below.status()).isEqualTo(409);
        assertThat(below.code()).isEqualTo("budget.ceiling-below-approved");
        assertThat(below.text("detail")).endsWith(": 100 đồng");
        ok(setCeiling(year, 100));
    }
}
