package vn.danvan.command;

import java.nio.file.Path;
import java.util.List;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.danvan.command.agency.AgencyCode;
import vn.danvan.command.aid.AidCode;
import vn.danvan.command.association.AssociationCode;
import vn.danvan.command.association.CharterCode;
import vn.danvan.command.association.FoundingCode;
import vn.danvan.command.association.SubUnitCode;
import vn.danvan.command.budget.BudgetCode;
import vn.danvan.command.coordination.CoordinationCode;
import vn.danvan.command.criteria.CriteriaCode;
import vn.danvan.command.deliverable.DeliverableCode;
import vn.danvan.command.dissemination.DisseminationCode;
import vn.danvan.command.form.FormCode;
import vn.danvan.command.inspection.InspectionCode;
import vn.danvan.command.inspection.ProgrammeCode;
import vn.danvan.command.leader.LeaderCode;
import vn.danvan.command.period.PeriodCode;
import vn.danvan.command.plan.PlanCode;
import vn.danvan.command.progress.ReportCode;
import vn.danvan.command.proof.ProofCode;
import vn.danvan.command.publicservice.PublicServiceCode;
import vn.danvan.command.rearrangement.RearrangementCode;
import vn.danvan.command.recipient.RecipientGroupCode;
import vn.danvan.command.reminder.ReminderCode;
import vn.danvan.command.rule.RuleCode;
import vn.danvan.command.staffing.StaffingCode;
import vn.danvan.command.subplan.SubPlanCode;
import vn.danvan.command.summary.SummaryCode;
import vn.danvan.command.table.TableCode;
import vn.danvan.command.template.AdoptionCode;
import vn.danvan.kernel.table.TableShapeCode;
import vn.danvan.service.evidence.EvidenceCode;
import vn.danvan.service.evidence.EvidenceStore;
import vn.danvan.service.identity.ApiSecurity;
import vn.danvan.service.openapi.Codes;
import vn.danvan.service.openapi.OpenApiConfiguration;
import vn.danvan.service.privacy.PrivacyCode;
import vn.danvan.service.template.TemplateCode;
import vn.danvan.service.web.StreamedPath;
import vn.danvan.service.web.WebConfiguration;

/** The command service: everything it consists of, whether it runs alone or beside the others. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({WebConfiguration.class, OpenApiConfiguration.class})
public class CommandServiceConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    @Order(20)
    SecurityFilterChain commandSecurity(HttpSecurity http, ApiSecurity security) {
        return security.chain(http, "/api/command");
    }

    @Bean
    GroupedOpenApi commandOpenApi() {
        return OpenApiConfiguration.group(
                "command",
                "Các lệnh của Sổ Dân vận / commands. Every command is answered when it is durable in the log, with its "
                        + "Log-Index; `Idempotency-Key` makes a repetition safe; `If-Match` binds it to the version read; "
                        + "a refusal changes nothing and is an RFC 9457 problem with a stable `code`, in Vietnamese or, "
                        + "with Accept-Language: en, in English.");
    }

    @Bean
    Codes commandCodes() {
        return Codes.of(
                RuleCode.class,
                ReminderCode.class,
                AgencyCode.class,
                AssociationCode.class,
                LeaderCode.class,
                PrivacyCode.class,
                FoundingCode.class,
                CharterCode.class,
                SubUnitCode.class,
                RearrangementCode.class,
                PlanCode.class,
                SubPlanCode.class,
                DisseminationCode.class,
                CoordinationCode.class,
                FormCode.class,
                PeriodCode.class,
                ReportCode.class,
                BudgetCode.class,
                CriteriaCode.class,
                StaffingCode.class,
                ProgrammeCode.class,
                AidCode.class,
                PublicServiceCode.class,
                DeliverableCode.class,
                InspectionCode.class,
                RecipientGroupCode.class,
                SummaryCode.class,
                TableCode.class,
                TableShapeCode.class,
                EvidenceCode.class,
                AdoptionCode.class,
                TemplateCode.class,
                ProofCode.class);
    }

    /** Setting: {@code danvan.evidence.folder}, shared with the query service. */
    @Bean
    EvidenceStore commandEvidence(Environment settings) {
        return new EvidenceStore(Path.of(settings.getRequiredProperty("danvan.evidence.folder")));
    }

    @Bean
    StreamedPath evidencePath() {
        return new StreamedPath("/api/command/v1/evidence");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AnswersJson()).addPathPatterns("/api/command/**");
    }
}
