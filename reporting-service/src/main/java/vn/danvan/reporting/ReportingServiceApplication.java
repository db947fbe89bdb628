package vn.danvan.reporting;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The reporting service by itself. It carries no stereotype, so that whoever scans this package for the service does not
 * take in its main class.
 */
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import(ReportingServiceConfiguration.class)
public class ReportingServiceApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(ReportingServiceApplication.class);
        application.setDefaultProperties(Map.of("springdoc.api-docs.path", "/openapi"));
        application.run(arguments);
    }
}
