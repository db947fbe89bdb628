package vn.danvan.service.web;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Texts;

/** What every service's HTTP layer consists of. Imported by each service; importing it twice is the same as once. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, vn.danvan.service.identity.IdentityConfiguration.class})
public class WebConfiguration {

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    @Bean
    BasicErrorController containerProblems(
            ErrorAttributes attributes, WebProperties settings, ObjectProvider<ErrorViewResolver> views) {
        return new ContainerProblems(
                attributes, settings.getError(), views.orderedStream().toList());
    }

    /** The kernel's strict JSON; besides, every text that comes in is NFC and free of control characters. */
    @Bean
    @Primary
    JsonMapper webJsonMapper() {
        SimpleModule texts = new SimpleModule("texts");
        texts.addDeserializer(String.class, new TextDeserializer());
        return Json.MAPPER.rebuild().addModule(texts).build();
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(
            ProblemWriter problems, ObjectProvider<StreamedPath> streamed) {
        FilterRegistrationBean<RequestBodyFilter> registration = new FilterRegistrationBean<>(new RequestBodyFilter(
                problems, streamed.stream().map(StreamedPath::path).collect(Collectors.toSet())));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE); // after security: a stranger's body is never read
        return registration;
    }

    private static final class TextDeserializer extends StdScalarDeserializer<String> {
        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()
                    || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            return Texts.text(parser.getString());
        }
    }
}
