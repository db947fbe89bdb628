package vn.danvan.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.log.EventLogException;

/** Turns everything that can go wrong with a request into a problem response; the only place that does. */
@RestControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(DomainError error, HttpServletRequest request) {
        return answer(error, request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(translate(e), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        return answer(WebCode.FIELDS.refuse().listing(Violations.of(e.getBindingResult())), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        List<DomainError.Violation> broken = e.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors errors
                        ? Violations.of(errors).stream()
                        : Violations.ofParameter(result).stream())
                .toList();
        return answer(WebCode.FIELDS.refuse().listing(broken), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean inPath =
                e.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return answer(
                inPath ? KernelCode.NOT_FOUND.refuse() : WebCode.PARAMETER.because(e.getName()),
                request,
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(TypeMismatchException e, HttpServletRequest request) {
        return answer(WebCode.PARAMETER.refuse(), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return answer(WebCode.PARAMETER.because(e.getParameterName()), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(ServletRequestBindingException e, HttpServletRequest request) {
        return answer(WebCode.PARAMETER.refuse(), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> nowhere(Exception e, HttpServletRequest request) {
        return answer(KernelCode.NOT_FOUND.refuse(), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return answer(WebCode.METHOD.because(e.getMethod()), request, e.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(WebCode.MEDIA_TYPE.refuse(), request, e.getHeaders());
    }

    /** No operation takes a body in parts; one that cannot be taken apart is no exception. */
    @ExceptionHandler
    ResponseEntity<Problem> mediaType(MultipartException e, HttpServletRequest request) {
        return answer(WebCode.MEDIA_TYPE.refuse(), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(WebCode.NOT_ACCEPTABLE.refuse(), request, e.getHeaders());
    }

    /** Security's own exceptions go on to its filters, which answer 401 or 403. */
    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    /** Security's own exceptions go on to its filters, which answer 401 or 403. */
    @ExceptionHandler
    void denied(AuthenticationException e) {
        throw e;
    }

    /** The client has gone while it was being answered: nobody is left to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("the client has gone", e);
    }

    /** What is left is ours to answer for: the database is away, or there is a bug. */
    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        WebCode code = isOutage(e) ? WebCode.UNAVAILABLE : WebCode.FAULT;
        return answer(code.refuse(), request, HttpHeaders.EMPTY);
    }

    private static boolean isOutage(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof EventLogException log && log.unreachable()) {
                return true;
            }
            if (at instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Connection trouble (class 08), too many connections (53300), a server that is shutting down or starting (57P). */
    private static boolean isOutage(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || "53300".equals(state)));
    }

    /** The response for a refusal. */
    public static ResponseEntity<Problem> answer(DomainError error, HttpServletRequest request, HttpHeaders headers) {
        Locale language = Problem.language(request);
        Problem problem = Problem.of(error, request.getRequestURI(), language);
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        int status = problem.status();
        if (status == 429 || status == 503) {
            builder.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return builder.body(problem);
    }

    private static DomainError translate(HttpMessageNotReadableException e) {
        Throwable cause = e.getCause();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof DomainError refusal) {
                return cause instanceof JacksonException json ? refusal.at(pointer(json)) : refusal;
            }
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> WebCode.UNKNOWN_FIELD.at(pointer(unknown));
            case MismatchedInputException mismatch -> WebCode.FIELD_TYPE.at(pointer(mismatch));
            case tools.jackson.databind.DatabindException broken -> WebCode.FIELD_TYPE.at(pointer(broken));
            case JacksonException syntax -> WebCode.MALFORMED.because(place(syntax));
            case null -> WebCode.BODY_REQUIRED.refuse();
            default -> WebCode.MALFORMED.refuse();
        };
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? "JSON"
                : "JSON " + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            @Nullable String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
