package vn.danvan.standalone.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Every account is a client too, which gets tokens for itself by client credentials (RFC 6749, section 4.4), so that an
 * agency's own system and curl need nothing else. Other clients, such as the portal's, are rows of their own.
 */
final class AccountClients implements RegisteredClientRepository {

    /** How long an access token holds. */
    static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofMinutes(45))
            .build();

    /** The public client that people log in through: authorization code with PKCE (RFC 7636), no secret. */
    static final RegisteredClient PORTAL = RegisteredClient.withId("portal")
            .clientId("portal")
            .clientName("Cổng thông tin")
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            // a loopback address stands for any port of it (RFC 8252, section 7.3)
            .redirectUri("http://127.0.0.1/portal/callback")
            .scope("openid")
            .clientSettings(ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .tokenSettings(TOKENS)
            .build();

    private static final String PREFIX = "account:";

    private final AccountStore accounts;
    private final RegisteredClientRepository others;

    AccountClients(AccountStore accounts, RegisteredClientRepository others) {
        this.accounts = accounts;
        this.others = others;
    }

    @Override
    public void save(RegisteredClient client) {
        if (client.getId().startsWith(PREFIX)) {
            throw new UnsupportedOperationException("an account is changed as an account: " + client.getClientId());
        }
        others.save(client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.startsWith(PREFIX) ? ofAccount(id.substring(PREFIX.length())) : others.findById(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        @Nullable RegisteredClient client = ofAccount(clientId);
        return client == null ? others.findByClientId(clientId) : client;
    }

    private @Nullable RegisteredClient ofAccount(String name) {
        return accounts.find(name).map(AccountClients::client).orElse(null);
    }

    private static RegisteredClient client(AccountStore.Stored stored) {
        return RegisteredClient.withId(PREFIX + stored.account().name())
                .clientId(stored.account().name())
                .clientName(stored.account().nameVi())
                .clientSecret(stored.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }
}
