package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.agency.Passing;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.Facts;

/**
 * The agencies and associations by code. What the register does not know is called by its code. Agencies are called and
 * ordered as on the period's last day; {@link #on} shows them as on another.
 */
public final class Bodies {

    private final Map<String, AgencyFact> agencies;
    private final Map<String, String> associations;
    private final LocalDate day;

    Bodies(Facts facts) {
        this(facts.agencies(), facts.period().to());
        for (AssociationFact association : facts.associations()) {
            associations.put(association.association().key(), association.name());
        }
    }

    /** Agencies alone, as on a day. */
    public Bodies(List<AgencyFact> agencies, LocalDate day) {
        this(new TreeMap<>(), new TreeMap<>(), day);
        for (AgencyFact agency : agencies) {
            this.agencies.put(agency.agency().key(), agency);
        }
    }

    private Bodies(Map<String, AgencyFact> agencies, Map<String, String> associations, LocalDate day) {
        this.agencies = agencies;
        this.associations = associations;
        this.day = day;
    }

    /** The same bodies as they are on another day. */
    Bodies on(LocalDate another) {
        return new Bodies(agencies, associations, another);
    }

    /** The day on which they are shown. */
    LocalDate day() {
        return day;
    }

    /** The agency, if the register knows it. */
    public @Nullable AgencyFact find(AgencyId id) {
        return agencies.get(id.key());
    }

    /** What an agency is called. */
    public String name(AgencyId id) {
        AgencyFact agency = agencies.get(id.key());
        return agency == null ? id.key() : agency.nameOn(day);
    }

    String name(AssociationId id) {
        return associations.getOrDefault(id.key(), id.key());
    }

    /** What kind of body it is. */
    public AgencyKind kind(AgencyId id) {
        AgencyFact agency = agencies.get(id.key());
        return agency == null ? AgencyKind.SECTOR_AGENCY : agency.kind();
    }

    /** The district's agency that it is, or that stands above it; null for the agencies of the province. */
    public @Nullable AgencyId district(AgencyId id) {
        Set<AgencyId> seen = new HashSet<>();
        AgencyFact at = find(id);
        while (at != null && seen.add(at.agency())) {
            if (at.level() == Level.DISTRICT) {
                return at.agency();
            }
            AgencyId parent = at.parentOn(day);
            at = parent == null ? null : find(answering(parent));
        }
        return null;
    }

    /** Who answers for whatever of an agency has no name: itself, or the last of its successors. */
    public AgencyId answering(AgencyId id) {
        return answering(id, null);
    }

    /** Who answers for a duty that was first an agency's. */
    AgencyId answering(AgencyId first, @Nullable String duty) {
        return answering(first, duty, day, _ -> true);
    }

    /** Who answers for a duty on the day on which it is due, as far as was recorded by then. */
    AgencyId answeringWhenDue(AgencyId first, String duty, LocalDate dueOn) {
        return answering(first, duty, dueOn, given -> !given.recordedOn().isAfter(dueOn));
    }

    /** Log indexes of what was decided about every agency that a duty went through. */
    List<Long> passings(AgencyId first, String duty) {
        List<Long> indexes = new ArrayList<>();
        Passing.answering(first, duty, day, id -> {
            AgencyFact agency = agencies.get(id.key());
            List<AgencyFact.Given> given = agency == null ? List.of() : agency.given();
            given.stream().map(AgencyFact.Given::logIndex).forEach(indexes::add);
            return given.stream().map(AgencyFact.Given::passing).toList();
        });
        return indexes.stream().distinct().sorted().toList();
    }

    private AgencyId answering(
            AgencyId first, @Nullable String duty, LocalDate on, Predicate<AgencyFact.Given> counts) {
        return Passing.answering(first, duty, on, id -> {
            AgencyFact agency = agencies.get(id.key());
            return agency == null
                    ? List.of()
                    : agency.given().stream()
                            .filter(counts)
                            .map(AgencyFact.Given::passing)
                            .toList();
        });
    }

    /** The province's party committee. */
    String province() {
        List<AgencyFact> top = agencies.values().stream()
                .filter(a -> a.kind() == AgencyKind.PROVINCIAL_PARTY_COMMITTEE && !a.endedBy(day))
                .sorted(Comparator.comparing(a -> a.agency().key()))
                .toList();
        return top.isEmpty() ? "Tỉnh ủy" : top.getFirst().nameOn(day);
    }
}
