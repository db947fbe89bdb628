package vn.danvan.query.budget;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;

/**
 * A package's balance on a day.
 *
 * @param on the day: what took effect on it or before counts; absent when all that is recorded does
 * @param approved the first grant
 * @param adjusted what adjustments added to it, or took away
 * @param granted both together
 * @param disbursed what was paid out
 * @param spent what was accounted for; absent before the settlement
 * @param unspent what was paid out and goes back; absent before the settlement
 * @param remaining granted and not paid out
 */
public record BudgetBalance(
        @Nullable LocalDate on,
        Money approved,

        @Schema(description = "đồng; âm khi giảm / negative when less", example = "-50000000")
        long adjusted,

        Money granted,
        Money disbursed,
        @Nullable Money spent,
        @Nullable Money unspent,
        Money remaining) {}
