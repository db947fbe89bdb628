package vn.danvan.standalone.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Role;

/**
 * Someone, or some program, that may log in.
 *
 * @param name small letters, digits, dots and hyphens: the token's {@code sub}
 * @param roles what it may do
 * @param agency code of the agency acted for
 * @param association code of the association acted for
 * @param importsHistory whether it may record what took effect in the past
 * @param nameVi whom people see
 */
public record Account(
        String name,
        List<Role> roles,
        @Nullable String agency,
        @Nullable String association,
        boolean importsHistory,
        String nameVi) {

    /** Copies the roles. */
    public Account {
        roles = List.copyOf(roles);
    }
}
