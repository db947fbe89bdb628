package vn.danvan.query.subplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * One agency's sub-plan.
 *
 * @param late whether the submission that stands came after the due date; absent while none stands
 * @param submissions how often it was submitted
 * @param submittedOn day of the last submission that stands
 * @param content what it says now
 * @param contentHash of {@code content}: what an acceptance binds to
 * @param comments of the last return
 * @param contents every content that it had
 * @param steps its life
 * @param version of the stream
 */
public record SubPlanView(
        PlanId plan,
        AgencyId agency,
        Status status,
        LocalDate dueOn,
        @Nullable Boolean late,
        int submissions,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        String title,
        SubPlanContent content,
        ContentHash contentHash,
        List<ReviewComment> comments,
        List<ContentVersion> contents,
        List<Step> steps,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<SubPlanView> TABLE = ViewTable.of("sub_plan", SubPlanView.class)
            .filter("plan", "Kế hoạch của tỉnh", "The province's plan")
            .filter("agency", "Cơ quan", "Agency")
            .filter("status", "Trạng thái", "Status")
            .filter("late", "Nộp muộn", "Whether it was late")
            .filter("dueOn", "Hạn nộp", "Due on")
            .filter("submittedOn", "Ngày nộp", "Submitted on")
            .sort("submissions", "Số lần nộp", "Number of submissions")
            .text("title", "Tên kế hoạch", "Title");

    /** Where it stands. */
    public enum Status {
        /** Đang soạn. */
        DRAFT,
        /** Đã nộp, chờ duyệt. */
        SUBMITTED,
        /** Bị trả lại để hoàn thiện. */
        RETURNED,
        /** Cơ quan đã rút về. */
        WITHDRAWN,
        /** Đã được chấp thuận. */
        ACCEPTED
    }

    /** A content that it had from a log index on. */
    public record ContentVersion(SubPlanContent content, ContentHash hash, long logIndex, Instant recordedAt) {}

    static SubPlanView fold(@Nullable SubPlanView before, SubPlanEvent event, Recorded at) {
        if (event instanceof SubPlanEvent.Drafted e) {
            return new SubPlanView(
                    e.subPlan().plan(),
                    e.subPlan().agency(),
                    Status.DRAFT,
                    e.dueOn(),
                    null,
                    0,
                    null,
                    null,
                    e.content().title(),
                    e.content(),
                    e.content().hash(),
                    List.of(),
                    List.of(version(e.content(), at)),
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not drafted: " + event.subPlan());
        }
        SubPlanView it = before.step(event, at);
        return switch (event) {
            case SubPlanEvent.Drafted _ -> it;
            case SubPlanEvent.Revised e -> it.revised(e.content(), at);
            case SubPlanEvent.Submitted e ->
                it.stands(Status.SUBMITTED, e.late(), e.submission(), at.recordedOn(), null, List.of());
            case SubPlanEvent.Withdrawn _ -> it.stands(Status.WITHDRAWN, null, it.submissions, null, null, List.of());
            case SubPlanEvent.Returned e ->
                it.stands(Status.RETURNED, it.late, it.submissions, it.submittedOn, null, List.copyOf(e.comments()));
            case SubPlanEvent.Accepted _ ->
                it.stands(Status.ACCEPTED, it.late, it.submissions, it.submittedOn, at.recordedOn(), List.of());
        };
    }

    private static ContentVersion version(SubPlanContent content, Recorded at) {
        return new ContentVersion(content, content.hash(), at.index(), at.recordedAt());
    }

    private SubPlanView step(SubPlanEvent event, Recorded at) {
        return new SubPlanView(
                plan,
                agency,
                status,
                dueOn,
                late,
                submissions,
                submittedOn,
                acceptedOn,
                title,
                content,
                contentHash,
                comments,
                contents,
                Step.append(steps, Step.of(event, at)),
                at.version());
    }

    private SubPlanView revised(SubPlanContent now, Recorded at) {
        return new SubPlanView(
                plan,
                agency,
                status,
                dueOn,
                late,
                submissions,
                submittedOn,
                acceptedOn,
                now.title(),
                now,
                now.hash(),
                comments,
                Step.append(contents, version(now, at)),
                steps,
                version);
    }

    private SubPlanView stands(
            Status nowStatus,
            @Nullable Boolean nowLate,
            int nowSubmissions,
            @Nullable LocalDate nowSubmittedOn,
            @Nullable LocalDate nowAcceptedOn,
            List<ReviewComment> nowComments) {
        return new SubPlanView(
                plan,
                agency,
                nowStatus,
                dueOn,
                nowLate,
                nowSubmissions,
                nowSubmittedOn,
                nowAcceptedOn,
                title,
                content,
                contentHash,
                nowComments,
                contents,
                steps,
                version);
    }
}
