package vn.danvan.kernel.progress;

import java.util.List;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.StoredAs;

/** The life of one agency's progress report. */
public sealed interface ProgressReportEvent {

    /** The report. */
    ProgressReportId report();

    /**
     * The agency reported.
     *
     * @param formVersion the version of the form that it was checked against
     * @param content in the form's order, whatever the request's, so that equal reports have equal hashes
     * @param warnings rules of severity WARNING that the values break, each with the agency's explanation
     * @param submission 1 for the first submission, 2 for the next, …
     * @param late whether the first submission came after the due date; a resubmission keeps that judgement
     */
    @StoredAs("report.submitted")
    record Submitted(
            ProgressReportId report,
            int formVersion,
            ReportContent content,
            ContentHash hash,
            List<Warning> warnings,
            int submission,
            boolean late)
            implements ProgressReportEvent {}

    /** The agency reported that there is nothing to report. It counts as received; {@code hash} is that of the reason. */
    @StoredAs("report.nil-submitted")
    record NilSubmitted(
            ProgressReportId report, int formVersion, String reason, ContentHash hash, int submission, boolean late)
            implements ProgressReportEvent {}

    /** Ban Dân vận sent it back. */
    @StoredAs("report.returned")
    record Returned(ProgressReportId report, List<ReviewComment> comments) implements ProgressReportEvent {}

    /** Ban Dân vận accepted exactly this content. */
    @StoredAs("report.accepted")
    record Accepted(ProgressReportId report, ContentHash hash) implements ProgressReportEvent {}

    /**
     * The agency replaced what had been accepted; the earlier version stays readable. The report stays accepted, now with
     * this content.
     */
    @StoredAs("report.amended")
    record Amended(
            ProgressReportId report,
            int formVersion,
            ReportContent content,
            ContentHash hash,
            List<Warning> warnings,
            String reason)
            implements ProgressReportEvent {}

    /** Ban Dân vận declared it void: the report is missing again, and all that it said stays readable. */
    @StoredAs("report.voided")
    record Voided(ProgressReportId report, String reason) implements ProgressReportEvent {}

    /** A broken rule of severity WARNING, with why the figures stand all the same. */
    record Warning(String rule, String explanation) {}
}
