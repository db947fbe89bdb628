package vn.danvan.reporting.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;

/**
 * How far an agency's sub-plan is. A submission that was returned stays a submission, with its lateness; a withdrawn one
 * is forgotten, so that what stood before it stands again. What was accepted stays so while a new version is in the making.
 *
 * @param late whether the submission that stands came after the due date
 * @param submittedOn day of the submission that stands; none when there is none
 * @param returned the submission that was last returned, if any
 * @param logIndex of the event that gave it this state
 */
public record SubPlanFact(
        SubPlanId subPlan,
        DutyState state,
        boolean late,
        @Nullable LocalDate submittedOn,
        @Nullable Returned returned,
        long logIndex) {

    /** A submission that was returned. */
    public record Returned(boolean late, LocalDate submittedOn) {}

    static SubPlanFact fold(@Nullable SubPlanFact before, SubPlanEvent event, Moment at) {
        long index = at.logIndex();
        if (before != null && before.state == DutyState.ACCEPTED) {
            return event instanceof SubPlanEvent.Accepted ? before.accepted(index) : before;
        }
        return switch (event) {
            case SubPlanEvent.Drafted e -> new SubPlanFact(e.subPlan(), DutyState.DRAFT, false, null, null, index);
            case SubPlanEvent.Revised _ -> Fold.existing(before, event);
            case SubPlanEvent.Submitted e -> {
                SubPlanFact s = Fold.existing(before, event);
                yield new SubPlanFact(s.subPlan, DutyState.SUBMITTED, e.late(), at.recordedOn(), s.returned, index);
            }
            case SubPlanEvent.Withdrawn _ -> {
                SubPlanFact s = Fold.existing(before, event);
                Returned back = s.returned;
                yield back == null
                        ? new SubPlanFact(s.subPlan, DutyState.DRAFT, false, null, null, index)
                        : new SubPlanFact(s.subPlan, DutyState.RETURNED, back.late, back.submittedOn, back, index);
            }
            case SubPlanEvent.Returned _ -> {
                SubPlanFact s = Fold.existing(before, event);
                LocalDate on = s.submittedOn == null ? at.recordedOn() : s.submittedOn;
                yield new SubPlanFact(s.subPlan, DutyState.RETURNED, s.late, on, new Returned(s.late, on), index);
            }
            case SubPlanEvent.Accepted _ -> Fold.existing(before, event).accepted(index);
            case SubPlanEvent.SupersessionBegun _, SubPlanEvent.SupersessionDropped _ ->
                throw new IllegalStateException("nothing was accepted before " + event);
        };
    }

    private SubPlanFact accepted(long index) {
        return new SubPlanFact(subPlan, DutyState.ACCEPTED, late, submittedOn, returned, index);
    }
}
