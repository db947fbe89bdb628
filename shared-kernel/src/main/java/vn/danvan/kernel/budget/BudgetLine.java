package vn.danvan.kernel.budget;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.plan.TaskId;

/**
 * One line of a budget package.
 *
 * @param code unique within the package, such as {@code L1}
 * @param task the assigned task that it pays for, if it names one
 */
public record BudgetLine(
        String code, String name, Money amount, @Nullable TaskId task) {}
