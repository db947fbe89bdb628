package vn.danvan.reporting;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.List;
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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import vn.danvan.kernel.table.TableShapeCode;
import vn.danvan.log.kafka.AdvisoryLock;
import vn.danvan.log.kafka.Feed;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.reporting.sign.SignatureCode;
import vn.danvan.reporting.sign.SignatureSettings;
import vn.danvan.reporting.sign.SignedDocuments;
import vn.danvan.reporting.store.FactTables;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.table.TableRunCode;
import vn.danvan.reporting.trace.FigureCode;
import vn.danvan.reporting.whatif.WhatIfCode;
import vn.danvan.service.evidence.EvidenceCode;
import vn.danvan.service.identity.ApiSecurity;
import vn.danvan.service.openapi.Codes;
import vn.danvan.service.openapi.OpenApiConfiguration;
import vn.danvan.service.template.TemplateCode;
import vn.danvan.service.view.RebuildCode;
import vn.danvan.service.view.Rebuilds;
import vn.danvan.service.view.ViewCode;
import vn.danvan.service.view.ViewConfiguration;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.ViewTables;
import vn.danvan.service.view.Views;
import vn.danvan.service.web.StreamedPath;
import vn.danvan.service.web.WebConfiguration;

/** The reporting service: everything it consists of, whether it runs alone or beside the others. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({WebConfiguration.class, OpenApiConfiguration.class, ViewConfiguration.class})
public class ReportingServiceConfiguration {

    private static final String SCHEMA = "reporting";
    private static final String CHANGES = "classpath:db/reporting";
    private static final String SETTINGS = "danvan.reporting.";
    private static final int CONNECTIONS = 6;

    @Bean(defaultCandidate = false)
    HikariDataSource reportingDataSource(Environment settings) {
        ViewSchema.migrate(
                plain(settings, "owner"),
                SCHEMA,
                settings.getRequiredProperty(SETTINGS + "datasource.username"),
                CHANGES);
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(SCHEMA);
        pool.setDataSource(plain(settings, "datasource"));
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    /** Connections of a setting's own, each opened anew, with the service's schema. */
    private static PGSimpleDataSource plain(Environment settings, String which) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.getRequiredProperty(SETTINGS + which + ".url"));
        source.setUser(settings.getRequiredProperty(SETTINGS + which + ".username"));
        source.setPassword(settings.getRequiredProperty(SETTINGS + which + ".password"));
        source.setCurrentSchema(SCHEMA);
        return source;
    }

    @Bean(defaultCandidate = false)
    Views reportingViews(@Qualifier("reportingDataSource") DataSource dataSource) {
        return views(dataSource);
    }

    private static Views views(DataSource dataSource) {
        return new Views(SCHEMA, dataSource, FactTables.all(), FactTables.projections());
    }

    @Bean(defaultCandidate = false, initMethod = "start", destroyMethod = "close")
    Rebuilds reportingRebuilds(Environment settings, @Qualifier("reportingDataSource") DataSource dataSource) {
        return new Rebuilds(new Rebuilds.Place(
                SCHEMA,
                dataSource,
                plain(settings, "owner"),
                settings.getRequiredProperty(SETTINGS + "datasource.username"),
                schema -> {
                    PGSimpleDataSource another = plain(settings, "datasource");
                    another.setCurrentSchema(schema);
                    return another;
                },
                ReportingServiceConfiguration::views,
                FactTables.all(),
                kafka(settings)));
    }

    private static KafkaSettings kafka(Environment settings) {
        return KafkaSettings.single(
                settings.getRequiredProperty("danvan.kafka.bootstrap-servers"),
                settings.getProperty("danvan.kafka.topic", "danvan.log"),
                settings.getProperty("danvan.log.id", Integer.class, 1));
    }

    @Bean(defaultCandidate = false)
    ViewReads reportingReads(
            @Qualifier("reportingDataSource") DataSource dataSource, @Qualifier("reportingViews") Views views) {
        return new ViewReads(dataSource, views.awaited());
    }

    @Bean(defaultCandidate = false, initMethod = "start", destroyMethod = "close")
    Feed reportingFeed(Environment settings, @Qualifier("reportingViews") Views views) {
        return new Feed(
                kafka(settings), new AdvisoryLock(plain(settings, "datasource"), "danvan.view/" + SCHEMA), views);
    }

    @Bean
    ViewTables reportingTables() {
        return new ViewTables(FactTables.all());
    }

    /** The settings {@code danvan.reporting.letterhead.*}; recipients are separated by semicolons. */
    @Bean
    Letterhead reportingLetterhead(Environment settings) {
        String prefix = SETTINGS + "letterhead.";
        return new Letterhead(
                settings.getProperty(prefix + "issuer-code", "HB.BD.DANVAN"),
                settings.getProperty(prefix + "issuer", "Ban Dân vận"),
                settings.getProperty(prefix + "place", "Hòa Bình"),
                settings.getProperty(prefix + "series", "BC/BDVTU"),
                settings.getProperty(prefix + "signed-for", "T/M Lãnh đạo Ban"),
                settings.getProperty(prefix + "position", "Trưởng ban"),
                List.of(settings.getProperty(
                                prefix + "recipients",
                                "Ban Dân vận Trung ương; Ban Thường vụ Tỉnh ủy; Các cơ quan tham mưu, giúp việc Tỉnh ủy; Lưu"
                                        + " Ban Dân vận")
                        .split("\\s*;\\s*")));
    }

    /** Settings {@code danvan.reporting.signature.*}; without a key nothing is signed. */
    @Bean
    SignedDocuments reportingSignatures(Environment settings) {
        return SignatureSettings.of(settings::getProperty);
    }

    /** The setting {@code danvan.reporting.log}: where the log publishes its checkpoints, such as {@code https://…/log/v1/}. */
    @Bean
    LogCheckpoints reportingCheckpoints(Environment settings) {
        String log = settings.getProperty(SETTINGS + "log", "");
        return new LogCheckpoints(log.isBlank() ? null : URI.create(log));
    }

    @Bean
    ViewVersion reportingViewVersion() {
        return ViewVersion.of(SCHEMA, CHANGES);
    }

    @Bean
    @Order(22)
    SecurityFilterChain reportingSecurity(HttpSecurity http, ApiSecurity security) {
        return security.chain(http, "/api/reporting");
    }

    @Bean
    Codes reportingCodes() {
        return Codes.of(
                ViewCode.class,
                RebuildCode.class,
                FigureCode.class,
                WhatIfCode.class,
                TemplateCode.class,
                SignatureCode.class,
                ManifestCode.class,
                EvidenceCode.class,
                TableRunCode.class,
                TableShapeCode.class);
    }

    @Bean
    StreamedPath templatePath() {
        return new StreamedPath(TemplateApi.CHECK);
    }

    @Bean
    GroupedOpenApi reportingOpenApi() {
        return OpenApiConfiguration.group(
                "reporting",
                "Báo cáo tổng hợp của Sổ Dân vận / summaries. A summary is made at a log index (`at`, or the latest that"
                        + " has arrived) and says which by `Log-Index`; made twice at the same index it is the same, byte"
                        + " for byte, as JSON, PDF/A and DOCX. The request header `Log-Index` waits until that event has"
                        + " arrived.");
    }
}
