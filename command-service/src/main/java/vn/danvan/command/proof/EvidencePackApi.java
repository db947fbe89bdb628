package vn.danvan.command.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.log.EventLog;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.service.evidence.EvidenceStore;
import vn.danvan.service.openapi.Refuses;

/** Packs for auditors: chosen events with all that proves them. */
@RestController
@RequestMapping("/api/command/v1/evidence-packs")
@Tag(name = "proof")
class EvidencePackApi {

    private static final String ZIP = "application/zip";

    private final EventLog log;
    private final SealedTree tree;
    private final ProofSettings settings;
    private final EvidenceStore files;

    EvidencePackApi(
            EventLog log, SealedTree tree, ProofSettings settings, @Qualifier("commandEvidence") EvidenceStore files) {
        this.log = log;
        this.tree = tree;
        this.settings = settings;
        this.files = files;
    }

    /** What is to be packed. */
    record PackRequest(
            @Schema(description = "Vị trí nhật ký của các sự kiện / log indexes of events", example = "[0, 17]")
            @Size(max = 10_000)
            @Nullable
            List<@NotNull @Min(0) Long> indexes,

            @Schema(
                    description = "Toàn bộ các dòng sự kiện này / all events of these streams",
                    example = "[\"subplan/KH158/HB.HU.DABAC\"]")
            @Size(max = 1_000)
            @Nullable
            List<@NotBlank @Size(max = 250) String> streams,

            @Schema(
                    description = "Báo cáo, với các bản đã lập / a summary, with its versions",
                    example = "2020-Q1/PERIODIC")
            @Nullable
            SummaryId summary,

            @Schema(
                    description =
                            "Số sự kiện của điểm kiểm chứng; không có thì điểm cuối cùng / size of the checkpoint; the "
                                    + "last one without it",
                    example = "700")
            @Min(1)
            @Nullable
            Long checkpoint,

            @Schema(
                    description =
                            "Điểm kiểm chứng trước đây mà kiểm toán đã có: số sự kiện của nó / size of an earlier checkpoint, "
                                    + "from which the log is proved to go on",
                    example = "300")
            @Min(1)
            @Nullable
            Long earlier) {}

    /** One deterministic zip. */
    @Operation(
            summary =
                    "Lập bộ bằng chứng: các sự kiện được chọn, bằng chứng từng sự kiện, điểm kiểm chứng, danh mục tệp đính kèm, hướng "
                            + "dẫn / an evidence pack: chosen events, a proof of each, the checkpoint, a list of attachments, "
                            + "instructions; one zip, the same bytes for the same request at the same checkpoint. Role: AUDITOR",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(produces = ZIP)
    @Refuses({
        "actor.not-permitted",
        "field.code",
        "pack.empty",
        "pack.too-large",
        "pack.no-checkpoint",
        "pack.not-sealed",
        "pack.stream-unknown",
        "receipt.not-yet"
    })
    void createEvidencePack(@Valid @RequestBody PackRequest request, Actor actor, HttpServletResponse response)
            throws AsyncRequestNotUsableException {
        actor.mustBe(Role.AUDITOR);
        PackChoice choice = new PackChoice(log, tree, settings.reliable(tree));
        EvidencePack pack = new EvidencePack(
                choice.choose(request.indexes, request.streams, request.summary, request.checkpoint, request.earlier),
                log,
                tree,
                files,
                settings);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bo-bang-chung-" + pack.size() + ".zip")
                        .build()
                        .toString());
        Streamed.to(response, pack::write);
    }
}
