package vn.danvan.command.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.danvan.command.Commands;
import vn.danvan.command.Past;
import vn.danvan.command.reminder.MailRound;
import vn.danvan.command.reminder.Postman;
import vn.danvan.command.reminder.ReminderRun;
import vn.danvan.command.summary.SummaryFigures;
import vn.danvan.command.summary.SummaryOnClosing;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.log.EventLog;

/**
 * The mail server by {@code danvan.mail.*}: without a host nothing is mailed. Letters link to {@code
 * danvan.public-address}. The timetable by {@code
 * danvan.scheduler.*}: without it nothing is done by itself, and officers run the day's urging.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryConfiguration.class);
    private static final String SCHEMA = "scheduler";
    private static final int CONNECTIONS = 3;
    private static final int SUBMISSION_PORT = 587;

    /** Who calculates figures: the reporting service at a setting's address, or what another part of the platform brings. */
    @Bean
    SummaryOnClosing summaryOnClosing(
            Commands commands, Past past, EventLog log, ObjectProvider<SummaryFigures> figures) {
        return new SummaryOnClosing(commands, past, log, figures.getIfAvailable(() -> SummaryFigures.NONE));
    }

    /** Settings: {@code danvan.summaries.*}. */
    @Bean
    @ConditionalOnExpression("!'${danvan.summaries.reporting-url:}'.isBlank()")
    SummaryFigures remoteFigures(Environment settings, Clock clock) {
        return new RemoteFigures(
                new RemoteFigures.Place(
                        URI.create(settings.getRequiredProperty("danvan.summaries.reporting-url")),
                        URI.create(settings.getRequiredProperty("danvan.summaries.token-url")),
                        settings.getRequiredProperty("danvan.summaries.client-id"),
                        settings.getRequiredProperty("danvan.summaries.client-secret")),
                clock);
    }

    @Bean
    Postman postman(Environment settings, Clock clock) {
        String host = settings.getProperty("danvan.mail.host", "");
        if (host.isBlank()) {
            return Postman.NONE;
        }
        return new SmtpPostman(
                new MailSettings(
                        host,
                        settings.getProperty("danvan.mail.port", Integer.class, SUBMISSION_PORT),
                        said(settings, "danvan.mail.username"),
                        said(settings, "danvan.mail.password"),
                        new EmailAddress(settings.getRequiredProperty("danvan.mail.from")),
                        MailSettings.Tls.valueOf(settings.getProperty("danvan.mail.tls", "starttls")
                                .toUpperCase(Locale.ROOT)),
                        publicAddress(settings)),
                clock);
    }

    private static String publicAddress(Environment settings) {
        String address = settings.getProperty("danvan.public-address", "");
        if (address.isBlank()) {
            throw new IllegalStateException("with danvan.mail.host also danvan.public-address: letters link below it");
        }
        return address.replaceAll("/+$", "");
    }

    private static @Nullable String said(Environment settings, String name) {
        String value = settings.getProperty(name, "");
        return value.isBlank() ? null : value;
    }

    /** Migrates the timetable first when the owner's settings are given; else somebody else has. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @ConditionalOnProperty("danvan.scheduler.datasource.url")
    HikariDataSource schedulerDataSource(Environment settings) {
        String user = settings.getRequiredProperty("danvan.scheduler.datasource.username");
        if (settings.containsProperty("danvan.scheduler.owner.url")) {
            Flyway.configure(DeliveryConfiguration.class.getClassLoader())
                    .dataSource(
                            settings.getRequiredProperty("danvan.scheduler.owner.url"),
                            settings.getRequiredProperty("danvan.scheduler.owner.username"),
                            settings.getRequiredProperty("danvan.scheduler.owner.password"))
                    .schemas(SCHEMA)
                    .defaultSchema(SCHEMA)
                    .locations("classpath:vn/danvan/command/delivery/migrations")
                    .placeholders(Map.of("runtime", user))
                    .load()
                    .migrate();
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(SCHEMA);
        pool.setJdbcUrl(settings.getRequiredProperty("danvan.scheduler.datasource.url"));
        pool.setUsername(user);
        pool.setPassword(settings.getRequiredProperty("danvan.scheduler.datasource.password"));
        pool.setSchema(SCHEMA);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    /** Begins at once, unless {@code danvan.scheduler.autostart} is false: then somebody starts it. */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("danvan.scheduler.datasource.url")
    ReminderSchedule reminderSchedule(
            @Qualifier("schedulerDataSource") DataSource source,
            ReminderRun run,
            SummaryOnClosing summaries,
            MailRound mails,
            Clock clock,
            Environment settings) {
        ReminderSchedule schedule = new ReminderSchedule(
                source,
                new ReminderSchedule.Jobs(() -> urge(run), () -> summarise(summaries), run::deliver, mails::run),
                clock);
        if (settings.getProperty("danvan.scheduler.autostart", Boolean.class, true)) {
            schedule.start();
        }
        return schedule;
    }

    private static void summarise(SummaryOnClosing summaries) {
        int generated = summaries.run();
        if (generated > 0) {
            LOG.info("{} summaries generated of periods that have closed", generated);
        }
    }

    private static void urge(ReminderRun run) {
        ReminderRun.Result result = run.run();
        LOG.info(
                "urging of {}: {} duties recorded, {} notices today",
                result.day(),
                result.recorded(),
                result.told().size());
    }
}
