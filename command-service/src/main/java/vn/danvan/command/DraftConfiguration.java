package vn.danvan.command;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.danvan.command.progress.Drafts;
import vn.danvan.log.LogId;

/**
 * Where drafts are kept.
 *
 * <p>Settings: {@code danvan.draft.datasource.url}, {@code .username}, {@code .password} (reads and writes rows); {@code
 * danvan.draft.owner.*} (migrates; else somebody else has).
 */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    private static final String SCHEMA = "draft";
    private static final int CONNECTIONS = 4;

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource draftDataSource(Environment settings) {
        if (settings.containsProperty("danvan.draft.owner.url")) {
            Flyway.configure(DraftConfiguration.class.getClassLoader())
                    .dataSource(plain(settings, "danvan.draft.owner"))
                    .schemas(SCHEMA)
                    .defaultSchema(SCHEMA)
                    .createSchemas(false)
                    .locations("classpath:db/draft")
                    .placeholders(Map.of(
                            "runtime",
                            settings.getRequiredProperty("danvan.draft.datasource.username"),
                            "schema",
                            SCHEMA))
                    .load()
                    .migrate();
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(SCHEMA);
        pool.setDataSource(plain(settings, "danvan.draft.datasource"));
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    private static PGSimpleDataSource plain(Environment settings, String prefix) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.getRequiredProperty(prefix + ".url"));
        source.setUser(settings.getRequiredProperty(prefix + ".username"));
        source.setPassword(settings.getRequiredProperty(prefix + ".password"));
        source.setCurrentSchema(SCHEMA);
        return source;
    }

    @Bean
    Drafts drafts(@Qualifier("draftDataSource") HikariDataSource source, LogId log, Clock clock) {
        return new PostgresDrafts(source, log, clock);
    }
}
