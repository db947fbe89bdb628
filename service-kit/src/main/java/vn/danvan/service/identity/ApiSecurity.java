package vn.danvan.service.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import vn.danvan.service.web.ProblemWriter;
import vn.danvan.service.web.WebCode;

/** The security of a service's API: a token or nothing, no session, no cookie. */
public final class ApiSecurity {

    private final ProblemWriter problems;

    ApiSecurity(ProblemWriter problems) {
        this.problems = problems;
    }

    /** A chain for the paths below {@code root}, such as {@code /api/command}. */
    public SecurityFilterChain chain(HttpSecurity http, String root) {
        return http.securityMatcher(root + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(token -> new JwtAuthenticationToken(
                                        token,
                                        java.util.List.of(),
                                        Actors.of(token).person().value())))
                        .authenticationEntryPoint(this::unauthenticated)
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(WebCode.DENIED.refuse(), request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::unauthenticated)
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(WebCode.DENIED.refuse(), request, response)))
                .build();
    }

    private void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        boolean wrong = exception instanceof InvalidBearerTokenException
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, wrong ? "Bearer error=\"invalid_token\"" : "Bearer realm=\"danvan\"");
        problems.write((wrong ? WebCode.TOKEN_INVALID : WebCode.UNAUTHENTICATED).refuse(), request, response);
    }
}
