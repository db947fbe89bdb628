package vn.danvan.command.deliverable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;

/**
 * What one document needs to know of another; the decision rests on the other's stream.
 *
 * @param promulgatedOn none while it is not in force
 * @param supersededBy none while nothing stands in its place
 */
record DeliverableFacts(
        @Nullable LocalDate promulgatedOn, @Nullable DeliverableId supersededBy) {

    /** From the document's events; empty when there is no such document. */
    static Optional<DeliverableFacts> find(DeliverableId deliverable, Past past) {
        List<DeliverableEvent> events = past.of(deliverable, DeliverableEvent.class);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        LocalDate promulgatedOn = null;
        DeliverableId supersededBy = null;
        for (DeliverableEvent event : events) {
            if (event instanceof DeliverableEvent.Promulgated e) {
                promulgatedOn = e.promulgatedOn();
            } else if (event instanceof DeliverableEvent.Superseded e) {
                supersededBy = e.by();
            }
        }
        return Optional.of(new DeliverableFacts(promulgatedOn, supersededBy));
    }

    /** Whether the document stands in the place of another, directly or through others. */
    static boolean standsFor(DeliverableId deliverable, DeliverableId other, Past past) {
        DeliverableId at = other;
        while (at != null) {
            if (at.equals(deliverable)) {
                return true;
            }
            at = find(at, past).map(DeliverableFacts::supersededBy).orElse(null);
        }
        return false;
    }
}
