package vn.danvan.kernel.reminder;

import java.util.List;

/**
 * When a duty is urged, counted in days from its due date, as the rules in force say.
 *
 * @param before so many days before the due date, each at least 1, the largest first
 * @param after so many days after it, each at least 1, the smallest first
 * @param every from the last of {@code after} on, every so many days; 0 for no repetition
 * @param escalateAfter from so many days after it, once, to the body above
 * @param ruleVersions the versions of the rules that say so
 */
public record Schedule(
        List<Integer> before, List<Integer> after, int every, int escalateAfter, List<String> ruleVersions) {

    /** Copies the lists. */
    public Schedule {
        before = List.copyOf(before);
        after = List.copyOf(after);
        ruleVersions = List.copyOf(ruleVersions);
    }
}
