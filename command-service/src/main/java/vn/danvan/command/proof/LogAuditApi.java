package vn.danvan.command.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Role;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogException;
import vn.danvan.log.proof.Finding;
import vn.danvan.log.proof.LogAudit;
import vn.danvan.log.proof.SealedAudit;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.web.WebCode;

/**
 * The audit of the whole log. Its answer is a line of JSON now and then, how far it is, and a last one, what was found. One at a
 * time in each instance; whoever hangs up ends it.
 */
@RestController
@RequestMapping("/api/command/v1/log")
@Tag(name = "proof", description = "Bằng chứng / proofs that the log has what was submitted, which verify offline")
class LogAuditApi {

    private static final Logger LOG = LoggerFactory.getLogger(LogAuditApi.class);
    private static final String LINES = "application/x-ndjson";

    private final SealedAudit audit;
    private final EventLog log;
    private final Semaphore one = new Semaphore(1);

    LogAuditApi(SealedAudit audit, EventLog log) {
        this.audit = audit;
        this.log = log;
    }

    /**
     * A line of the answer.
     *
     * @param events how many have been read
     * @param of how many there were when it began
     * @param result in the last line
     * @param failed in the last line, when the log could not be read
     */
    record Line(
            long events,
            long of,
            @Nullable Found result,
            @Nullable String failed) {}

    /**
     * What was found.
     *
     * @param whole whether everything could be compared and is as it should be
     * @param firstBad the first log index at which it is not
     * @param bad how many findings there are
     * @param findings the first 100 of them, by index
     * @param unread the trees that could not be read, and why
     * @param root of the tree over all events, Base64
     * @param bytes of all envelopes
     */
    record Found(
            boolean whole,
            @Nullable Long firstBad,
            long bad,
            List<Shown> findings,
            List<String> unread,
            String root,
            long bytes) {

        static Found of(LogAudit.Result result) {
            List<Finding> all = result.findings();
            return new Found(
                    result.whole(),
                    all.isEmpty() ? null : all.getFirst().index(),
                    result.bad(),
                    all.stream().map(Shown::of).toList(),
                    result.unread(),
                    Base64.getEncoder().encodeToString(result.root()),
                    result.bytes());
        }
    }

    /** A finding in words. */
    record Shown(long index, Finding.Kind kind, String vi, String en, String detail) {

        static Shown of(Finding finding) {
            return new Shown(
                    finding.index(),
                    finding.kind(),
                    finding.kind().vi(),
                    finding.kind().en(),
                    finding.detail());
        }
    }

    /** Reads the whole log again and compares it with everything that was signed of it. */
    @Operation(
            summary =
                    "Kiểm toán toàn bộ nhật ký: đọc lại từng sự kiện, đối chiếu mã băm, cây đã ký và cây của nhân chứng / the audit "
                            + "of the whole log: reads every event again and compares it with its hash, the sealed tree and the "
                            + "witnesses' trees. A line a while: how far it is; the last one: what was found, the first bad index "
                            + "before the others. Roles: AUDITOR, ADMIN",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = LINES, schema = @Schema(implementation = Line.class))))
    @GetMapping("/audit")
    @Refuses({"actor.not-permitted", "service.busy"})
    void auditLog(Actor actor, HttpServletResponse response) throws IOException, InterruptedException {
        actor.mustBe(Role.AUDITOR, Role.ADMIN);
        DomainError.require(one.tryAcquire(), WebCode.BUSY);
        try {
            response.setContentType(LINES);
            response.setHeader("Cache-Control", "no-store");
            OutputStream out = response.getOutputStream();
            long of = log.head();
            try {
                LogAudit.Result result = audit.run(events -> write(out, new Line(events, of, null, null)));
                write(out, new Line(result.events(), of, Found.of(result), null));
                if (!result.whole()) {
                    LOG.error("AUDIT of the log: {} findings, the first: {}", result.bad(), first(result));
                }
            } catch (EventLogException e) {
                LOG.error("the log could not be audited", e);
                write(out, new Line(0, of, null, WebCode.UNAVAILABLE.id()));
            }
        } finally {
            one.release();
        }
    }

    private static Object first(LogAudit.Result result) {
        return result.findings().isEmpty() ? result.unread() : result.findings().getFirst();
    }

    private static void write(OutputStream out, Line line) {
        try {
            out.write(Json.bytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // whoever asked has gone
        }
    }
}
