package vn.danvan.service.identity;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.danvan.kernel.Actor;
import vn.danvan.service.web.ProblemWriter;
import vn.danvan.service.web.WebCode;

/** Tokens are checked against the issuer of the setting {@code danvan.identity.*}; controllers take an {@link Actor}. */
@Configuration(proxyBeanMethods = false)
public class IdentityConfiguration implements WebMvcConfigurer {

    @Bean
    ApiSecurity apiSecurity(ProblemWriter problems) {
        return new ApiSecurity(problems);
    }

    /** Paths that are written so that they could slip past a rule (double slashes, semicolons, encoded dots). */
    @Bean
    RequestRejectedHandler rejectedPaths(ProblemWriter problems) {
        return (request, response, e) -> problems.write(WebCode.MALFORMED.refuse(), request, response);
    }

    /** A decoder for a production issuer; standalone brings its own. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("danvan.identity.jwk-set-uri")
    JwtDecoder jwtDecoder(org.springframework.core.env.Environment settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        settings.getRequiredProperty("danvan.identity.jwk-set-uri"))
                .build();
        String audience = settings.getProperty("danvan.identity.audience", "danvan");
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.getRequiredProperty("danvan.identity.issuer")),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience))));
        return decoder;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
    }

    /** The actor of the request's token. */
    public static Actor currentActor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof JwtAuthenticationToken token) {
            return Actors.of(token.getToken());
        }
        throw new AuthenticationCredentialsNotFoundException("no token");
    }

    private static final class ActorResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            return currentActor();
        }
    }
}
