package vn.danvan.command;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.danvan.log.EventLogMigrations;
import vn.danvan.log.EventLogSettings;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;

/** The log that this service appends to, and the relay that brings it to Kafka. Each has its own database role. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    LogId logId(Environment settings) {
        return LogId.of(
                settings.getProperty("danvan.log.id", Integer.class, 1), settings.getProperty("danvan.log.name", "hb"));
    }

    /** Migrates the log first when the owner's settings are given; else somebody else has. */
    @Bean(destroyMethod = "close")
    PostgresEventLog eventLog(LogId log, Environment settings) {
        if (settings.containsProperty("danvan.log.owner.url")) {
            EventLogMigrations.migrate(
                    new DriverManagerDataSource(
                            settings.getRequiredProperty("danvan.log.owner.url"),
                            settings.getRequiredProperty("danvan.log.owner.username"),
                            settings.getRequiredProperty("danvan.log.owner.password")),
                    log);
        }
        return new PostgresEventLog(EventLogSettings.of(
                log,
                settings.getRequiredProperty("danvan.command.datasource.url"),
                settings.getRequiredProperty("danvan.command.datasource.username"),
                settings.getRequiredProperty("danvan.command.datasource.password")));
    }

    @Bean(defaultCandidate = false)
    @ConditionalOnBooleanProperty(name = "danvan.relay.enabled", matchIfMissing = true)
    DataSource relayDataSource(Environment settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("relay");
        pool.setJdbcUrl(settings.getRequiredProperty("danvan.relay.datasource.url"));
        pool.setUsername(settings.getRequiredProperty("danvan.relay.datasource.username"));
        pool.setPassword(settings.getRequiredProperty("danvan.relay.datasource.password"));
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** Unless {@code danvan.relay.enabled} is false: then other instances relay, and this one only takes commands. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnBooleanProperty(name = "danvan.relay.enabled", matchIfMissing = true)
    Relay relay(
            PostgresEventLog log,
            LogId id,
            @org.springframework.beans.factory.annotation.Qualifier("relayDataSource") DataSource lockSource,
            Environment settings) {
        return new Relay(
                log,
                lockSource,
                new KafkaSettings(
                        settings.getRequiredProperty("danvan.kafka.bootstrap-servers"),
                        settings.getProperty("danvan.kafka.topic", "danvan.log"),
                        id.number(),
                        settings.getProperty("danvan.kafka.partitions", Integer.class, 1),
                        settings.getProperty("danvan.kafka.replication", Short.class, (short) 1)));
    }
}
