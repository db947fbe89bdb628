package vn.danvan.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/**
 * Who acts, for whom, and in which roles, as the token says.
 *
 * @param person the account
 * @param agency the agency acted for, if it is one
 * @param association the association acted for, if it is one
 * @param roles what the account may do
 * @param importsHistory whether it may record what took effect in the past
 */
public record Actor(
        PersonId person,
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        Set<Role> roles,
        boolean importsHistory) {

    /** Copies the roles. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the actor has one of these roles. */
    public boolean is(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a role of the actor reads the whole province. */
    public boolean readsProvince() {
        return roles.stream().anyMatch(Role::readsProvince);
    }

    /** @throws DomainError {@code actor.not-permitted} unless the actor has one of these roles */
    public void mustBe(Role... anyOf) {
        DomainError.require(is(anyOf), KernelCode.NOT_PERMITTED);
    }
}
