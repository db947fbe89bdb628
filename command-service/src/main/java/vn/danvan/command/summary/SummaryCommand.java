package vn.danvan.command.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.summary.SummaryId;

/** What may be asked about a summary report. */
public sealed interface SummaryCommand extends Command {

    /** The summary report. */
    SummaryId summary();

    @Override
    default SummaryId target() {
        return summary();
    }

    /** Takes the figures of a log index; again while it has not been issued. */
    record GenerateSummary(
            SummaryId summary,
            long logIndex,
            ContentHash figures,
            @Nullable ContentHash template) implements SummaryCommand {

        /** In the bundled template. */
        GenerateSummary(SummaryId summary, long logIndex, ContentHash figures) {
            this(summary, logIndex, figures, null);
        }
    }

    /**
     * Takes the figures of the closing of the period, when a rule asks for it and nobody has generated it since.
     *
     * @param closing where and when the period closed
     */
    record GenerateOnClosing(SummaryId summary, Closing closing, ContentHash figures) implements SummaryCommand {}

    /** Writes a section's text. */
    record EditSummaryNarrative(SummaryId summary, String section, String text) implements SummaryCommand {}

    /** Takes back what was written to a section. */
    record WithdrawSummaryNarrative(SummaryId summary, String section) implements SummaryCommand {}

    /** Puts it before the lead. */
    record SubmitSummary(SummaryId summary) implements SummaryCommand {}

    /** Sends it back. */
    record ReturnSummary(SummaryId summary, String reason) implements SummaryCommand {}

    /** Signs the content that was read. */
    record SignSummary(SummaryId summary, ContentHash content) implements SummaryCommand {}

    /** Sends it out with the next number. */
    record IssueSummary(SummaryId summary) implements SummaryCommand {}

    /** Sends it to bodies and to groups of bodies. */
    record DistributeSummary(SummaryId summary, List<AgencyId> recipients, List<RecipientGroupId> groups)
            implements SummaryCommand {

        /** To bodies alone. */
        public DistributeSummary(SummaryId summary, List<AgencyId> recipients) {
            this(summary, recipients, List.of());
        }
    }

    /** Says that one's body has it. */
    record AcknowledgeSummary(SummaryId summary) implements SummaryCommand {}

    /** Begins another version. */
    record CorrectSummary(SummaryId summary, String reason) implements SummaryCommand {}

    /** Takes the issued version back. */
    record RevokeSummary(SummaryId summary, String reason) implements SummaryCommand {}
}
