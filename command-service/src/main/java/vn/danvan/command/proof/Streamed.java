package vn.danvan.command.proof;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers that are written as they are made, on the request's own thread, however long it takes. */
final class Streamed {

    private Streamed() {}

    /** Writes to the client. */
    interface Body {
        /** @throws IOException when the client takes no more */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the body; a client that has gone is nobody's fault. */
    static void to(HttpServletResponse response, Body body) throws AsyncRequestNotUsableException {
        try {
            OutputStream out = response.getOutputStream();
            body.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new AsyncRequestNotUsableException("the client has gone", e);
        }
    }
}
