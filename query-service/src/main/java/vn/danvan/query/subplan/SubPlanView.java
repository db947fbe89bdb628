package vn.danvan.query.subplan;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
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
 * @param number of the version at hand: 1, and one more for each that is to supersede
 * @param superseding whether the version at hand is to supersede one that is in force
 * @param inForce what was accepted last; absent while nothing was
 * @param accepted everything that was ever accepted, in order
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
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
        int number,
        boolean superseding,
        @Nullable InForce inForce,
        List<InForce> accepted,
        List<Step> steps,
        long version)
        implements Versioned, SubPlanViewBuilder.With {

    /** Its table. */
    public static final ViewTable<SubPlanView> TABLE = ViewTable.of("sub_plan", SubPlanView.class)
            .filter("plan", "Kế hoạch của tỉnh", "The province's plan")
            .filter("agency", "Cơ quan", "Agency")
            .filter("status", "Trạng thái", "Status")
            .filter("late", "Nộp muộn", "Whether it was late")
            .filter("superseding", "Đang soạn bản thay thế", "Whether a new version is in the making")
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
    @Schema(name = "SubPlanContentVersion")
    public record ContentVersion(SubPlanContent content, ContentHash hash, long logIndex, Instant recordedAt) {}

    /** A content that was accepted; it is in force until the next one is. */
    public record InForce(SubPlanContent content, ContentHash hash, int number, LocalDate acceptedOn, long logIndex) {}

    /** Whether a version was accepted before the event at hand: what is owed has been fulfilled for good. */
    public boolean fulfilled() {
        return accepted.size() > (status == Status.ACCEPTED && !superseding ? 1 : 0);
    }

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
                    1,
                    false,
                    null,
                    List.of(),
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not drafted: " + event.subPlan());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        SubPlanView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case SubPlanEvent.Drafted _ -> it;
            case SubPlanEvent.Revised e -> it.says(e.content(), at);
            case SubPlanEvent.Submitted e ->
                it.stands(Status.SUBMITTED, e.late(), at.recordedOn(), List.of())
                        .with(to -> to.submissions(e.submission()));
            case SubPlanEvent.Withdrawn _ ->
                it.superseding
                        ? it.stands(Status.WITHDRAWN, it.late, it.submittedOn, List.of())
                        : it.stands(Status.WITHDRAWN, null, null, List.of());
            case SubPlanEvent.Returned e ->
                it.stands(Status.RETURNED, it.late, it.submittedOn, List.copyOf(e.comments()));
            case SubPlanEvent.Accepted _ -> it.accepted(at);
            case SubPlanEvent.SupersessionBegun e ->
                it.says(e.content(), at)
                        .stands(Status.DRAFT, it.late, it.submittedOn, List.of())
                        .with(to -> to.number(e.number()).superseding(true));
            case SubPlanEvent.SupersessionDropped _ -> it.dropped(at);
        };
    }

    private static ContentVersion version(SubPlanContent content, Recorded at) {
        return new ContentVersion(content, content.hash(), at.index(), at.recordedAt());
    }

    /** It stands otherwise; what is in force stays. */
    private SubPlanView stands(
            Status now,
            @Nullable Boolean nowLate,
            @Nullable LocalDate nowSubmittedOn,
            List<ReviewComment> nowComments) {
        return with(to -> to.status(now)
                .late(nowLate)
                .submittedOn(nowSubmittedOn)
                .comments(nowComments)
                .acceptedOn(inForce == null ? null : inForce.acceptedOn()));
    }

    private SubPlanView says(SubPlanContent now, Recorded at) {
        return with(to -> to.title(now.title())
                .content(now)
                .contentHash(now.hash())
                .contents(Step.append(contents, version(now, at))));
    }

    private SubPlanView accepted(Recorded at) {
        InForce now = new InForce(content, contentHash, number, at.recordedOn(), at.index());
        return stands(Status.ACCEPTED, late, submittedOn, List.of())
                .with(to -> to.acceptedOn(at.recordedOn())
                        .inForce(now)
                        .accepted(Step.append(accepted, now))
                        .superseding(false));
    }

    private SubPlanView dropped(Recorded at) {
        InForce back = Objects.requireNonNull(inForce);
        return says(back.content(), at)
                .stands(Status.ACCEPTED, late, submittedOn, List.of())
                .with(to -> to.number(back.number()).superseding(false));
    }

    /** The stream that it is kept in. */
    public String stream() {
        return new SubPlanId(plan, agency).stream();
    }
}
