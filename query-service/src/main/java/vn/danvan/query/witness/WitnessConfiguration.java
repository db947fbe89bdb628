package vn.danvan.query.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import vn.danvan.log.proof.RemoteTiles;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.VerifierKey;

/**
 * The witness. Settings: {@code danvan.witness.logs} ({@code origin vkey[,vkey] url}; without it the tree grows and nothing
 * is cosigned), {@code danvan.witness.name}, {@code danvan.witness.key-file} (Ed25519, PEM).
 */
@Configuration(proxyBeanMethods = false)
class WitnessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessConfiguration.class);

    @Bean
    WitnessTree witnessTree(@Qualifier("queryDataSource") DataSource source) {
        return new WitnessTree(source);
    }

    @Bean
    Alarms witnessAlarms(@Qualifier("queryDataSource") DataSource source, Clock clock) {
        Alarms alarms = new Alarms(source, clock);
        alarms.open()
                .ifPresent(alarm -> LOG.error(
                        "WITNESS ALARM {} waits for a person since {}: {}; nothing is cosigned",
                        alarm.id(),
                        alarm.raisedAt(),
                        alarm.detail()));
        return alarms;
    }

    @Bean
    WitnessFeed witnessFeed(WitnessTree tree, Alarms alarms) {
        return new WitnessFeed(tree, alarms);
    }

    @Bean
    @ConditionalOnExpression("!'${danvan.witness.logs:}'.isBlank()")
    Witness witness(Environment settings, @Qualifier("queryDataSource") DataSource source, Alarms alarms, Clock clock) {
        return new Witness(
                WitnessedLog.parse(settings.getRequiredProperty("danvan.witness.logs")),
                signer(
                        settings.getRequiredProperty("danvan.witness.name"),
                        Path.of(settings.getRequiredProperty("danvan.witness.key-file"))),
                source,
                alarms,
                RemoteTiles.newClient(),
                clock);
    }

    private static NoteSigner signer(String name, Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            return NoteSigner.ofPem(name, VerifierKey.Kind.COSIGNATURE, pem);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Không đọc được khóa của nhân chứng / the witness's key cannot be read: " + file, e);
        }
    }

    /** Logs and readers of checkpoints bring no token; what they bring or get is signed, or a hash. */
    @Bean
    @Order(18)
    SecurityFilterChain witnessSecurity(HttpSecurity http) {
        return http.securityMatcher("/witness/v1/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/witness/v1/add-checkpoint")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
