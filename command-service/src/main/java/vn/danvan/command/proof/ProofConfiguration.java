package vn.danvan.command.proof;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import vn.danvan.log.EventLog;
import vn.danvan.log.LogId;
import vn.danvan.log.proof.Cosigning;
import vn.danvan.log.proof.LogAudit;
import vn.danvan.log.proof.ProofMigrations;
import vn.danvan.log.proof.SealedAudit;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.Sealer;
import vn.danvan.proof.NoteSigner;

/**
 * The sealer and what it needs. Settings: {@code danvan.proof.owner.*} (migrates, when given), {@code
 * danvan.proof.datasource.*}, and those of {@link ProofSettings}.
 */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    private static final int CONNECTIONS = 8;

    @Bean
    ProofSettings proofSettings(Environment settings) {
        return ProofSettings.of(settings);
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource proofDataSource(Environment settings) {
        if (settings.containsProperty("danvan.proof.owner.url")) {
            ProofMigrations.migrate(new DriverManagerDataSource(
                    settings.getRequiredProperty("danvan.proof.owner.url"),
                    settings.getRequiredProperty("danvan.proof.owner.username"),
                    settings.getRequiredProperty("danvan.proof.owner.password")));
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("proof");
        pool.setJdbcUrl(settings.getRequiredProperty("danvan.proof.datasource.url"));
        pool.setUsername(settings.getRequiredProperty("danvan.proof.datasource.username"));
        pool.setPassword(settings.getRequiredProperty("danvan.proof.datasource.password"));
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    @Bean
    SealedTree sealedTree(@Qualifier("proofDataSource") DataSource source, LogId log) {
        return new SealedTree(source, log);
    }

    /** Reads by connections of its own, as whoever reads the log. */
    @Bean
    SealedAudit sealedAudit(Environment settings, LogId log, SealedTree tree, ProofSettings proof) {
        DataSource reader = new DriverManagerDataSource(
                settings.getRequiredProperty("danvan.command.datasource.url"),
                settings.getRequiredProperty("danvan.command.datasource.username"),
                settings.getRequiredProperty("danvan.command.datasource.password"));
        return new SealedAudit(
                new LogAudit(reader, log),
                tree,
                proof.origin(),
                proof.keys().stream().map(NoteSigner::verifier).toList(),
                proof.witnesses());
    }

    /** Unless {@code danvan.sealer.enabled} is false: then other instances seal. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnBooleanProperty(name = "danvan.sealer.enabled", matchIfMissing = true)
    Sealer sealer(
            EventLog log,
            SealedTree tree,
            @Qualifier("proofDataSource") DataSource lockSource,
            ProofSettings settings,
            Clock clock) {
        return new Sealer(log, tree, lockSource, settings.origin(), settings.keys(), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnBooleanProperty(name = "danvan.sealer.enabled", matchIfMissing = true)
    Cosigners cosigners(SealedTree tree, @Qualifier("proofDataSource") DataSource lockSource, ProofSettings settings) {
        return new Cosigners(settings.witnesses().stream()
                .map(witness -> new Cosigning(tree, witness, lockSource, settings.origin()))
                .toList());
    }

    /** Checkpoint and tiles are for everybody: they betray nothing but how many events there are. */
    @Bean
    @Order(18)
    SecurityFilterChain logSecurity(HttpSecurity http) {
        return http.securityMatcher(PublicLogApi.PATH + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
