package vn.danvan.query;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import vn.danvan.log.kafka.AdvisoryLock;
import vn.danvan.log.kafka.Feed;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.query.witness.WitnessCode;
import vn.danvan.query.witness.WitnessFeed;
import vn.danvan.service.evidence.EvidenceCode;
import vn.danvan.service.evidence.EvidenceStore;
import vn.danvan.service.identity.ApiSecurity;
import vn.danvan.service.openapi.Codes;
import vn.danvan.service.openapi.OpenApiConfiguration;
import vn.danvan.service.privacy.PrivacyCode;
import vn.danvan.service.view.RebuildCode;
import vn.danvan.service.view.Rebuilds;
import vn.danvan.service.view.ViewCode;
import vn.danvan.service.view.ViewConfiguration;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.ViewTables;
import vn.danvan.service.view.Views;
import vn.danvan.service.web.WebConfiguration;

/**
 * The query service: everything it consists of, whether it runs alone or beside the others.
 *
 * <p>Settings: {@code danvan.query.datasource.url}, {@code .username}, {@code .password} (reads and writes rows); {@code
 * danvan.query.owner.*} (migrates); {@code danvan.log.id}; {@code danvan.kafka.bootstrap-servers}, {@code
 * danvan.kafka.topic}; {@code danvan.evidence.folder}, shared with the command service.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({WebConfiguration.class, OpenApiConfiguration.class, ViewConfiguration.class})
public class QueryServiceConfiguration {

    private static final int CONNECTIONS = 8;

    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource queryDataSource(Environment settings) {
        ViewSchema.migrate(
                plain(settings, "danvan.query.owner"),
                QueryViews.GROUP,
                settings.getRequiredProperty("danvan.query.datasource.username"),
                QueryViews.MIGRATIONS);
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(QueryViews.GROUP);
        pool.setDataSource(plain(settings, "danvan.query.datasource"));
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    /** Connections of a setting's own, each opened anew, with the service's schema. */
    private static PGSimpleDataSource plain(Environment settings, String prefix) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.getRequiredProperty(prefix + ".url"));
        source.setUser(settings.getRequiredProperty(prefix + ".username"));
        source.setPassword(settings.getRequiredProperty(prefix + ".password"));
        source.setCurrentSchema(QueryViews.GROUP);
        return source;
    }

    @Bean
    ViewTables queryTables() {
        return QueryViews.tables();
    }

    @Bean
    Views queryViews(
            @Qualifier("queryDataSource") DataSource source,
            @Qualifier("queryTables") ViewTables tables,
            WitnessFeed witness) {
        return new Views(QueryViews.GROUP, source, tables.all(), QueryViews.projections(), witness);
    }

    @Bean
    ViewReads queryReads(@Qualifier("queryDataSource") DataSource source, @Qualifier("queryViews") Views views) {
        return new ViewReads(source, views.awaited(), QueryViews.inEffect());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Feed queryFeed(Environment settings, @Qualifier("queryViews") Views views) {
        return new Feed(
                kafka(settings),
                new AdvisoryLock(plain(settings, "danvan.query.datasource"), "danvan.view/" + QueryViews.GROUP),
                views);
    }

    private static KafkaSettings kafka(Environment settings) {
        return KafkaSettings.single(
                settings.getRequiredProperty("danvan.kafka.bootstrap-servers"),
                settings.getProperty("danvan.kafka.topic", "danvan.log"),
                settings.getProperty("danvan.log.id", Integer.class, 1));
    }

    /** The witness's tree is no view: it is not rebuilt. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Rebuilds queryRebuilds(
            Environment settings,
            @Qualifier("queryDataSource") DataSource source,
            @Qualifier("queryTables") ViewTables tables) {
        return new Rebuilds(new Rebuilds.Place(
                QueryViews.GROUP,
                source,
                plain(settings, "danvan.query.owner"),
                settings.getRequiredProperty("danvan.query.datasource.username"),
                schema -> {
                    PGSimpleDataSource another = plain(settings, "danvan.query.datasource");
                    another.setCurrentSchema(schema);
                    return another;
                },
                next -> new Views(QueryViews.GROUP, next, tables.all(), QueryViews.projections()),
                tables.all(),
                kafka(settings)));
    }

    /** A calendar program sends no bearer token; the address itself opens the calendar. */
    @Bean
    @Order(19)
    SecurityFilterChain calendarSecurity(HttpSecurity http) {
        return http.securityMatcher("/api/query/v1/calendars/*")
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

    @Bean
    EvidenceStore queryEvidence(Environment settings) {
        return new EvidenceStore(Path.of(settings.getRequiredProperty("danvan.evidence.folder")));
    }

    @Bean
    @Order(21)
    SecurityFilterChain querySecurity(HttpSecurity http, ApiSecurity security) {
        return security.chain(http, "/api/query");
    }

    @Bean
    GroupedOpenApi queryOpenApi() {
        return OpenApiConfiguration.group(
                "query",
                "Tra cứu của Sổ Dân vận / reads. Every read says by `Log-Index` how far it is; a read with the request "
                        + "header `Log-Index` waits until that event is included; `at` reads the past. Lists are paged by "
                        + "`cursor`: later pages show what the first one showed. What lies outside the caller's scope does "
                        + "not exist.");
    }

    @Bean
    Codes queryCodes() {
        return Codes.of(ViewCode.class, RebuildCode.class, EvidenceCode.class, PrivacyCode.class, WitnessCode.class);
    }
}
