package vn.danvan.query.progress;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportEvent.Warning;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * One agency's progress report.
 *
 * @param nil whether it says that there is nothing to report
 * @param late whether the first submission came after the due date
 * @param submissions how often it was submitted
 * @param amendments how often it was replaced after acceptance
 * @param receivedOn day of the first submission that was not declared void
 * @param content what it says now; absent in a nil report
 * @param nilReason why there is nothing to report
 * @param hash of the content: what an acceptance binds to
 * @param warnings broken rules of severity WARNING with the agency's explanations
 * @param comments of the last return
 * @param voidedBecause why it is void; absent unless it is
 * @param contents everything that it said, in order
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record ReportView(
        PeriodId period,
        FormId form,
        AgencyId agency,
        Status status,
        boolean nil,
        boolean late,
        int formVersion,
        int submissions,
        int amendments,
        LocalDate receivedOn,
        @Nullable ReportContent content,
        @Nullable String nilReason,
        ContentHash hash,
        List<Warning> warnings,
        List<ReviewComment> comments,
        @Nullable String voidedBecause,
        List<ContentVersion> contents,
        List<Step> steps,
        long version)
        implements Versioned, ReportViewBuilder.With {

    /** Its table. */
    public static final ViewTable<ReportView> TABLE = ViewTable.of("report", ReportView.class)
            .filter("period", "Kỳ báo cáo", "Reporting period")
            .filter("form", "Biểu mẫu", "Form")
            .filter("agency", "Cơ quan", "Agency")
            .filter("status", "Trạng thái", "Status")
            .filter("nil", "Không phát sinh", "Nothing to report")
            .filter("late", "Nộp muộn", "Whether it was late")
            .filter("receivedOn", "Ngày nhận", "Received on")
            .sort("submissions", "Số lần nộp", "Number of submissions")
            .sort("amendments", "Số lần đính chính", "Number of amendments");

    /** Where it stands. */
    public enum Status {
        /** Đã nộp, chờ duyệt. */
        SUBMITTED,
        /** Bị trả lại. */
        RETURNED,
        /** Đã chấp thuận; nội dung đính chính sau đó có hiệu lực ngay. */
        ACCEPTED,
        /** Đã bị hủy bỏ: coi như chưa nộp. */
        VOID
    }

    /**
     * What it said from a log index on.
     *
     * @param content absent in a nil report
     * @param reason why there is nothing to report, or why it was amended
     */
    @Schema(name = "ReportContentVersion")
    public record ContentVersion(
            int formVersion,
            @Nullable ReportContent content,
            @Nullable String reason,
            ContentHash hash,
            List<Warning> warnings,
            long logIndex,
            Instant recordedAt) {}

    static ReportView fold(@Nullable ReportView before, ProgressReportEvent event, Recorded at) {
        return switch (event) {
            case ProgressReportEvent.Submitted e ->
                submitted(
                        before,
                        e,
                        new ContentVersion(
                                e.formVersion(),
                                e.content(),
                                null,
                                e.hash(),
                                List.copyOf(e.warnings()),
                                at.index(),
                                at.recordedAt()),
                        e.submission(),
                        e.late(),
                        at);
            case ProgressReportEvent.NilSubmitted e ->
                submitted(
                        before,
                        e,
                        new ContentVersion(
                                e.formVersion(), null, e.reason(), e.hash(), List.of(), at.index(), at.recordedAt()),
                        e.submission(),
                        e.late(),
                        at);
            case ProgressReportEvent.Returned e ->
                existing(before, e).decided(Status.RETURNED, List.copyOf(e.comments()), e, at);
            case ProgressReportEvent.Accepted e -> existing(before, e).decided(Status.ACCEPTED, List.of(), e, at);
            case ProgressReportEvent.Amended e -> existing(before, e).amended(e, at);
            case ProgressReportEvent.Voided e ->
                existing(before, e).decided(Status.VOID, List.of(), e, at).with(to -> to.voidedBecause(e.reason()));
        };
    }

    private static ReportView existing(@Nullable ReportView before, ProgressReportEvent event) {
        if (before == null) {
            throw new IllegalStateException("not submitted: " + event.report());
        }
        return before;
    }

    private static ReportView submitted(
            @Nullable ReportView before,
            ProgressReportEvent event,
            ContentVersion says,
            int submission,
            boolean late,
            Recorded at) {
        Step step = Step.of(event, at);
        return new ReportView(
                event.report().period(),
                event.report().form(),
                event.report().agency(),
                Status.SUBMITTED,
                says.content() == null,
                late,
                says.formVersion(),
                submission,
                before == null ? 0 : before.amendments,
                (before == null || before.status == Status.VOID) ? at.recordedOn() : before.receivedOn,
                says.content(),
                says.reason(),
                says.hash(),
                says.warnings(),
                List.of(),
                null,
                before == null ? List.of(says) : Step.append(before.contents, says),
                before == null ? List.of(step) : Step.append(before.steps, step),
                at.version());
    }

    private ReportView decided(Status now, List<ReviewComment> nowComments, ProgressReportEvent event, Recorded at) {
        return with(to -> to.status(now)
                .comments(nowComments)
                .steps(Step.append(steps, Step.of(event, at)))
                .version(at.version()));
    }

    private ReportView amended(ProgressReportEvent.Amended e, Recorded at) {
        ContentVersion says = new ContentVersion(
                e.formVersion(),
                e.content(),
                e.reason(),
                e.hash(),
                List.copyOf(e.warnings()),
                at.index(),
                at.recordedAt());
        return with(to -> to.nil(false)
                .formVersion(e.formVersion())
                .amendments(amendments + 1)
                .content(e.content())
                .nilReason(null)
                .hash(e.hash())
                .warnings(says.warnings())
                .contents(Step.append(contents, says))
                .steps(Step.append(steps, Step.of(e, at)))
                .version(at.version()));
    }

    /** Its stream. */
    public ProgressReportId id() {
        return new ProgressReportId(period, form, agency);
    }

    /** Log index of the event that brought what it says now. */
    public long saidAt() {
        return contents.getLast().logIndex();
    }

    /** What it says about tasks now; nothing when it is void. */
    public List<ReportContent.TaskProgress> tasks() {
        return content == null || status == Status.VOID ? List.of() : content.tasks();
    }

    /** The stream that it is kept in. */
    public String stream() {
        return new ProgressReportId(period, form, agency).stream();
    }
}
