package vn.danvan.reporting.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.facts.BudgetFact;

/**
 * The budget packages of one fiscal year.
 *
 * @param ceiling whole đồng; absent while none is set
 * @param proposed all packages, with what is asked
 * @param appraised those with an appraisal that stands, with what the appraiser agrees to
 * @param approved those that are granted, with what is granted now
 * @param remaining ceiling less what is approved; absent while no ceiling is set
 * @param adjustedPackages how many are granted another amount than at first
 * @param adjusted what adjustments added to the first grants, or took away, in whole đồng
 * @param disbursed those of which something was paid out
 * @param undisbursed what is granted and not paid out, in whole đồng
 * @param settled those that were accounted for, with what was spent
 * @param unspent those that give something back
 */
public record BudgetYear(
        int year,
        @Nullable Long ceiling,
        Amount proposed,
        Amount appraised,
        Amount approved,
        Amount rejected,
        @Nullable Long remaining,
        int adjustedPackages,
        long adjusted,
        Amount disbursed,
        long undisbursed,
        Amount settled,
        Amount unspent,
        List<PackageLine> items) {

    /**
     * A number of packages and their đồng.
     *
     * @param dong the sum, in whole đồng
     */
    public record Amount(int count, long dong) {}

    /** One budget package; amounts in whole đồng, absent before they are decided. */
    public record PackageLine(
            String budget,
            String association,
            String name,
            BudgetFact.State state,
            long proposed,
            @Nullable Long appraised,
            @Nullable Long approved,
            long adjusted,
            long disbursed,
            @Nullable Long spent,
            @Nullable Long unspent,
            List<Long> sources) {}
}
