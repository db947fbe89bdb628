package vn.danvan.standalone.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import vn.danvan.kernel.Role;

/**
 * The OAuth2 authorization server (RFC 6749, RFC 8414): tokens at {@code /oauth2/token}, keys at {@code /oauth2/jwks},
 * people at {@code /oauth2/authorize} with a login form. All it keeps is in the schema {@code auth}.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class AuthorizationServerConfiguration {

    // A secret is 128 random bits, which no number of rounds makes harder to guess; the hash keeps it out of the table.
    private static final int ROUNDS = 1_000;

    @Bean(defaultCandidate = false)
    DataSource authDataSource(
            @Value("${danvan.auth.datasource.url}") String url,
            @Value("${danvan.auth.datasource.username}") String user,
            @Value("${danvan.auth.datasource.password}") String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("auth");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(pool)
                .schemas("auth")
                .createSchemas(false)
                .locations("classpath:vn/danvan/standalone/auth/db")
                .load()
                .migrate();
        return pool;
    }

    @Bean
    PasswordEncoder accountSecrets() {
        return new Pbkdf2PasswordEncoder("", 16, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    @Bean
    AccountStore accountStore(
            @Qualifier("authDataSource") DataSource auth,
            PasswordEncoder encoder,
            @Value("${danvan.accounts.file}") Path file,
            @Value("${danvan.accounts.demo}") boolean demo) {
        AccountStore store = new AccountStore(JdbcClient.create(auth));
        AccountSetup.ensure(demo ? AccountRoster.demo() : AccountRoster.administrator(), store, encoder, file);
        return store;
    }

    @Bean
    RegisteredClientRepository clients(@Qualifier("authDataSource") DataSource auth, AccountStore accounts) {
        RegisteredClientRepository others = new JdbcRegisteredClientRepository(new JdbcTemplate(auth));
        others.save(AccountClients.PORTAL);
        return new AccountClients(accounts, others);
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            @Qualifier("authDataSource") DataSource auth, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(new JdbcTemplate(auth), clients);
    }

    @Bean
    OAuth2AuthorizationConsentService consents(
            @Qualifier("authDataSource") DataSource auth, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationConsentService(new JdbcTemplate(auth), clients);
    }

    @Bean
    AuthorizationServerSettings authorizationServer(@Value("${danvan.identity.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RSAKey signingKey(@Qualifier("authDataSource") DataSource auth) {
        return SigningKey.load(JdbcClient.create(auth));
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** Checks the server's own tokens by its own key, without a way over the network. */
    @Bean
    JwtDecoder jwtDecoder(
            RSAKey key,
            @Value("${danvan.identity.issuer}") String issuer,
            @Value("${danvan.identity.audience}") String audience)
            throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience))));
        return decoder;
    }

    @Bean
    AccountClaims accountClaims(AccountStore accounts, @Value("${danvan.identity.audience}") String audience) {
        return new AccountClaims(accounts, audience);
    }

    @Bean
    UserDetailsService people(AccountStore accounts) {
        return name -> accounts.find(name)
                .map(stored -> User.withUsername(name)
                        .password(stored.secretHash())
                        .authorities(stored.account().roles().stream()
                                .map(Role::name)
                                .toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenSecurity(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginSecurity(HttpSecurity http) {
        return http.securityMatcher("/login", "/logout", "/default-ui.css")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    ExpiredTokens expiredTokens(@Qualifier("authDataSource") DataSource auth) {
        return new ExpiredTokens(JdbcClient.create(auth));
    }

    /** Forgets tokens a day after they ran out. */
    static final class ExpiredTokens {
        private final JdbcClient jdbc;

        ExpiredTokens(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
        void forget() {
            jdbc.sql("delete from oauth2_authorization where greatest(access_token_expires_at,"
                            + " refresh_token_expires_at, authorization_code_expires_at) < now() - interval '1 day'")
                    .update();
        }
    }
}
