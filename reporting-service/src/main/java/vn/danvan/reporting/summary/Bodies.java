package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.Facts;

/** The agencies and associations by code. What the register does not know is called by its code. */
final class Bodies {

    private final Map<String, AgencyFact> agencies = new TreeMap<>();
    private final Map<String, String> associations = new TreeMap<>();

    Bodies(Facts facts) {
        for (AgencyFact agency : facts.agencies()) {
            agencies.put(agency.agency().key(), agency);
        }
        for (AssociationFact association : facts.associations()) {
            associations.put(association.association().key(), association.name());
        }
    }

    @Nullable
    AgencyFact find(AgencyId id) {
        return agencies.get(id.key());
    }

    String name(AgencyId id) {
        AgencyFact agency = agencies.get(id.key());
        return agency == null ? id.key() : agency.name();
    }

    String name(AssociationId id) {
        return associations.getOrDefault(id.key(), id.key());
    }

    AgencyKind kind(AgencyId id) {
        AgencyFact agency = agencies.get(id.key());
        return agency == null ? AgencyKind.SECTOR_AGENCY : agency.kind();
    }

    /** The district's agency that it is, or that stands above it; null for the agencies of the province. */
    @Nullable
    AgencyId district(AgencyId id) {
        Set<AgencyId> seen = new HashSet<>();
        AgencyFact at = find(id);
        while (at != null && seen.add(at.agency())) {
            if (at.level() == Level.DISTRICT) {
                return at.agency();
            }
            AgencyId parent = at.parent();
            at = parent == null ? null : find(parent);
        }
        return null;
    }

    /** Who answers for an agency's duties of a day: itself, or the last of its successors that had taken over by then. */
    AgencyId answering(AgencyId id, LocalDate dueOn) {
        Set<AgencyId> seen = new HashSet<>();
        AgencyId at = id;
        while (seen.add(at)) {
            AgencyFact agency = find(at);
            if (agency == null
                    || agency.successor() == null
                    || agency.endedOn() == null
                    || agency.endRecordedOn() == null
                    || agency.endedOn().isAfter(dueOn)
                    || agency.endRecordedOn().isAfter(dueOn)) {
                return at;
            }
            at = agency.successor();
        }
        return at;
    }

    /** The province's party committee. */
    String province() {
        List<AgencyFact> top = agencies.values().stream()
                .filter(a -> a.kind() == AgencyKind.PROVINCIAL_PARTY_COMMITTEE && a.endedOn() == null)
                .sorted(Comparator.comparing(a -> a.agency().key()))
                .toList();
        return top.isEmpty() ? "Tỉnh ủy" : top.getFirst().name();
    }
}
