package vn.danvan.service.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/**
 * From a token's claims to an actor: {@code sub} (account), {@code roles} (names of {@link Role}), {@code agency} or
 * {@code association} (code of the body acted for), {@code history} (may import history).
 */
public final class Actors {

    private Actors() {}

    /** @throws InvalidBearerTokenException when a claim is missing or unreadable; the caller gets 401 */
    public static Actor of(Jwt token) {
        try {
            String subject = token.getSubject();
            if (subject == null) {
                throw new InvalidBearerTokenException("sub is missing");
            }
            @Nullable String agency = token.getClaimAsString("agency");
            @Nullable String association = token.getClaimAsString("association");
            return new Actor(
                    new PersonId(subject),
                    agency == null ? null : new AgencyId(agency),
                    association == null ? null : new AssociationId(association),
                    roles(token.getClaimAsStringList("roles")),
                    Boolean.TRUE.equals(token.getClaim("history")));
        } catch (DomainError | IllegalArgumentException | ClassCastException e) {
            throw new InvalidBearerTokenException("the token's claims are not ours", e);
        }
    }

    private static Set<Role> roles(@Nullable List<String> names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            names.forEach(name -> roles.add(Role.valueOf(name)));
        }
        return roles;
    }
}
