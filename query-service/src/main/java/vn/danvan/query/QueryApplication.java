package vn.danvan.query;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The query service by itself. Its settings are those of {@link QueryServiceConfiguration} and {@code danvan.identity.*}. It
 * carries no stereotype, so that whoever scans this package for the service does not take in its main class.
 */
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import(QueryServiceConfiguration.class)
public class QueryApplication {

    /** Starts it. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, with whatever it is surrounded by; its OpenAPI document is at {@code /openapi/query}. */
    static SpringApplication application(Class<?>... surroundings) {
        SpringApplication application = new SpringApplication(QueryApplication.class);
        application.addPrimarySources(List.of(surroundings));
        application.setDefaultProperties(
                Map.of("springdoc.api-docs.path", "/openapi", "spring.threads.virtual.enabled", "true"));
        return application;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
