package vn.danvan.kernel;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to a limit that many streams share, such as a fiscal year's ceiling. The log keeps the running total
 * in its own rows and refuses, inside the append, an event that would pass the limit.
 *
 * @param key names the limit, such as {@code budget/2021}
 * @param delta added to the total; negative when something is given back
 * @param limit the new limit that the event sets; absent when it leaves the limit as it is
 */
@JsonIgnoreType
public record LimitMove(String key, long delta, @Nullable Long limit) {

    /** An event that moves a limit. */
    public interface Source {
        /** How it moves. */
        LimitMove limitMove();
    }
}
