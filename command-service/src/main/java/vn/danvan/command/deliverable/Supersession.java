package vn.danvan.command.deliverable;

import java.time.LocalDate;
import vn.danvan.command.Past;
import vn.danvan.kernel.deliverable.DeliverableId;

/** One document stands in the place of an earlier one: it is in force, it is later, and there is no circle. */
final class Supersession {

    private Supersession() {}

    /**
     * @param earlier the one that loses its place
     * @param earlierFrom day on which it was promulgated
     * @param on day on which it loses its place
     * @throws vn.danvan.kernel.DomainError {@code deliverable.by-itself}, {@code deliverable.unknown},
     *     {@code deliverable.successor-not-promulgated}, {@code deliverable.not-later}, {@code deliverable.circle}
     */
    static void check(DeliverableId earlier, LocalDate earlierFrom, DeliverableId by, LocalDate on, Past past) {
        if (by.equals(earlier)) {
            throw DeliverableCode.BY_ITSELF.at("/by");
        }
        DeliverableFacts later = DeliverableFacts.find(by, past)
                .orElseThrow(() -> DeliverableCode.UNKNOWN.because(by.key()).at("/by"));
        LocalDate laterFrom = later.promulgatedOn();
        if (laterFrom == null) {
            throw DeliverableCode.SUCCESSOR_NOT_PROMULGATED.because(by.key()).at("/by");
        }
        if (DeliverableFacts.standsFor(earlier, by, past)) {
            throw DeliverableCode.CIRCLE.because(by.key()).at("/by");
        }
        if (laterFrom.isBefore(earlierFrom) || laterFrom.isAfter(on)) {
            throw DeliverableCode.NOT_LATER.because(laterFrom.toString()).at("/by");
        }
    }
}
