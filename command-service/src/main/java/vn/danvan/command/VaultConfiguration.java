package vn.danvan.command;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.danvan.service.privacy.MasterKeys;
import vn.danvan.service.privacy.PersonalData;
import vn.danvan.service.privacy.PostgresPersonKeys;

/**
 * The vault of the persons' keys. Settings: {@code danvan.vault.owner.*} (migrates, when given), {@code
 * danvan.vault.writer.*}, {@code danvan.vault.master-key-file}, {@code danvan.vault.previous-master-key-file} (while keys are
 * still wrapped by that one).
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource vaultDataSource(Environment settings) {
        if (settings.containsProperty("danvan.vault.owner.url")) {
            PostgresPersonKeys.migrate(new DriverManagerDataSource(
                    settings.getRequiredProperty("danvan.vault.owner.url"),
                    settings.getRequiredProperty("danvan.vault.owner.username"),
                    settings.getRequiredProperty("danvan.vault.owner.password")));
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("vault");
        pool.setJdbcUrl(settings.getRequiredProperty("danvan.vault.writer.url"));
        pool.setUsername(settings.getRequiredProperty("danvan.vault.writer.username"));
        pool.setPassword(settings.getRequiredProperty("danvan.vault.writer.password"));
        pool.setMaximumPoolSize(4);
        return pool;
    }

    /** Fails when the keys that are there are wrapped by another master key than those of the settings. */
    @Bean
    PersonalData personalData(@Qualifier("vaultDataSource") HikariDataSource source, Environment settings) {
        PersonalData personal = new PersonalData(new PostgresPersonKeys(source), MasterKeys.of(settings));
        int rewrapped = personal.rewrap();
        if (rewrapped > 0) {
            LOG.info("{} keys of persons are now wrapped by the current master key", rewrapped);
        }
        return personal;
    }
}
