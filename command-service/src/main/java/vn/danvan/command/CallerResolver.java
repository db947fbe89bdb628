package vn.danvan.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.danvan.kernel.Actor;
import vn.danvan.log.Append;
import vn.danvan.service.identity.IdentityConfiguration;
import vn.danvan.service.web.RequestBodyFilter;
import vn.danvan.service.web.WebCode;

/** Gives controllers the {@link Caller} of the request. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not an HTTP request");
        }
        Actor actor = IdentityConfiguration.currentActor();
        return new Caller(
                actor, key(request, actor), version(request), UUID.randomUUID().toString());
    }

    private static Append.@Nullable Key key(HttpServletRequest request, Actor actor) {
        String raw = request.getHeader("Idempotency-Key");
        if (raw == null) {
            return null;
        }
        byte[] body = request.getAttribute(RequestBodyFilter.BODY) instanceof byte[] bytes ? bytes : new byte[0];
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return Caller.bind(raw, actor.person().value(), request.getMethod(), path, body);
    }

    private static @Nullable Long version(HttpServletRequest request) {
        String raw = request.getHeader(HttpHeaders.IF_MATCH);
        if (raw == null) {
            return null;
        }
        Matcher tag = ETAG.matcher(raw.strip());
        if (!tag.matches()) {
            throw WebCode.IF_MATCH_MALFORMED.refuse();
        }
        return Long.valueOf(tag.group(1));
    }
}
