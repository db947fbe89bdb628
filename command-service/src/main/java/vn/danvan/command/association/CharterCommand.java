package vn.danvan.command.association;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.association.CharterId;

/** What may be asked about a charter. */
public sealed interface CharterCommand extends Command {

    /** The charter. */
    CharterId charter();

    @Override
    default CharterId target() {
        return charter();
    }

    /** Files the first charter, or files it again after it came back. */
    record FileCharter(CharterId charter, String title, ContentHash content) implements CharterCommand {}

    /** Files a version that shall replace the one in force. */
    record AmendCharter(CharterId charter, String title, ContentHash content, String changes)
            implements CharterCommand {}

    /** Finds the filed version in order. */
    record AppraiseCharter(CharterId charter, ContentHash content, String opinion) implements CharterCommand {}

    /** Sends the filed version back with comments, at least one. */
    record ReturnCharter(CharterId charter, List<ReviewComment> comments) implements CharterCommand {}

    /** Puts the appraised version in force; {@code content} is the one that was read. */
    record ApproveCharter(CharterId charter, ContentHash content, String decision, LocalDate effectiveOn)
            implements CharterCommand {}

    /** Does not approve the appraised version. */
    record RejectCharter(CharterId charter, String reason) implements CharterCommand {}
}
