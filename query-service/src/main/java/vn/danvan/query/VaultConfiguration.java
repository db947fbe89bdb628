package vn.danvan.query;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.danvan.service.privacy.MasterKeys;
import vn.danvan.service.privacy.PersonalDataReader;
import vn.danvan.service.privacy.PostgresPersonKeys;

/**
 * The vault of the persons' keys, to read. Settings: {@code danvan.vault.reader.*}, {@code danvan.vault.master-key-file},
 * {@code danvan.vault.previous-master-key-file} (while keys are still wrapped by that one).
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource vaultReaderDataSource(Environment settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("vault-reader");
        pool.setJdbcUrl(settings.getRequiredProperty("danvan.vault.reader.url"));
        pool.setUsername(settings.getRequiredProperty("danvan.vault.reader.username"));
        pool.setPassword(settings.getRequiredProperty("danvan.vault.reader.password"));
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(4);
        return pool;
    }

    @Bean
    PersonalDataReader personalDataReader(
            @Qualifier("vaultReaderDataSource") HikariDataSource source, Environment settings) {
        return new PersonalDataReader(new PostgresPersonKeys(source), MasterKeys.of(settings));
    }
}
