package vn.danvan.standalone.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import vn.danvan.kernel.Role;

/** What an access token says of its account; the kernel's Actor is made from it. */
final class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final AccountStore accounts;
    private final String audience;

    AccountClaims(AccountStore accounts, String audience) {
        this.accounts = accounts;
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "a token for nobody");
        String name = principal.getName();
        Account account = accounts.find(name)
                .orElseThrow(() -> new IllegalStateException("no account " + name))
                .account();
        context.getClaims().audience(List.of(audience)).claims(claims -> {
            claims.put(
                    "roles",
                    new ArrayList<>(account.roles().stream().map(Role::name).toList()));
            put(claims, "agency", account.agency());
            put(claims, "association", account.association());
            claims.put("history", account.importsHistory());
        });
    }

    private static void put(Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }
}
