package vn.danvan.kernel.association;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.StoredAs;

/** The life of a charter: each version is filed, appraised and approved; the approved one is in force. */
public sealed interface CharterEvent {

    /** The charter. */
    CharterId charter();

    /**
     * The association filed its first charter, or filed it again after it came back.
     *
     * @param version from 1
     * @param content the document
     */
    @StoredAs("charter.filed")
    record Filed(CharterId charter, int version, String title, ContentHash content, PersonId filer)
            implements CharterEvent {}

    /**
     * The association filed a version that shall replace the one in force.
     *
     * @param changes what is amended and why, in words
     */
    @StoredAs("charter.amendment-filed")
    record AmendmentFiled(
            CharterId charter, int version, String title, ContentHash content, String changes, PersonId filer)
            implements CharterEvent {}

    /** The State authority found the version in order. */
    @StoredAs("charter.appraised")
    record Appraised(CharterId charter, int version, ContentHash content, String opinion, PersonId appraiser)
            implements CharterEvent {}

    /** The State authority sent the version back. */
    @StoredAs("charter.returned")
    record Returned(CharterId charter, int version, List<ReviewComment> comments, PersonId appraiser)
            implements CharterEvent {}

    /** The version is in force. */
    @StoredAs("charter.approved")
    record Approved(
            CharterId charter,
            int version,
            ContentHash content,
            String decision,
            LocalDate effectiveOn,
            PersonId approver)
            implements CharterEvent {}

    /** The version was not approved; the one before, if any, stays in force. */
    @StoredAs("charter.rejected")
    record Rejected(CharterId charter, int version, String reason, PersonId approver) implements CharterEvent {}
}
