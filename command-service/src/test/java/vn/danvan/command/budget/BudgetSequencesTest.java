package vn.danvan.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.budget.BudgetSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.budget.BudgetPackageId;
import vn.danvan.kernel.budget.FiscalYear;
import vn.danvan.kernel.plan.TaskId;

/** Random commands by people with overlapping roles: the package does what the model says, and the invariants hold. */
class BudgetSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 160;

    private static final Register REGISTER = new Register();

    private static final List<Actor> PEOPLE = List.of(
            person("hoi1", "HB.HOI.CTD", Role.ASSOCIATION),
            person("hoi2", "HB.HOI.CTD", Role.ASSOCIATION, Role.FINANCE_APPRAISER),
            person("lamvuon", "HB.HOI.LAMVUON", Role.ASSOCIATION, Role.APPROVER),
            historian("tc1", Role.FINANCE_APPRAISER),
            person("tc3", null, Role.FINANCE_APPRAISER),
            person("tc2", null, Role.FINANCE_APPRAISER, Role.APPROVER),
            person("ld", null, Role.APPROVER),
            person("moivai", "HB.HOI.CTD", Role.ASSOCIATION, Role.FINANCE_APPRAISER, Role.APPROVER));

    private static final Set<String> EVENTS = Set.of(
            "Proposed",
            "Revised",
            "Submitted",
            "Agreed",
            "Cut",
            "Returned",
            "Approved",
            "Rejected",
            "AdjustmentAsked",
            "AdjustmentAgreed",
            "AdjustmentReturned",
            "Adjusted",
            "AdjustmentRejected",
            "Disbursed",
            "Settled",
            "Closed");

    /** Those that the log refuses, or that these sequences are not about. */
    private static final Set<BudgetCode> ELSEWHERE = Set.of(
            BudgetCode.NO_CEILING,
            BudgetCode.CEILING_PASSED,
            BudgetCode.CEILING_BELOW_APPROVED,
            BudgetCode.NO_CRITERIA);

    private static final Set<String> SEEN = new HashSet<>();

    private static Actor person(String account, @org.jspecify.annotations.Nullable String association, Role... roles) {
        return new Actor(
                new PersonId(account),
                null,
                association == null ? null : new AssociationId(association),
                Set.of(roles),
                false);
    }

    private static Actor historian(String account, Role... roles) {
        return new Actor(new PersonId(account), null, null, Set.of(roles), true);
    }

    @BeforeAll
    static void tell_what_happened_before() {
        tell(REGISTER::happened);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(EVENTS);
        for (BudgetCode code : BudgetCode.values()) {
            if (!ELSEWHERE.contains(code)) {
                expected.add(code.id());
            }
        }
        assertThat(SEEN).containsAll(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_package_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        BudgetModel model = new BudgetModel();
        BudgetPackageId id = new BudgetPackageId(new UUID(0x7000L, seed));
        LocalDate today = LocalDate.of(2020, 12, 20);
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            BudgetCommand command = !model.exists()
                    ? proposal(id, random)
                    : random.nextInt(3) == 0 ? command(id, random) : execution(id, today, i, random);
            Set<String> reasons = model.take(actor, command, today);
            String outcome = REGISTER.on(today).outcome(actor, command);
            assertThat(reasons.isEmpty() ? EVENTS : reasons)
                    .as("%s by %s", command, actor)
                    .contains(outcome);
            SEEN.add(outcome);
            today = today.plusDays(random.nextInt(3) / 2);
        }
        List<BudgetEvent> history = REGISTER.of(id, BudgetEvent.class);
        BudgetInvariants.hold(history);
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        BudgetInvariants.mustFail(
                "no_approval_without_appraisal",
                history(SUBMITTED, new BudgetEvent.Approved(ID, Y2021, TOTAL, "x", LEADER, null)));
        BudgetInvariants.mustFail(
                "three_persons",
                history(SUBMITTED, AGREED, new BudgetEvent.Approved(ID, Y2021, TOTAL, "x", FINANCE, null)));
        BudgetInvariants.mustFail(
                "sum_equals_total", history(new BudgetEvent.Revised(ID, LINES, new Money(149), PROPOSER)));
        BudgetInvariants.mustFail(
                "a_cut_takes_away", history(SUBMITTED, new BudgetEvent.Cut(ID, LINES, TOTAL, FINANCE, "x")));
        BudgetInvariants.mustFail("nothing_follows_a_decision", history(SUBMITTED, AGREED, APPROVED, SUBMITTED));
        BudgetInvariants.mustFail("nothing_follows_a_decision", history(SUBMITTED, AGREED, REJECTED, DISBURSED));
        BudgetInvariants.mustFail(
                "never_more_paid_than_granted", history(SUBMITTED, AGREED, APPROVED, DISBURSED, paid(2, 91, "UNC-2")));
        BudgetInvariants.mustFail(
                "never_more_paid_than_granted",
                history(SUBMITTED, AGREED, APPROVED, paid(1, 91, "UNC-1"), ADJUSTMENT_ASKED, ADJUSTED));
        BudgetInvariants.mustFail(
                "never_more_spent_than_paid", history(SUBMITTED, AGREED, APPROVED, paid(1, 49, "UNC-1"), SETTLED));
        BudgetInvariants.mustFail(
                "an_adjustment_is_appraised", history(SUBMITTED, AGREED, APPROVED, ADJUSTMENT_ASKED, ADJUSTED));
    }

    private static BudgetCommand proposal(BudgetPackageId id, Random random) {
        List<BudgetLine> lines = lines(random);
        return new BudgetCommand.ProposeBudgetPackage(
                id,
                random.nextInt(8) == 0 ? GARDENERS : RED_CROSS,
                new FiscalYear(random.nextInt(8) == 0 ? 2020 : 2021 + random.nextInt(2)),
                lines,
                total(lines, random),
                null);
    }

    private static BudgetCommand command(BudgetPackageId id, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> {
                List<BudgetLine> lines = lines(random);
                yield new BudgetCommand.ReviseBudgetPackage(id, lines, total(lines, random));
            }
            case 1 -> new BudgetCommand.AgreeBudgetPackage(id, "nhất trí");
            case 2 -> new BudgetCommand.CutBudgetPackage(id, amounts(random), "cắt giảm");
            case 3 ->
                new BudgetCommand.ReturnBudgetPackage(
                        id,
                        List.of(new ReviewComment(
                                "L" + random.nextInt(2), ReviewComment.Reason.WRONG_FIGURE, "tính lại")));
            case 4 -> new BudgetCommand.ApproveBudgetPackage(id, "12-QĐ");
            case 5 ->
                random.nextInt(3) == 0
                        ? new BudgetCommand.RejectBudgetPackage(id, "trùng")
                        : new BudgetCommand.SubmitBudgetPackage(id);
            default -> new BudgetCommand.SubmitBudgetPackage(id);
        };
    }

    /** Mostly right; few enough kinds that equal contents and matching cuts come up. */
    private static List<BudgetLine> lines(Random random) {
        List<BudgetLine> lines = new ArrayList<>();
        int count = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            String code = "L" + (random.nextInt(12) == 0 ? 0 : i);
            long amount = random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(3);
            TaskId task = random.nextInt(3) != 0 ? null : new TaskId(random.nextInt(6) == 0 ? "T02" : "T01");
            lines.add(new BudgetLine(code, "khoản", new Money(amount), task));
        }
        return lines;
    }

    private static Money total(List<BudgetLine> lines, Random random) {
        long sum = lines.stream().mapToLong(line -> line.amount().dong()).sum();
        return new Money(random.nextInt(10) == 0 ? sum + 1 : sum);
    }

    private static Map<String, Money> amounts(Random random) {
        Map<String, Money> amounts = new HashMap<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            amounts.put("L" + i, new Money(random.nextInt(4)));
        }
        return amounts;
    }

    private static BudgetCommand execution(BudgetPackageId id, LocalDate today, int number, Random random) {
        LocalDate on = today.plusDays(random.nextInt(10) == 0 ? 1 : -random.nextInt(random.nextInt(3) + 1));
        return switch (random.nextInt(9)) {
            case 0 -> {
                List<BudgetLine> lines = lines(random);
                yield new BudgetCommand.AskAdjustment(id, lines, total(lines, random), "thay đổi");
            }
            case 1 -> new BudgetCommand.AgreeAdjustment(id, "nhất trí");
            case 2 ->
                random.nextInt(4) == 0
                        ? new BudgetCommand.ReturnAdjustment(id, "chưa rõ")
                        : new BudgetCommand.AgreeAdjustment(id, "nhất trí");
            case 3 -> new BudgetCommand.ApproveAdjustment(id, "15-QĐ");
            case 4 ->
                random.nextInt(3) == 0
                        ? new BudgetCommand.RejectAdjustment(id, "hết nguồn")
                        : new BudgetCommand.ApproveAdjustment(id, "15-QĐ");
            case 5, 6 ->
                new BudgetCommand.DisburseBudgetPackage(
                        id,
                        new Money(random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(2)),
                        on,
                        "UNC-" + (random.nextInt(8) == 0 ? 1 : number));
            case 7 ->
                random.nextInt(4) != 0
                        ? new BudgetCommand.CloseBudgetPackage(id, "20-QĐ", random.nextBoolean() ? "C2" : null)
                        : new BudgetCommand.SettleBudgetPackage(id, amounts(random), on, "77/TB");
            default -> new BudgetCommand.CloseBudgetPackage(id, "20-QĐ", random.nextBoolean() ? "C2" : null);
        };
    }
}
