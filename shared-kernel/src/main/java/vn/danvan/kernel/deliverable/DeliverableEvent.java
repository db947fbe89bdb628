package vn.danvan.kernel.deliverable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.TaskId;

/** The life of a document that a named body must produce. Its drafts and consultations are numbered, each from 1. */
public sealed interface DeliverableEvent {

    /** The document. */
    DeliverableId deliverable();

    /**
     * A body was charged with it.
     *
     * @param clause of the plan, such as {@code III.2}
     * @param task of the plan that it fulfils, if it is one
     * @param dueOn last day on which its promulgation is on time
     */
    @StoredAs("deliverable.commissioned")
    record Commissioned(
            DeliverableId deliverable,
            DeliverableKind kind,
            String title,
            String clause,
            @Nullable TaskId task,
            AgencyId lead,
            List<AgencyId> coordinating,
            LocalDate dueOn,
            List<Milestone> milestones,
            PersonId commissioner)
            implements DeliverableEvent {}

    /** A further step was set. */
    @StoredAs("deliverable.milestone-set")
    record MilestoneSet(DeliverableId deliverable, Milestone milestone) implements DeliverableEvent {}

    /** A step, or the document itself when no step is named, is due later. */
    @StoredAs("deliverable.extended")
    record Extended(DeliverableId deliverable, @Nullable String milestone, LocalDate dueOn, String reason)
            implements DeliverableEvent {}

    /** A step was reached. Whether it was late follows from its due date. */
    @StoredAs("deliverable.milestone-reached")
    record MilestoneReached(DeliverableId deliverable, String milestone, LocalDate reachedOn, String evidence)
            implements DeliverableEvent {}

    /** The lead body put a text on the table. */
    @StoredAs("deliverable.draft-submitted")
    record DraftSubmitted(
            DeliverableId deliverable, int draft, ContentHash content, String fileName, String note, PersonId submitter)
            implements DeliverableEvent {}

    /**
     * Bodies were asked what they say to a draft.
     *
     * @param asked codes of agencies and associations
     * @param answerBy last day for an answer
     */
    @StoredAs("deliverable.consultation-opened")
    record ConsultationOpened(
            DeliverableId deliverable,
            int consultation,
            int draft,
            List<String> asked,
            LocalDate askedOn,
            LocalDate answerBy)
            implements DeliverableEvent {}

    /**
     * A body that was asked answered.
     *
     * @param body as it was asked
     * @param answeredOn day of its letter
     */
    @StoredAs("deliverable.consultation-answered")
    record ConsultationAnswered(
            DeliverableId deliverable,
            int consultation,
            String body,
            Position position,
            String text,
            LocalDate answeredOn,
            PersonId recorder)
            implements DeliverableEvent {}

    /**
     * It is in force, in the words of one draft.
     *
     * @param content hash of the draft
     * @param number of the document, such as {@code 1234/QĐ-UBND}
     */
    @StoredAs("deliverable.promulgated")
    record Promulgated(
            DeliverableId deliverable,
            int draft,
            ContentHash content,
            String number,
            LocalDate promulgatedOn,
            PersonId promulgator)
            implements DeliverableEvent {}

    /** A later document stands in its place. */
    @StoredAs("deliverable.superseded")
    record Superseded(DeliverableId deliverable, DeliverableId by, LocalDate supersededOn, String reason)
            implements DeliverableEvent {}

    /** It is no longer asked for. */
    @StoredAs("deliverable.cancelled")
    record Cancelled(DeliverableId deliverable, String reason) implements DeliverableEvent {}
}
