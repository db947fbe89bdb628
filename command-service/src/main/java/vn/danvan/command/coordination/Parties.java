package vn.danvan.command.coordination;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;

/**
 * Who is who in a programme: the lead agency's people act; a partner association records what it did itself; other
 * partners see the programme and change nothing; to everybody else it does not exist.
 */
final class Parties {

    private final ProgrammeId programme;
    private final AgencyId lead;
    private final Set<AgencyId> agencies;
    private final Set<AssociationId> associations;

    Parties(ProgrammeId programme, AgencyId lead, Partners partners) {
        this.programme = programme;
        this.lead = lead;
        this.agencies = new HashSet<>(partners.agencies());
        this.associations = new HashSet<>(partners.associations());
    }

    /** Checks who a new programme brings together: bodies that exist, each named once. */
    static void check(AgencyId lead, Partners partners, LocalDate today, Past past) {
        AgencyDirectory directory = AgencyDirectory.of(past);
        directory.liveOn(today, lead, "/lead");
        Set<Object> named = new HashSet<>(Set.of(lead));
        for (int i = 0; i < partners.agencies().size(); i++) {
            AgencyId agency = partners.agencies().get(i);
            directory.liveOn(today, agency, "/partners/agencies/" + i);
            once(named.add(agency), agency.key(), "/partners/agencies/" + i);
        }
        for (int i = 0; i < partners.associations().size(); i++) {
            AssociationId association = partners.associations().get(i);
            AssociationFacts.of(association, past, "/partners/associations/" + i);
            once(named.add(association), association.key(), "/partners/associations/" + i);
        }
        List<String> others = partners.others();
        for (int i = 0; i < others.size(); i++) {
            once(named.add(others.get(i)), others.get(i), "/partners/others/" + i);
        }
    }

    private static void once(boolean isNew, String name, String pointer) {
        if (!isNew) {
            throw CoordinationCode.PARTNER_TWICE.because(name).at(pointer);
        }
    }

    /** Refuses all but the lead agency's head. */
    void mustLead(Actor actor, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_HEAD);
        mustActForLead(actor, clock, past);
    }

    /** The association that the actor records for, or null when it is the lead agency. */
    @Nullable
    AssociationId recordingFor(Actor actor, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD, Role.ASSOCIATION);
        AssociationId own = actor.association();
        if (actor.is(Role.ASSOCIATION) && own != null && associations.contains(own)) {
            return own;
        }
        mustActForLead(actor, clock, past);
        return null;
    }

    private void mustActForLead(Actor actor, Clock clock, Past past) {
        AgencyId own = actor.agency();
        LocalDate today = Vietnam.today(clock);
        AgencyDirectory directory = AgencyDirectory.of(past);
        if (own == null) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        if (!own.equals(directory.answerableFor(lead, programme.stream(), today))) {
            boolean partner =
                    agencies.stream().anyMatch(agency -> own.equals(directory.answerableFor(agency, null, today)));
            throw (partner ? CoordinationCode.NOT_LEAD : KernelCode.NOT_FOUND).refuse();
        }
    }

    boolean has(AssociationId association) {
        return associations.contains(association);
    }

    void replace(AssociationId from, AssociationId to) {
        associations.remove(requireNonNull(from));
        associations.add(to);
    }
}
