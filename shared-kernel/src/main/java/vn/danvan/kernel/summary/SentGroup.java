package vn.danvan.kernel.summary;

import java.util.List;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.recipient.RecipientGroupId;

/**
 * A group that a document was sent to, as it was on that day.
 *
 * @param title as the document names it
 * @param bodies who belonged to it, by code
 */
public record SentGroup(RecipientGroupId group, String title, List<AgencyId> bodies) {

    /** Copies the list. */
    public SentGroup {
        bodies = List.copyOf(bodies);
    }
}
