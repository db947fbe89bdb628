package vn.danvan.kernel.agency;

import java.time.LocalDate;
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
}
