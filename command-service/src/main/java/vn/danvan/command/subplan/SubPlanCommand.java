package vn.danvan.command.subplan;

import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanId;

/** What may be asked about a sub-plan. */
public sealed interface SubPlanCommand extends Command {

    /** The sub-plan. */
    SubPlanId subPlan();

    @Override
    default SubPlanId target() {
        return subPlan();
    }

    /** Begins it. */
    record DraftSubPlan(SubPlanId subPlan, SubPlanContent content) implements SubPlanCommand {}

    /** Replaces its content. */
    record ReviseSubPlan(SubPlanId subPlan, SubPlanContent content) implements SubPlanCommand {}

    /** Puts it before Ban Dân vận. */
    record SubmitSubPlan(SubPlanId subPlan) implements SubPlanCommand {}

    /** Takes it back. */
    record WithdrawSubPlan(SubPlanId subPlan, String reason) implements SubPlanCommand {}

    /** Sends it back with comments, at least one. */
    record ReturnSubPlan(SubPlanId subPlan, List<ReviewComment> comments) implements SubPlanCommand {}

    /** Begins a new version of what was accepted. */
    record SupersedeSubPlan(SubPlanId subPlan, SubPlanContent content, String reason) implements SubPlanCommand {}

    /** Gives the new version up. */
    record DropSupersession(SubPlanId subPlan, String reason) implements SubPlanCommand {}

    /** Accepts exactly this content. */
    record AcceptSubPlan(SubPlanId subPlan, ContentHash content) implements SubPlanCommand {}
}
