package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Vietnam;

/** The money of granted packages under concurrency, on two instances over one log. */
class BudgetMoneyIT {

    private static final String TODAY = Vietnam.today(Clock.systemUTC()).toString();

    /** Path of a package of the present fiscal year. */
    private static String granted(long amount, String association) {
        int year = Vietnam.today(Clock.systemUTC()).getYear();
        String path = "/budget-packages/" + appraised(association, year, amount);
        ok(TestService.FIRST.post(APPROVER, path + "/approve", Map.of("decision", "1")));
        return path;
    }

    private static void ceilingOfThisYear(long ceiling) {
        ok(setCeiling(Vietnam.today(Clock.systemUTC()).getYear(), ceiling));
    }

    private static Reply pay(TestService instance, String path, long amount, String voucher) {
        return instance.post(
                APPRAISER, path + "/disbursements", Map.of("amount", amount, "on", TODAY, "voucher", voucher));
    }

    @Test
    void of_16_payments_at_once_exactly_as_many_are_made_as_was_granted() throws Exception {
        ceilingOfThisYear(1_000_000);
        String path = granted(105, newAssociation());
        List<Callable<Reply>> payments = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int number = i;
            TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
            payments.add(() -> pay(instance, path, 10, "UNC-" + number));
        }
        List<Reply> replies = TestService.atOnce(payments);
        long paid = replies.stream().filter(reply -> reply.status() == 200).count();
        assertThat(paid).isLessThanOrEqualTo(10);
        // Whoever lost every race tries again; then all that was granted can be paid, and not one đồng more.
        for (int i = (int) paid; i < 10; i++) {
            ok(pay(TestService.FIRST, path, 10, "LAI-" + i));
        }
        Reply refused = pay(TestService.SECOND, path, 6, "THEM");
        assertThat(refused.code()).isEqualTo("budget.disbursed-above-approved");
        assertThat(refused.text("detail")).endsWith(": 5 đồng");
        ok(pay(TestService.SECOND, path, 5, "CUOI"));
    }

    @Test
    void adjustments_granted_at_once_never_pass_the_year_s_ceiling() throws Exception {
        ceilingOfThisYear(1_000_000);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String association = newAssociation();
            String path = granted(100, association);
            ok(TestService.FIRST.post(
                    member(association),
                    path + "/adjustment",
                    Map.of("lines", lines(100_100), "total", 100_100, "reason", "thêm nhiệm vụ")));
            ok(TestService.FIRST.post(APPRAISER, path + "/adjustment/agree", Map.of("opinion", "nhất trí")));
            paths.add(path);
        }
        // What is granted so far is at most 2.000 đồng in this year: five times 100.000 more fits below 550.000.
        ceilingOfThisYear(550_000);
        List<Callable<Reply>> approvals = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
            approvals.add(() -> instance.post(APPROVER, path + "/adjustment/approve", Map.of("decision", "2")));
        }
        List<Reply> replies = TestService.atOnce(approvals);
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(5);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("budget.ceiling-passed"));
    }
}
