package vn.danvan.command.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.SealedTree.Signed;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TlogProof;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/receipts")
@Tag(name = "proof", description = "Bằng chứng / proofs that the log has what was submitted, which verify offline")
class ReceiptApi {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final EventLog log;
    private final SealedTree tree;
    private final ProofSettings settings;

    ReceiptApi(EventLog log, SealedTree tree, ProofSettings settings) {
        this.log = log;
        this.tree = tree;
        this.settings = settings;
    }

    /** The receipt of an event: a C2SP tlog-proof whose extra data is the event as it is stored. */
    @Operation(
            summary =
                    "Biên nhận của một sự kiện: bằng chứng kiểm chứng được ngoại tuyến / the receipt of an event: a C2SP "
                            + "tlog-proof that verifies offline; its extra data is the event. For whoever recorded it, their agency "
                            + "or association, and those who read the whole province; waits up to 8 s for the checkpoint",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string"))))
    @GetMapping("/{logIndex}")
    @Refuses({"resource.not-found", "receipt.not-yet", "receipt.bad-index"})
    ResponseEntity<byte[]> receipt(
            @Parameter(description = "Vị trí nhật ký, từ 0 / log index, from 0", example = "0") @PathVariable
                    String logIndex,
            Actor actor) {
        if (!logIndex.matches("\\d{1,18}")) {
            throw ProofCode.BAD_INDEX.at("/logIndex");
        }
        long index = Long.parseLong(logIndex);
        StoredEvent event = log.read(index, 1).stream()
                .filter(found -> found.index() == index)
                .filter(found -> concerns(Envelope.parse(found.envelope()), actor))
                .findFirst()
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
        Signed checkpoint = covering(index);
        byte[] proof = new TlogProof(
                        event.envelope(),
                        index,
                        new TileTree(tree, checkpoint.size()).inclusion(index),
                        checkpoint.note())
                .bytes();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(index + ".tlog-proof")
                                .build()
                                .toString())
                .body(proof);
    }

    private static boolean concerns(Envelope event, Actor actor) {
        return actor.readsProvince()
                || actor.person().value().equals(event.actor())
                || isOf(event, actor.agency())
                || isOf(event, actor.association());
    }

    private static boolean isOf(Envelope event, @Nullable StreamId body) {
        return body != null && body.key().equals(event.actoragency());
    }

    private Signed covering(long index) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Signed> last = settings.reliable(tree);
            if (last.isPresent() && last.get().size() > index) {
                return last.get();
            }
            if (System.nanoTime() > deadline) {
                throw ProofCode.NOT_YET.refuse();
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
