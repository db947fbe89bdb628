package vn.danvan.reporting.summary;

import java.util.List;

/**
 * What bodies were told in the period of what they owed.
 *
 * @param items by body, those that were not urged left out
 */
public record Urging(UrgingCount total, List<UrgingLine> items) {

    /**
     * Notices of the period.
     *
     * @param before before due dates
     * @param overdue after them
     * @param written in writing
     * @param escalated to a body above
     * @param acknowledged of those before, after and in writing, how many were acknowledged so far
     */
    public record UrgingCount(int before, int overdue, int written, int escalated, int acknowledged) {

        /** Notices to the bodies themselves. */
        public int told() {
            return before + overdue + written;
        }
    }

    /**
     * What one body was told.
     *
     * @param sources log indexes of the notices and their acknowledgements
     */
    public record UrgingLine(String body, String name, UrgingCount count, List<Long> sources) {}
}
