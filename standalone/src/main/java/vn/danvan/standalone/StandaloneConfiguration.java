package vn.danvan.standalone;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import vn.danvan.command.CommandServiceConfiguration;
import vn.danvan.command.summary.SummaryFigures;
import vn.danvan.query.QueryServiceConfiguration;
import vn.danvan.reporting.FiguresHash;
import vn.danvan.reporting.ReportingServiceConfiguration;
import vn.danvan.standalone.demo.PlanDemo;

/** All services in one context; whatever no service answers for is denied. */
@Configuration(proxyBeanMethods = false)
@Import({
    CommandServiceConfiguration.class,
    QueryServiceConfiguration.class,
    ReportingServiceConfiguration.class,
    PlanDemo.class
})
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
class StandaloneConfiguration {

    @Bean
    DemoClock clock() {
        return new DemoClock();
    }

    /** In one process nobody needs a token to ask for figures. */
    @Bean
    SummaryFigures figuresOfThisProcess(FiguresHash figures) {
        return figures::at;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
