package vn.danvan.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.type.TypeReference;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.KernelCode;

/**
 * What the servlet container refuses by itself (a body that breaks off, a method that it does not let through) is a problem
 * as well, on the paths of the API; on other paths it is what it always is.
 */
final class ContainerProblems extends BasicErrorController {

    ContainerProblems(ErrorAttributes attributes, ErrorProperties settings, List<ErrorViewResolver> views) {
        super(attributes, settings, views);
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)
                || !path.startsWith("/api/")) {
            return super.error(request);
        }
        Locale language = Problem.language(request);
        Problem problem = Problem.of(codeOf(getStatus(request)).refuse(), path, language);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(Json.MAPPER.convertValue(problem, new TypeReference<Map<String, @Nullable Object>>() {}));
    }

    private static Code codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> WebCode.UNAUTHENTICATED;
            case FORBIDDEN -> WebCode.DENIED;
            case NOT_FOUND -> KernelCode.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> WebCode.METHOD;
            case NOT_ACCEPTABLE -> WebCode.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> WebCode.TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> WebCode.MEDIA_TYPE;
            case SERVICE_UNAVAILABLE -> WebCode.UNAVAILABLE;
            default -> status.is4xxClientError() ? WebCode.MALFORMED : WebCode.FAULT;
        };
    }
}
