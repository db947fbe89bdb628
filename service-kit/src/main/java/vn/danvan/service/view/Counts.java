package vn.danvan.service.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are of each value of a field.
 *
 * @param by the field
 * @param total all rows together
 * @param logIndex log index as of which they are counted
 */
public record Counts(String by, long total, List<Count> counts, long logIndex) {

    /**
     * One value.
     *
     * @param value absent for rows that have none
     */
    public record Count(@Nullable String value, long count) {}
}
