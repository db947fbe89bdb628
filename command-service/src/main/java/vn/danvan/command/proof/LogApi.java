package vn.danvan.command.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.log.EventLog;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.SealedTree.Signed;
import vn.danvan.service.openapi.Refuses;

/** The whole log for auditors: its events as they are stored, and any checkpoint that was signed. */
@RestController
@RequestMapping("/api/command/v1/log")
@Tag(name = "proof")
class LogApi {

    private static final String NDJSON = "application/x-ndjson";
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
    private static final int BUFFER = 1 << 16;
    private static final String LOG_INDEX = "Log-Index";
    private static final String LOG_SIZE = "Log-Size";

    private final EventLog log;
    private final SealedTree tree;
    private final ProofSettings settings;

    LogApi(EventLog log, SealedTree tree, ProofSettings settings) {
        this.log = log;
        this.tree = tree;
        this.settings = settings;
    }

    /** A checkpoint: the last one that can be relied on, or the one of a size. */
    @Operation(
            summary =
                    "Điểm kiểm chứng cuối cùng, hoặc của một số sự kiện; kèm chữ ký của nhân chứng / the last checkpoint, or "
                            + "the one of a size, as a signed note with its cosignatures. Log-Size says how many events it is over. "
                            + "Role: AUDITOR",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"))))
    @GetMapping("/checkpoint")
    @Refuses({"actor.not-permitted", "resource.not-found", "request.parameter"})
    ResponseEntity<byte[]> getCheckpoint(
            @Parameter(description = "Số sự kiện của điểm kiểm chứng / events it is over", example = "700")
                    @RequestParam(required = false)
                    @Nullable
                    Long size,
            Actor actor) {
        actor.mustBe(Role.AUDITOR);
        Signed checkpoint =
                (size == null ? settings.reliable(tree) : tree.of(size)).orElseThrow(KernelCode.NOT_FOUND::refuse);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(LOG_SIZE, Long.toString(checkpoint.size()))
                .body(checkpoint.note().bytes());
    }

    /** The events, each on a line, with the very bytes that are stored and hashed. */
    @Operation(
            summary =
                    "Xuất nhật ký: mỗi dòng đúng các byte của một sự kiện như đã ghi / export the log: on each line the exact bytes "
                            + "of one event as it is stored. To verify it, ask for the checkpoint first and export up to its Log-Size. "
                            + "gzip where it is accepted. Role: AUDITOR",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string"))))
    @GetMapping(path = "/export", produces = NDJSON)
    @Refuses({"actor.not-permitted", "log.bad-range", "request.parameter"})
    void exportLog(
            @Parameter(description = "Từ vị trí này / first index, from 0", example = "0")
                    @RequestParam(defaultValue = "0")
                    long from,
            @Parameter(
                            description =
                                    "Đến trước vị trí này; không có thì đến hết / up to before this index; without it, all there is",
                            example = "700")
                    @RequestParam(required = false)
                    @Nullable
                    Long to,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "")
                    String accepted,
            Actor actor,
            HttpServletResponse response)
            throws AsyncRequestNotUsableException {
        actor.mustBe(Role.AUDITOR);
        long head = log.head();
        long end = to == null ? head : to;
        if (from < 0 || from > end || end > head) {
            throw ProofCode.BAD_RANGE.because(Long.toString(head)).at(from < 0 || from > end ? "/from" : "/to");
        }
        boolean packed = GZIP.matcher(accepted).find();
        response.setContentType(NDJSON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("nhat-ky-" + from + "-" + end + ".ndjson")
                        .build()
                        .toString());
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (end > from) {
            response.setHeader(LOG_INDEX, Long.toString(end - 1));
        }
        LogExport export = new LogExport(log, from, end);
        Streamed.to(response, out -> write(export, out, packed));
    }

    private static void write(LogExport export, OutputStream out, boolean packed) throws IOException {
        if (packed) {
            GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER);
            export.write(gzip);
            gzip.finish();
        } else {
            export.write(out);
        }
    }
}
