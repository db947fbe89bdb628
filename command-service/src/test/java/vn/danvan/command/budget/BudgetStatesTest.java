package vn.danvan.command.budget;

import static vn.danvan.command.budget.BudgetSamples.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.BudgetEvent;

/** State × command: an event or a code for every pair. */
class BudgetStatesTest {

    /** A state and how it came about. */
    record State(String name, List<BudgetEvent> history) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A command, what it records in the states that allow it, and with what the others refuse it. */
    record Asked(
            String name,
            Actor actor,
            BudgetCommand command,
            BudgetEvent recorded,
            Code refusal,
            Set<String> allowed,
            Map<String, Code> otherwise) {
        Asked(
                String name,
                Actor actor,
                BudgetCommand command,
                BudgetEvent recorded,
                Code refusal,
                Set<String> allowed) {
            this(name, actor, command, recorded, refusal, allowed, Map.of());
        }

        Code refusalWhen(String state) {
            return otherwise.getOrDefault(state, refusal);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<State> STATES = List.of(
            new State("draft", history()),
            new State("submitted", history(SUBMITTED)),
            new State("returned", history(SUBMITTED, RETURNED)),
            new State("agreed", history(SUBMITTED, AGREED)),
            new State("cut", history(SUBMITTED, RETURNED, SUBMITTED, WAS_CUT)),
            new State("approved", history(SUBMITTED, AGREED, APPROVED)),
            new State("rejected", history(SUBMITTED, AGREED, REJECTED)),
            new State("paid", history(SUBMITTED, AGREED, APPROVED, DISBURSED)),
            new State("adjusting", history(SUBMITTED, AGREED, APPROVED, DISBURSED, ADJUSTMENT_ASKED)),
            new State(
                    "adjustable", history(SUBMITTED, AGREED, APPROVED, DISBURSED, ADJUSTMENT_ASKED, ADJUSTMENT_AGREED)),
            new State("settled", history(SUBMITTED, AGREED, APPROVED, DISBURSED, SETTLED)),
            new State("closed", history(SUBMITTED, AGREED, APPROVED, DISBURSED, SETTLED, CLOSED)));

    private static final Map<String, Code> OPEN =
            Map.of("adjusting", BudgetCode.ADJUSTMENT_OPEN, "adjustable", BudgetCode.ADJUSTMENT_OPEN);

    private static final List<Asked> COMMANDS = List.of(
            new Asked(
                    "revise",
                    CTD,
                    new BudgetCommand.ReviseBudgetPackage(ID, REVISED, new Money(90)),
                    new BudgetEvent.Revised(ID, REVISED, new Money(90), PROPOSER),
                    BudgetCode.NOT_EDITABLE,
                    Set.of("draft", "returned")),
            new Asked(
                    "submit",
                    CTD,
                    new BudgetCommand.SubmitBudgetPackage(ID),
                    SUBMITTED,
                    BudgetCode.NOT_DRAFT,
                    Set.of("draft", "returned")),
            new Asked(
                    "agree",
                    APPRAISER,
                    new BudgetCommand.AgreeBudgetPackage(ID, "nhất trí"),
                    AGREED,
                    BudgetCode.NOT_SUBMITTED,
                    Set.of("submitted")),
            new Asked(
                    "cut",
                    APPRAISER,
                    new BudgetCommand.CutBudgetPackage(
                            ID, Map.of("L1", new Money(80), "L2", new Money(50)), "cắt giảm"),
                    WAS_CUT,
                    BudgetCode.NOT_SUBMITTED,
                    Set.of("submitted")),
            new Asked(
                    "return",
                    APPRAISER,
                    new BudgetCommand.ReturnBudgetPackage(ID, COMMENTS),
                    RETURNED,
                    BudgetCode.NOT_SUBMITTED,
                    Set.of("submitted")),
            new Asked(
                    "approve",
                    APPROVER,
                    new BudgetCommand.ApproveBudgetPackage(ID, "12-QĐ"),
                    new BudgetEvent.Approved(ID, Y2021, TOTAL, "12-QĐ", LEADER, PAYDAY),
                    BudgetCode.NOT_APPRAISED,
                    Set.of("agreed", "cut")),
            new Asked(
                    "reject",
                    APPROVER,
                    new BudgetCommand.RejectBudgetPackage(ID, "trùng nhiệm vụ"),
                    REJECTED,
                    BudgetCode.NOT_APPRAISED,
                    Set.of("agreed", "cut")),
            new Asked(
                    "ask an adjustment",
                    CTD,
                    new BudgetCommand.AskAdjustment(ID, REVISED, new Money(90), "giảm nhiệm vụ"),
                    ADJUSTMENT_ASKED,
                    BudgetCode.NOT_APPROVED,
                    Set.of("approved", "paid"),
                    OPEN),
            new Asked(
                    "agree to an adjustment",
                    APPRAISER,
                    new BudgetCommand.AgreeAdjustment(ID, "nhất trí"),
                    ADJUSTMENT_AGREED,
                    BudgetCode.ADJUSTMENT_NOT_ASKED,
                    Set.of("adjusting")),
            new Asked(
                    "return an adjustment",
                    APPRAISER,
                    new BudgetCommand.ReturnAdjustment(ID, "chưa rõ"),
                    new BudgetEvent.AdjustmentReturned(ID, 1, "chưa rõ", FINANCE),
                    BudgetCode.ADJUSTMENT_NOT_ASKED,
                    Set.of("adjusting")),
            new Asked(
                    "approve an adjustment",
                    APPROVER,
                    new BudgetCommand.ApproveAdjustment(ID, "15-QĐ"),
                    ADJUSTED,
                    BudgetCode.ADJUSTMENT_NOT_AGREED,
                    Set.of("adjustable")),
            new Asked(
                    "reject an adjustment",
                    APPROVER,
                    new BudgetCommand.RejectAdjustment(ID, "hết nguồn"),
                    new BudgetEvent.AdjustmentRejected(ID, 1, "hết nguồn", LEADER),
                    BudgetCode.ADJUSTMENT_NOT_AGREED,
                    Set.of("adjustable")),
            new Asked(
                    "disburse",
                    APPRAISER,
                    pay(1, "UNC-9", "2021-03-01"),
                    paid(2, 1, "UNC-9"),
                    BudgetCode.NOT_APPROVED,
                    Set.of("approved", "paid", "adjusting", "adjustable")),
            new Asked(
                    "settle",
                    APPRAISER,
                    settle(40, 10, "2021-03-01"),
                    SETTLED,
                    BudgetCode.NOT_APPROVED,
                    Set.of("paid", "settled"),
                    Map.of(
                            "adjusting",
                            BudgetCode.ADJUSTMENT_OPEN,
                            "adjustable",
                            BudgetCode.ADJUSTMENT_OPEN,
                            "approved",
                            BudgetCode.SPENT_ABOVE_DISBURSED)),
            new Asked(
                    "close",
                    APPROVER,
                    new BudgetCommand.CloseBudgetPackage(ID, "20-QĐ", "C2-05"),
                    CLOSED,
                    BudgetCode.NOT_SETTLED,
                    Set.of("settled")));

    static List<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (State state : STATES) {
            for (Asked asked : COMMANDS) {
                pairs.add(Arguments.of(state, asked));
            }
        }
        return pairs;
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("pairs")
    void every_state_answers_every_command(State state, Asked asked) {
        Given<BudgetPackage> given = Given.nothing(BudgetPackage.class).on("2021-03-01");
        tell(given::past);
        given.event(state.history.toArray());
        if (!asked.allowed.contains(state.name)) {
            given.when(asked.actor, asked.command).refuses(asked.refusalWhen(state.name));
        } else if (asked.name.equals("disburse") && state.name.equals("approved")) {
            given.when(asked.actor, asked.command).records(paid(1, 1, "UNC-9"));
        } else if (asked.name.equals("approve") && state.name.equals("cut")) {
            given.when(asked.actor, asked.command)
                    .records(new BudgetEvent.Approved(ID, Y2021, new Money(130), "12-QĐ", LEADER, PAYDAY));
        } else {
            given.when(asked.actor, asked.command).records(asked.recorded);
        }
    }
}
