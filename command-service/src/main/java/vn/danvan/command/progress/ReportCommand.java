package vn.danvan.command.progress;

import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;

/** What may be asked about a progress report. */
public sealed interface ReportCommand extends Command {

    /** The report. */
    ProgressReportId report();

    @Override
    default ProgressReportId target() {
        return report();
    }

    /**
     * What an agency sends.
     *
     * @param formVersion the version of the form that it was filled in on
     * @param content in any order
     * @param explanations for rules of severity WARNING that the values break
     */
    record Filled(int formVersion, ReportContent content, List<ProgressReportEvent.Warning> explanations) {}

    /** Reports, for the first time or after a return. */
    record SubmitReport(ProgressReportId report, Filled filled) implements ReportCommand {}

    /** Reports that there is nothing to report. */
    record SubmitNilReport(ProgressReportId report, int formVersion, String reason) implements ReportCommand {}

    /** Sends it back with comments, at least one. */
    record ReturnReport(ProgressReportId report, List<ReviewComment> comments) implements ReportCommand {}

    /** Accepts exactly this content. */
    record AcceptReport(ProgressReportId report, ContentHash content) implements ReportCommand {}

    /** Declares it void. */
    record VoidReport(ProgressReportId report, String reason) implements ReportCommand {}

    /** Replaces what was accepted. */
    record AmendReport(ProgressReportId report, Filled filled, String reason) implements ReportCommand {}
}
