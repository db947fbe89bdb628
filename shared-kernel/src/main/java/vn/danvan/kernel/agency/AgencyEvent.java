package vn.danvan.kernel.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StoredAs;

/** The life of an agency. */
public sealed interface AgencyEvent {

    /** The agency. */
    AgencyId agency();

    /**
     * It exists from a date.
     *
     * @param parent the body above it; none for the province's party committee
     * @param subPlanRequiredBy clause of the plan that asks it for a sub-plan, such as {@code III.1}; none when not asked
     */
    @StoredAs("agency.registered")
    record Registered(
            AgencyId agency,
            String name,
            AgencyKind kind,
            Level level,
            @Nullable AgencyId parent,
            @Nullable String subPlanRequiredBy,
            LocalDate validFrom)
            implements AgencyEvent {}

    /** It bears another name from a date. */
    @StoredAs("agency.renamed")
    record Renamed(AgencyId agency, String name, LocalDate effectiveOn) implements AgencyEvent {}

    /** It ended on a date; the successor answers for what it still owed. */
    @StoredAs("agency.merged")
    record MergedInto(AgencyId agency, AgencyId successor, LocalDate effectiveOn) implements AgencyEvent {}

    /**
     * It stands below another body from a date.
     *
     * @param decision number of the decision that says so
     */
    @StoredAs("agency.parent-changed")
    record ParentChanged(AgencyId agency, AgencyId parent, String decision, LocalDate effectiveOn)
            implements AgencyEvent {}

    /**
     * It was divided on a date: it ended and others stand in its place (chia), or it goes on beside others (tách).
     *
     * @param successors the others, at least one
     * @param continues whether it goes on
     * @param duties what it still owed, each with who owes it from that date
     * @param answering who answers for what comes up later and is not named in {@code duties}: itself when it goes on
     * @param decision number of the decision that says so
     */
    @StoredAs("agency.split")
    record Split(
            AgencyId agency,
            List<AgencyId> successors,
            boolean continues,
            List<DutyTaken> duties,
            AgencyId answering,
            String decision,
            LocalDate effectiveOn)
            implements AgencyEvent {}

    /**
     * It ended on a date.
     *
     * @param duties what it still owed, each with who owes it from that date
     * @param answering who answers for what comes up later and is not named in {@code duties}
     * @param decision number of the decision that says so
     */
    @StoredAs("agency.abolished")
    record Abolished(
            AgencyId agency, List<DutyTaken> duties, AgencyId answering, String decision, LocalDate effectiveOn)
            implements AgencyEvent {}
}
