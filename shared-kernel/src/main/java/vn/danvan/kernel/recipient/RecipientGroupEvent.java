package vn.danvan.kernel.recipient;

import java.util.List;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;

/** The life of a group of recipients. What was sent to it before a change stays as it was sent. */
public sealed interface RecipientGroupEvent {

    /** The group. */
    RecipientGroupId group();

    /**
     * The group is there.
     *
     * @param title as the document names it, such as {@code Các huyện ủy, thành ủy}
     * @param kinds every agency of these kinds belongs to it, as they are on the day of sending
     * @param bodies these belong to it too, each or its successor on the day of sending
     */
    @StoredAs("recipient-group.defined")
    record Defined(RecipientGroupId group, String title, List<AgencyKind> kinds, List<AgencyId> bodies)
            implements RecipientGroupEvent {}

    /** From now on it is called so, and these belong to it. */
    @StoredAs("recipient-group.changed")
    record Changed(RecipientGroupId group, String title, List<AgencyKind> kinds, List<AgencyId> bodies)
            implements RecipientGroupEvent {}

    /** Nothing is sent to it any more. */
    @StoredAs("recipient-group.retired")
    record Retired(RecipientGroupId group, String reason) implements RecipientGroupEvent {}
}
