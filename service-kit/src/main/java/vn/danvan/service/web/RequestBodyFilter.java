package vn.danvan.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.danvan.kernel.DomainError;

/**
 * Takes in a request's body as a whole before anything looks at it, so that a body that is too large or never ends
 * changes nothing, and so that its hash can be bound to an idempotency key. Bodies are commands: at most 1 MiB. The paths
 * that a service names as streamed take files, and see to all of this themselves.
 */
public final class RequestBodyFilter extends OncePerRequestFilter {

    /** Most bytes that are taken. */
    public static final int LIMIT = 1 << 20;

    /** Request attribute under which the body's bytes stand. */
    public static final String BODY = RequestBodyFilter.class.getName() + ".body";

    private final ProblemWriter problems;
    private final Set<String> streamed;

    /**
     * Refuses through {@code problems}.
     *
     * @param streamed paths whose bodies are left to whoever answers for them
     */
    public RequestBodyFilter(ProblemWriter problems, Set<String> streamed) {
        this.problems = problems;
        this.streamed = Set.copyOf(streamed);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || streamed.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT) {
            refuse(WebCode.TOO_LARGE.because(LIMIT + " byte"), request, response);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(LIMIT + 1);
        } catch (IOException halfSent) {
            refuse(WebCode.MALFORMED.refuse(), request, response);
            return;
        }
        if (body.length > LIMIT) {
            refuse(WebCode.TOO_LARGE.because(LIMIT + " byte"), request, response);
            return;
        }
        if (!isText(body)) {
            refuse(WebCode.MALFORMED.because("UTF-8"), request, response);
            return;
        }
        request.setAttribute(BODY, body);
        chain.doFilter(new Buffered(request, body), response);
    }

    /** Whether the bytes are UTF-8 (RFC 8259 section 8.1) without a zero byte, which UTF-16 and UTF-32 are full of. */
    private static boolean isText(byte[] body) {
        for (byte b : body) {
            if (b == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void refuse(DomainError error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Connection", "close");
        problems.write(error, request, response);
    }

    private static final class Buffered extends HttpServletRequestWrapper {
        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is read at once");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
