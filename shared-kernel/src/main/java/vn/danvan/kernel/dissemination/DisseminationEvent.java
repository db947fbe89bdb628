package vn.danvan.kernel.dissemination;

import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;

/** The life of a record of dissemination. */
public sealed interface DisseminationEvent {

    /** The act. */
    DisseminationId dissemination();

    /** An agency did it. */
    @StoredAs("dissemination.recorded")
    record Recorded(DisseminationId dissemination, AgencyId agency, Dissemination content)
            implements DisseminationEvent {}

    /** What was recorded was wrong: {@code content} holds from now on, the earlier word stays readable. */
    @StoredAs("dissemination.corrected")
    record Corrected(DisseminationId dissemination, Dissemination content, String reason)
            implements DisseminationEvent {}

    /** It was recorded by mistake and counts no more. */
    @StoredAs("dissemination.voided")
    record Voided(DisseminationId dissemination, String reason) implements DisseminationEvent {}
}
