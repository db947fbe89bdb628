package vn.danvan.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Json;

/** Writes a problem response from a filter, where no controller advice reaches. */
public final class ProblemWriter {

    /** Writes {@code error} as {@code application/problem+json}. */
    public void write(DomainError error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Problem.language(request);
        Problem problem = Problem.of(error, request.getRequestURI(), language);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.getLanguage());
        response.getOutputStream().write(Json.bytes(problem));
    }
}
