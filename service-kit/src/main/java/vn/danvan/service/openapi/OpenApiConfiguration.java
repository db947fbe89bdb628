package vn.danvan.service.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import vn.danvan.kernel.Actor;
import vn.danvan.service.web.Problem;

/** Serves each service's OpenAPI 3.1 document at {@code /openapi/<service>}, open to everyone. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
        SpringDocUtils.getConfig()
                .replaceWithClass(vn.danvan.kernel.Money.class, Long.class)
                .replaceWithClass(vn.danvan.kernel.budget.FiscalYear.class, Integer.class)
                .replaceWithClass(vn.danvan.kernel.ContentHash.class, String.class)
                .replaceWithClass(vn.danvan.kernel.PersonId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.agency.AgencyId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.association.AssociationId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.plan.PlanId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.plan.TaskId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.plan.DirectiveId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.period.PeriodId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.form.FormId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.rule.RuleId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.subplan.SubPlanId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.progress.ProgressReportId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.inspection.FindingId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.coordination.ActivityId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.coordination.ProgrammeId.class, java.util.UUID.class)
                .replaceWithClass(vn.danvan.kernel.dissemination.DisseminationId.class, java.util.UUID.class)
                .replaceWithClass(vn.danvan.kernel.inspection.InspectionProgrammeId.class, String.class)
                .replaceWithClass(vn.danvan.kernel.budget.BudgetPackageId.class, java.util.UUID.class)
                .replaceWithClass(vn.danvan.kernel.inspection.InspectionId.class, java.util.UUID.class);
    }

    @Bean
    @Order(10)
    SecurityFilterChain openApiSecurity(HttpSecurity http) {
        return http.securityMatcher("/openapi", "/openapi/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    GlobalOperationCustomizer operationDescriber(List<Codes> codes) {
        return new OperationDescriber(codes);
    }

    /** The document of one service. */
    public static GroupedOpenApi group(String service, String description) {
        return GroupedOpenApi.builder()
                .group(service)
                .pathsToMatch("/api/" + service + "/**")
                .addOpenApiCustomizer(document -> describe(document, service, description))
                .build();
    }

    private static void describe(OpenAPI document, String service, String description) {
        document.info(new Info()
                .title("Sổ Dân vận: " + service)
                .version("v1")
                .description(description)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(document::schema);
        document.servers(List.of(new io.swagger.v3.oas.models.servers.Server().url("/")));
        document.schemaRequirement(
                "token",
                new SecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .description(
                                "Client credentials: POST /oauth2/token with grant_type=client_credentials and HTTP "
                                        + "basic authentication by account and secret; then Authorization: Bearer TOKEN.")
                        .flows(new OAuthFlows()
                                .clientCredentials(new OAuthFlow()
                                        .tokenUrl("/oauth2/token")
                                        .scopes(new Scopes()))));
        document.addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
