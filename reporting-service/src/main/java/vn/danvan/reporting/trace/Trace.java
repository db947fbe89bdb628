package vn.danvan.reporting.trace;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of a summary comes from.
 *
 * @param figure its place in the summary's JSON (RFC 6901)
 * @param key the same with elements of lists named by what they are about, so that it stays when lists grow
 * @param dependsOnDay whether it also rests on the day on which the last event was recorded: what is overdue is judged then
 * @param sources by log index; none for a zero that nothing was counted into
 * @param examined how many rows of each kind were looked at
 */
public record Trace(
        String figure,
        String key,
        BigDecimal value,
        boolean dependsOnDay,
        List<Source> sources,
        List<Examined> examined) {

    /**
     * An event that the figure comes from.
     *
     * @param kind of the row that it changed, such as {@code report}
     * @param row the row's key
     * @param basis whether it is what the figure is about (the opening of the period, the form, the agencies of a group)
     *     rather than what is counted
     * @param change by how much the row's count changed with this event when nothing else of its kind is counted; absent
     *     for a basis
     * @param shares of a report under another day's structure, who has what of it; absent when it stayed where it was
     */
    public record Source(
            long logIndex,
            String kind,
            String row,
            boolean basis,
            @Nullable BigDecimal change,
            @Nullable List<Share> shares) {

        Source(long logIndex, String kind, String row, boolean basis, @Nullable BigDecimal change) {
            this(logIndex, kind, row, basis, change, null);
        }
    }

    /**
     * What a body has of a report under another day's structure.
     *
     * @param agency whose report it is
     * @param body who has it
     * @param part how much of the report: 1 for all of it
     * @param value its part of what was reported; absent of means and ratios, which are no sums
     */
    public record Share(
            String agency,
            String body,
            BigDecimal part,
            @Nullable BigDecimal value) {}

    /** How many rows of one kind were looked at. */
    public record Examined(String kind, int rows) {}

    /** The log indexes, each once. */
    public List<Long> indexes() {
        return sources.stream().map(Source::logIndex).distinct().sorted().toList();
    }
}
