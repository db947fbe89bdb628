package vn.danvan.command.inspection;

import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;

/**
 * What a repeated finding is linked to: a finding that another inspection has recorded, of the same body or of one that it
 * succeeded. Because the earlier one is there first, links never run in a circle.
 */
final class EarlierFinding {

    private EarlierFinding() {}

    /** @throws vn.danvan.kernel.DomainError {@code inspection.repeat-unknown}, {@code inspection.repeat-of-another} */
    static void check(@Nullable FindingRef repeats, InspectionId by, InspectedBody body, Past past) {
        if (repeats == null) {
            return;
        }
        InspectedBody earlier = repeats.inspection().equals(by) ? null : bodyOf(repeats, past);
        if (earlier == null) {
            throw InspectionCode.REPEAT_UNKNOWN.because(repeats.key()).at("/repeats");
        }
        if (!body.follows(earlier, past)) {
            throw InspectionCode.REPEAT_OF_ANOTHER.because(repeats.key()).at("/repeats");
        }
    }

    /** Who answers for it now; none when there is no such finding. */
    private static @Nullable InspectedBody bodyOf(FindingRef ref, Past past) {
        InspectedBody inspected = InspectedBody.NOBODY;
        InspectedBody answering = null;
        for (InspectionEvent event : past.of(ref.inspection(), InspectionEvent.class)) {
            switch (event) {
                case InspectionEvent.Opened e -> inspected = new InspectedBody(e.agency(), e.association());
                case InspectionEvent.Passed e -> inspected = new InspectedBody(null, e.to());
                case InspectionEvent.FindingRecorded e when e.finding().equals(ref.finding()) -> answering = inspected;
                case InspectionEvent.FindingPassed e
                when e.finding().equals(ref.finding()) -> answering = new InspectedBody(null, e.to());
                default -> {}
            }
        }
        return answering;
    }
}
