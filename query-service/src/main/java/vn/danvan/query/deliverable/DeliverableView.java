package vn.danvan.query.deliverable;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A document that a named body must produce. What is overdue is not kept: it follows from the day on which one asks.
 *
 * @param lead as charged
 * @param answering who answers for it now: the lead body, or who took that over
 * @param dueOn last day on which its promulgation is on time
 * @param content hash of the draft that was promulgated; absent before
 * @param number of the document; absent before it is promulgated
 * @param supersededBy what stands in its place; absent while nothing does
 * @param supersedes in whose places it stands
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record DeliverableView(
        DeliverableId deliverable,
        DeliverableKind kind,
        String title,
        String clause,
        @Nullable TaskId task,
        AgencyId lead,
        AgencyId answering,
        List<AgencyId> coordinating,
        LocalDate dueOn,
        Status status,
        List<DueStep> milestones,
        List<Draft> drafts,
        List<Consultation> consultations,
        @Nullable Integer promulgatedDraft,
        @Nullable ContentHash content,
        @Nullable String number,
        @Nullable LocalDate promulgatedOn,
        @Nullable PersonId promulgator,
        @Nullable DeliverableId supersededBy,
        @Nullable LocalDate supersededOn,
        List<DeliverableId> supersedes,
        @Nullable String reason,
        List<Step> steps,
        long version)
        implements Versioned, DeliverableViewBuilder.With {

    /** Its table. */
    public static final ViewTable<DeliverableView> TABLE = ViewTable.of("deliverable", DeliverableView.class)
            .filter("kind", "Loại văn bản", "Kind")
            .filter("lead", "Cơ quan chủ trì", "Lead body")
            .filter("answering", "Cơ quan chịu trách nhiệm", "Who answers for it now")
            .filter("status", "Trạng thái", "Status")
            .filter("task", "Nhiệm vụ", "Task of the plan")
            .filter("dueOn", "Hạn", "Due date")
            .filter("promulgatedOn", "Ngày ban hành", "Day of promulgation")
            .text("title", "Tên văn bản", "Title");

    /** Where it stands. */
    public enum Status {
        /** Đã giao, chưa có dự thảo. */
        COMMISSIONED,
        /** Đã có dự thảo. */
        DRAFTED,
        /** Đang hoặc đã lấy ý kiến. */
        CONSULTED,
        /** Đã ban hành. */
        PROMULGATED,
        /** Đã được thay thế. */
        SUPERSEDED,
        /** Thôi yêu cầu. */
        CANCELLED
    }

    /**
     * A text that the lead body submitted.
     *
     * @param number from 1
     */
    public record Draft(
            int number, ContentHash content, String fileName, String note, PersonId submitter, LocalDate submittedOn) {}

    /** Whether it still has to be produced. */
    boolean open() {
        return status == Status.COMMISSIONED || status == Status.DRAFTED || status == Status.CONSULTED;
    }

    static DeliverableView fold(@Nullable DeliverableView before, DeliverableEvent event, Recorded at) {
        if (event instanceof DeliverableEvent.Commissioned e) {
            return commissioned(e, at);
        }
        if (before == null) {
            throw new IllegalStateException("not commissioned: " + event.deliverable());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        DeliverableView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case DeliverableEvent.Commissioned _ -> it;
            case DeliverableEvent.MilestoneSet e ->
                it.with(to -> to.milestones(Step.append(it.milestones, DueStep.of(e.milestone()))));
            case DeliverableEvent.Extended e -> it.due(e.milestone(), e.dueOn());
            case DeliverableEvent.MilestoneReached e -> it.with(to -> to.milestones(DueStep.reached(it.milestones, e)));
            case DeliverableEvent.DraftSubmitted e ->
                it.with(to -> to.status(it.status == Status.CONSULTED ? Status.CONSULTED : Status.DRAFTED)
                        .drafts(Step.append(it.drafts, draft(e, at))));
            case DeliverableEvent.ConsultationOpened e ->
                it.with(to ->
                        to.status(Status.CONSULTED).consultations(Step.append(it.consultations, Consultation.of(e))));
            case DeliverableEvent.ConsultationAnswered e ->
                it.with(to -> to.consultations(Consultation.answered(it.consultations, e)));
            case DeliverableEvent.Promulgated e ->
                it.with(to -> to.status(Status.PROMULGATED)
                        .promulgatedDraft(e.draft())
                        .content(e.content())
                        .number(e.number())
                        .promulgatedOn(e.promulgatedOn())
                        .promulgator(e.promulgator()));
            case DeliverableEvent.Superseded e ->
                it.with(to -> to.status(Status.SUPERSEDED)
                        .supersededBy(e.by())
                        .supersededOn(e.supersededOn())
                        .reason(e.reason()));
            case DeliverableEvent.Cancelled e ->
                it.with(to -> to.status(Status.CANCELLED).reason(e.reason()));
        };
    }

    private DeliverableView due(@Nullable String milestone, LocalDate later) {
        return milestone == null
                ? with(to -> to.dueOn(later))
                : with(to -> to.milestones(DueStep.extended(milestones, milestone, later)));
    }

    /** Somebody answers for it from now on. */
    DeliverableView answeredBy(AgencyId body) {
        return with(to -> to.answering(body));
    }

    /** It stands in the place of another. */
    DeliverableView superseding(DeliverableId earlier) {
        return with(to -> to.supersedes(Step.append(supersedes, earlier)));
    }

    private static Draft draft(DeliverableEvent.DraftSubmitted e, Recorded at) {
        return new Draft(e.draft(), e.content(), e.fileName(), e.note(), e.submitter(), at.effectiveOn());
    }

    private static DeliverableView commissioned(DeliverableEvent.Commissioned e, Recorded at) {
        return new DeliverableView(
                e.deliverable(),
                e.kind(),
                e.title(),
                e.clause(),
                e.task(),
                e.lead(),
                e.lead(),
                e.coordinating(),
                e.dueOn(),
                Status.COMMISSIONED,
                e.milestones().stream().map(DueStep::of).toList(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(Step.of(e, at)),
                at.version());
    }
}
