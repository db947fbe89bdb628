package vn.danvan.service.view;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next the cursor of the next page; absent on the last one
 * @param logIndex log index as of which the whole list is read, from its first page on
 */
public record Page<R>(List<R> items, @Nullable String next, long logIndex) {

    /** The same page with each row shown in another way. */
    public <T> Page<T> map(Function<? super R, ? extends T> change) {
        return new Page<>(items.stream().<T>map(change).toList(), next, logIndex);
    }
}
