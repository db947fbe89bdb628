package vn.danvan.command.deliverable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.kernel.plan.TaskId;

/** What may be asked about a document that a named body must produce. */
public sealed interface DeliverableCommand extends Command {

    /** The document. */
    DeliverableId deliverable();

    @Override
    default DeliverableId target() {
        return deliverable();
    }

    /** Charges a body with it. */
    record CommissionDeliverable(
            DeliverableId deliverable,
            DeliverableKind kind,
            String title,
            String clause,
            @Nullable TaskId task,
            AgencyId lead,
            List<AgencyId> coordinating,
            LocalDate dueOn,
            List<Milestone> milestones)
            implements DeliverableCommand {}

    /** Sets a further step. */
    record SetMilestone(DeliverableId deliverable, Milestone milestone) implements DeliverableCommand {}

    /** Gives a step, or the document itself, more time. */
    record ExtendDeliverable(
            DeliverableId deliverable, @Nullable String milestone, LocalDate dueOn, String reason)
            implements DeliverableCommand {}

    /** Says that a step was reached. */
    record ReachMilestone(DeliverableId deliverable, String milestone, LocalDate reachedOn, String evidence)
            implements DeliverableCommand {}

    /**
     * Puts a text on the table.
     *
     * @param content hash of a file that the lead body has put in
     * @param submittedOn none is today; a day before today is history, and its file need not be there
     */
    record SubmitDraft(
            DeliverableId deliverable,
            ContentHash content,
            String fileName,
            String note,
            @Nullable LocalDate submittedOn)
            implements DeliverableCommand {}

    /** Asks bodies what they say to a draft. */
    record OpenConsultation(
            DeliverableId deliverable,
            int draft,
            List<String> asked,
            @Nullable LocalDate askedOn,
            LocalDate answerBy) implements DeliverableCommand {}

    /** Records what a body that was asked says. */
    record AnswerConsultation(
            DeliverableId deliverable,
            int consultation,
            String body,
            Position position,
            String text,
            @Nullable LocalDate answeredOn)
            implements DeliverableCommand {}

    /** Puts it in force in the words of one draft. */
    record PromulgateDeliverable(
            DeliverableId deliverable,
            ContentHash content,
            String number,
            @Nullable LocalDate promulgatedOn) implements DeliverableCommand {}

    /** Says that a later document stands in its place. */
    record SupersedeDeliverable(
            DeliverableId deliverable,
            DeliverableId by,
            @Nullable LocalDate supersededOn,
            String reason) implements DeliverableCommand {}

    /** Says that it is no longer asked for. */
    record CancelDeliverable(DeliverableId deliverable, String reason) implements DeliverableCommand {}
}
