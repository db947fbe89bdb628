package vn.danvan.command.table;

import static vn.danvan.kernel.DomainError.require;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableShape;

/** With whom a table is shared: nobody twice, never its owner, and no role that reads no figures. */
final class Sharing {

    private final Set<AgencyId> agencies = new HashSet<>();
    private final Set<Role> roles = new HashSet<>();

    /** Somebody is named, each once. */
    static void checkNamed(List<AgencyId> agencies, List<Role> roles) {
        require(!agencies.isEmpty() || !roles.isEmpty(), TableCode.NOBODY);
        once(agencies, "/agencies/");
        once(roles, "/roles/");
    }

    private static void once(List<?> named, String at) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!seen.add(named.get(i))) {
                throw TableCode.NAMED_TWICE.at(at + i);
            }
        }
    }

    /** Refuses to share it with whom it is shared already, with its owner, or with whom it would be of no use. */
    void mayBegin(AgencyId owner, List<AgencyId> with, List<Role> having, LocalDate today, Past past) {
        AgencyDirectory directory = AgencyDirectory.of(past);
        for (int i = 0; i < with.size(); i++) {
            AgencyId agency = with.get(i);
            directory.liveOn(today, agency, "/agencies/" + i);
            if (agency.equals(owner)) {
                throw TableCode.OWN_AGENCY.at("/agencies/" + i);
            }
            if (agencies.contains(agency)) {
                throw TableCode.SHARED_ALREADY.because(agency.key()).at("/agencies/" + i);
            }
        }
        for (int i = 0; i < having.size(); i++) {
            Role role = having.get(i);
            if (!TableShape.PROVINCE.contains(role) && !TableShape.OWN_AGENCY.contains(role)) {
                throw TableCode.ROLE.because(role.name()).at("/roles/" + i);
            }
            if (roles.contains(role)) {
                throw TableCode.SHARED_ALREADY.because(role.name()).at("/roles/" + i);
            }
        }
    }

    /** Refuses to stop what never began. */
    void mayStop(List<AgencyId> with, List<Role> having) {
        for (int i = 0; i < with.size(); i++) {
            if (!agencies.contains(with.get(i))) {
                throw TableCode.NOT_SHARED.because(with.get(i).key()).at("/agencies/" + i);
            }
        }
        for (int i = 0; i < having.size(); i++) {
            if (!roles.contains(having.get(i))) {
                throw TableCode.NOT_SHARED.because(having.get(i).name()).at("/roles/" + i);
            }
        }
    }

    /** Whether it is shared with the actor: by role, or with the agency that it acts for. */
    boolean with(Actor actor, LocalDate today, Past past) {
        return roles.stream().anyMatch(actor::is)
                || agencies.stream().anyMatch(agency -> AgencyDirectory.actsFor(actor, agency, null, today, past));
    }

    void begin(Collection<AgencyId> with, Collection<Role> having) {
        agencies.addAll(with);
        roles.addAll(having);
    }

    void stop(Collection<AgencyId> with, Collection<Role> having) {
        agencies.removeAll(with);
        roles.removeAll(having);
    }
}
