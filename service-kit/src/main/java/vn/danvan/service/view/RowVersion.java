package vn.danvan.service.view;

import org.jspecify.annotations.Nullable;

/**
 * One version of a row.
 *
 * @param owner stream of the agency or association that may read it; none for everybody
 * @param from log index from which it holds
 */
record RowVersion<R>(R value, @Nullable String owner, long from) {

    /** {@code log_until} of the version that holds now. */
    static final long CURRENT_UNTIL = Long.MAX_VALUE;
}
