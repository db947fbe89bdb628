package vn.danvan.command.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.plan.PlanCode;
import vn.danvan.command.plan.PlanFacts;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.budget.BudgetEvent;
import vn.danvan.kernel.budget.BudgetLine;
import vn.danvan.kernel.plan.TaskId;

/** The rules of a package's lines: they add up to the total, and a cut only ever takes away. */
final class BudgetLines {

    private BudgetLines() {}

    /** The sum of the lines. */
    static Money sum(List<BudgetLine> lines) {
        return Money.sum(lines.stream().map(BudgetLine::amount).toList());
    }

    /** Refuses lines that may not be asked for. */
    static void check(List<BudgetLine> lines, Money total, Past past) {
        DomainError.require(!lines.isEmpty(), BudgetCode.NO_LINES);
        Set<String> codes = new HashSet<>();
        Set<TaskId> tasks = PlanFacts.allTasks(past);
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine line = lines.get(i);
            if (!codes.add(line.code())) {
                throw BudgetCode.LINE_TWICE.because(line.code()).at("/lines/" + i + "/code");
            }
            if (line.amount().equals(Money.ZERO)) {
                throw BudgetCode.LINE_EMPTY.because(line.code()).at("/lines/" + i + "/amount");
            }
            if (line.task() != null && !tasks.contains(line.task())) {
                throw PlanCode.TASK_UNKNOWN.because(line.task().key()).at("/lines/" + i + "/task");
            }
        }
        Money sum = sum(lines);
        if (!sum.equals(total)) {
            throw BudgetCode.LINES_DIFFER.because(sum.toString()).at("/total");
        }
    }

    /** The lines that were asked for with what each is cut to. */
    static List<BudgetLine> cut(List<BudgetLine> asked, Map<String, Money> amounts) {
        List<BudgetLine> cut = new ArrayList<>();
        for (BudgetLine line : asked) {
            Money amount = amounts.get(line.code());
            if (amount == null) {
                throw BudgetCode.CUT_LINES.because(line.code()).at("/lines");
            }
            if (amount.compareTo(line.amount()) > 0) {
                throw BudgetCode.CUT_ABOVE_ASKED
                        .because(line.code() + ", " + line.amount())
                        .at("/lines");
            }
            cut.add(new BudgetLine(line.code(), line.name(), amount, line.task()));
        }
        if (amounts.size() > asked.size()) {
            throw BudgetCode.CUT_LINES.at("/lines");
        }
        Money sum = sum(cut);
        if (sum.equals(sum(asked))) {
            throw BudgetCode.CUT_NOT_LESS.because(sum.toString()).at("/lines");
        }
        if (sum.equals(Money.ZERO)) {
            throw BudgetCode.CUT_TO_NOTHING.at("/lines");
        }
        return List.copyOf(cut);
    }

    /** What was spent on each of a package's lines. */
    static List<BudgetEvent.SpentLine> spent(List<BudgetLine> lines, Map<String, Money> amounts) {
        List<BudgetEvent.SpentLine> spent = new ArrayList<>();
        for (BudgetLine line : lines) {
            Money amount = amounts.get(line.code());
            if (amount == null) {
                throw BudgetCode.SPENT_LINES.because(line.code()).at("/lines");
            }
            spent.add(new BudgetEvent.SpentLine(line.code(), amount));
        }
        if (amounts.size() > lines.size()) {
            throw BudgetCode.SPENT_LINES.at("/lines");
        }
        return List.copyOf(spent);
    }

    /** All that was spent. */
    static Money sumSpent(List<BudgetEvent.SpentLine> spent) {
        return Money.sum(spent.stream().map(BudgetEvent.SpentLine::spent).toList());
    }

    /** Refuses comments on what is not there. */
    static void mayBeCommented(List<BudgetLine> lines, List<ReviewComment> comments) {
        Set<String> targets = new HashSet<>(Set.of("lines", "total"));
        lines.forEach(line -> targets.add(line.code()));
        for (int i = 0; i < comments.size(); i++) {
            if (!targets.contains(comments.get(i).target())) {
                throw BudgetCode.COMMENT_TARGET
                        .because(comments.get(i).target())
                        .at("/comments/" + i + "/target");
            }
        }
    }
}
