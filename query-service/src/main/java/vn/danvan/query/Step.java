package vn.danvan.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.PersonId;
import vn.danvan.service.view.Recorded;

/**
 * One step in the life of a thing.
 *
 * @param what the event's stored name, such as {@code subplan.returned.v1}
 * @param logIndex the event's log index
 * @param recordedAt when it was recorded (UTC)
 * @param by account that acted, if known
 */
public record Step(
        String what,
        long logIndex,
        Instant recordedAt,
        @Nullable PersonId by) {

    /** The step that an event is. */
    public static Step of(Object event, Recorded at) {
        return new Step(Events.TYPES.nameOf(event.getClass()), at.index(), at.recordedAt(), at.actor());
    }

    /** {@code list} with one more at its end. */
    public static <T> List<T> append(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
