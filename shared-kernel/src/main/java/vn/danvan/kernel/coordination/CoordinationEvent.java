package vn.danvan.kernel.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/** The life of a joint programme, a campaign or an exchange. */
public sealed interface CoordinationEvent {

    /** The programme. */
    ProgrammeId programme();

    /**
     * It entered the register.
     *
     * @param number of the document that says so; none for what has none
     * @param signedOn day of that document
     * @param lead the agency that answers for it
     * @param to last day that it is meant to run; none when it has no end
     */
    @StoredAs("programme.registered")
    record Registered(
            ProgrammeId programme,
            ProgrammeKind kind,
            String title,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            AgencyId lead,
            Partners partners,
            LocalDate from,
            @Nullable LocalDate to)
            implements CoordinationEvent {}

    /** It runs longer. */
    @StoredAs("programme.extended")
    record Extended(ProgrammeId programme, LocalDate to, String reason) implements CoordinationEvent {}

    /**
     * Something was done.
     *
     * @param association the partner that did it and records it; none when it is the lead agency's word
     */
    @StoredAs("programme.activity-recorded")
    record ActivityRecorded(
            ProgrammeId programme,
            ActivityId activity,
            Activity content,
            @Nullable AssociationId association) implements CoordinationEvent {}

    /** What was recorded was wrong: {@code content} holds from now on, the earlier word stays readable. */
    @StoredAs("programme.activity-corrected")
    record ActivityCorrected(ProgrammeId programme, ActivityId activity, Activity content, String reason)
            implements CoordinationEvent {}

    /** It was recorded by mistake and counts no more. */
    @StoredAs("programme.activity-voided")
    record ActivityVoided(ProgrammeId programme, ActivityId activity, String reason) implements CoordinationEvent {}

    /** Another association takes the place of a partner that ended. */
    @StoredAs("programme.partner-replaced")
    record PartnerReplaced(ProgrammeId programme, AssociationId from, AssociationId to, String decision)
            implements CoordinationEvent {}

    /** It has ended; no activity is recorded any more. */
    @StoredAs("programme.closed")
    record Closed(ProgrammeId programme, LocalDate closedOn, String result) implements CoordinationEvent {}
}
