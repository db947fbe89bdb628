package vn.danvan.kernel.subplan;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.StoredAs;

/** The life of one agency's sub-plan. */
public sealed interface SubPlanEvent {

    /** The sub-plan. */
    SubPlanId subPlan();

    /** It was begun; {@code dueOn} is the last day on which its submission is on time. */
    @StoredAs("subplan.drafted")
    record Drafted(SubPlanId subPlan, SubPlanContent content, LocalDate dueOn) implements SubPlanEvent {}

    /** Its content was replaced. */
    @StoredAs("subplan.revised")
    record Revised(SubPlanId subPlan, SubPlanContent content) implements SubPlanEvent {}

    /**
     * The agency's head put it before Ban Dân vận.
     *
     * @param submission 1 for the first submission, 2 for the next, …
     * @param late whether the submission that stands came after the due date. A resubmission after a return keeps the
     *     judgement of the submission that was returned; a withdrawn submission is forgotten.
     */
    @StoredAs("subplan.submitted")
    record Submitted(SubPlanId subPlan, ContentHash content, int submission, boolean late) implements SubPlanEvent {}

    /** The agency took it back before anyone decided. */
    @StoredAs("subplan.withdrawn")
    record Withdrawn(SubPlanId subPlan, String reason) implements SubPlanEvent {}

    /** Ban Dân vận sent it back. */
    @StoredAs("subplan.returned")
    record Returned(SubPlanId subPlan, List<ReviewComment> comments) implements SubPlanEvent {}

    /** Ban Dân vận accepted exactly this content; from now on it is what is in force. */
    @StoredAs("subplan.accepted")
    record Accepted(SubPlanId subPlan, ContentHash content) implements SubPlanEvent {}

    /**
     * The agency began a new version of what had been accepted. The accepted one stays in force until the new one is
     * accepted; only then is it superseded.
     *
     * @param number of the new version: 2 for the first that replaces, 3 for the next, …
     */
    @StoredAs("subplan.supersession-begun")
    record SupersessionBegun(SubPlanId subPlan, SubPlanContent content, int number, String reason)
            implements SubPlanEvent {}

    /** The agency gave the new version up; what had been accepted goes on. */
    @StoredAs("subplan.supersession-dropped")
    record SupersessionDropped(SubPlanId subPlan, String reason) implements SubPlanEvent {}
}
