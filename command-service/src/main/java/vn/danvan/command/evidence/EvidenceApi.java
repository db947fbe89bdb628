package vn.danvan.command.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.kernel.Texts;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.service.evidence.EvidenceCode;
import vn.danvan.service.evidence.EvidenceStore;
import vn.danvan.service.evidence.EvidenceStore.Arrived;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.web.WebCode;

@RestController
@RequestMapping(EvidenceApi.PATH)
@Tag(name = "evidence", description = "Tệp minh chứng / evidence files, kept by their SHA-256 outside the log")
class EvidenceApi {

    /** Where files are sent to; their bodies are streamed and not buffered. */
    static final String PATH = "/api/command/v1/evidence";

    private static final int MOST_AT_ONCE = 32;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\:*?\"<>|.][^\\p{Cntrl}/\\\\:*?\"<>|]{0,199}");

    private final Commands commands;
    private final EvidenceStore store;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    EvidenceApi(Commands commands, @Qualifier("commandEvidence") EvidenceStore store) {
        this.commands = commands;
        this.store = store;
    }

    @Operation(
            summary =
                    "Nộp tệp minh chứng, đến 50 MiB; nội dung gửi lên là chính tệp / put in a file, up to 50 MiB; the "
                            + "body is the file itself. Content-Type is its type, or application/octet-stream. Roles: all who act "
                            + "for an agency or association",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"),
                                            examples = @ExampleObject("%PDF-1.4\ntrailer<<>>\n%%EOF\n"))))
    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.APPLICATION_PDF_VALUE,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "image/*"
            })
    @Refuses({
        "actor.not-permitted",
        "evidence.empty",
        "evidence.too-large",
        "evidence.type",
        "evidence.type-differs",
        "evidence.name",
        "evidence.exists",
        "evidence.no-room",
        "service.busy"
    })
    ResponseEntity<CommandAnswer> storeEvidence(
            @Parameter(description = "Tên tệp / the file's name", example = "bao-cao-quy-I.pdf") @RequestParam
                    String name,
            @Parameter(hidden = true) HttpServletRequest request,
            Caller caller)
            throws IOException {
        EvidenceFacts.bodyOf(caller.actor());
        String called = Texts.text(name);
        if (!NAME.matcher(called).matches()) {
            throw EvidenceCode.NAME.at("/name");
        }
        if (request.getContentLengthLong() > EvidenceStore.LIMIT) {
            throw EvidenceCode.TOO_LARGE.because(EvidenceStore.LIMIT + " byte");
        }
        if (!room.tryAcquire()) {
            throw WebCode.BUSY.refuse();
        }
        try {
            return store(called, request, caller);
        } finally {
            room.release();
        }
    }

    private ResponseEntity<CommandAnswer> store(String name, HttpServletRequest request, Caller caller)
            throws IOException {
        Arrived file = receive(request);
        try {
            String said = request.getContentType();
            if (said != null && !suits(said, file)) {
                throw EvidenceCode.TYPE_DIFFERS.because(file.type().mediaType());
            }
            if (!file.type().suits(name)) {
                throw EvidenceCode.NAME.because(file.type().mediaType()).at("/name");
            }
            EvidenceId evidence = EvidenceId.of(EvidenceFacts.bodyOf(caller.actor()), file.content());
            store.keep(file);
            return commands.create(
                    new EvidenceCommand.StoreEvidence(
                            evidence, file.size(), file.type().mediaType(), name),
                    caller.withBody(HexFormat.of()
                            .parseHex(evidence.key().substring(evidence.key().lastIndexOf('/') + 1))),
                    "/evidence");
        } finally {
            store.discard(file);
        }
    }

    private Arrived receive(HttpServletRequest request) {
        try {
            return store.receive(request.getInputStream());
        } catch (IOException halfSent) {
            throw WebCode.MALFORMED.refuse();
        }
    }

    private static boolean suits(String said, Arrived file) {
        MediaType type = MediaType.parseMediaType(said);
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)
                || type.equalsTypeAndSubtype(
                        MediaType.parseMediaType(file.type().mediaType()));
    }
}
