package vn.danvan.query.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.ContentHash;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TreeHasher;
import vn.danvan.query.witness.Verdict.Outcome;

/**
 * The witness over HTTP, for logs and for whoever compares (C2SP tlog-witness, tlog-tiles). Open to everyone: a checkpoint
 * speaks for itself by its signature, and hashes tell nothing of what was hashed.
 */
@RestController
@RequestMapping("/witness/v1")
class WitnessApi {

    /** 64 signatures of the longest kind, 63 hashes, and text. */
    private static final int LARGEST = 256 * 1024;

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final MediaType TREE_SIZE = new MediaType("text", "x.tlog.size");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final @Nullable Witness witness;
    private final WitnessTree tree;

    WitnessApi(ObjectProvider<Witness> witness, WitnessTree tree) {
        this.witness = witness.getIfAvailable();
        this.tree = tree;
    }

    @PostMapping("/add-checkpoint")
    ResponseEntity<byte[]> addCheckpoint(HttpServletRequest request) {
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(LARGEST + 1);
        } catch (IOException halfSent) {
            return text(400, "the body broke off\n");
        }
        if (body.length > LARGEST) {
            return text(413, "at most " + LARGEST + " bytes\n");
        }
        if (request.getContentLengthLong() > body.length) {
            return text(400, "the body broke off\n");
        }
        Verdict verdict =
                witness == null ? Verdict.of(Outcome.UNKNOWN_ORIGIN, "no log is witnessed") : witness.add(body);
        Outcome outcome = verdict.outcome();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(outcome.status())
                .contentType(outcome == Outcome.CONFLICT ? TREE_SIZE : TEXT)
                .cacheControl(CacheControl.noStore());
        if (outcome.retryAfterSeconds() > 0) {
            answer.header("Retry-After", Integer.toString(outcome.retryAfterSeconds()));
        }
        return answer.body(verdict.text().getBytes(UTF_8));
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        String note = witness == null ? null : witness.latest().note();
        return note == null
                ? text(404, "nothing was cosigned yet\n")
                : ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noCache())
                        .body(note.getBytes(UTF_8));
    }

    @GetMapping("/{originHash:[0-9a-f]{64}}/checkpoint")
    ResponseEntity<byte[]> checkpointOf(@PathVariable String originHash) {
        boolean ours = witness != null
                && HexFormat.of().formatHex(sha256(witness.origin())).equals(originHash);
        return ours ? checkpoint() : text(404, "another log\n");
    }

    private static byte[] sha256(String text) {
        MessageDigest digest = ContentHash.sha256();
        return digest.digest(text.getBytes(UTF_8));
    }

    @GetMapping("/keys")
    ResponseEntity<byte[]> keys() {
        return witness == null
                ? text(404, "no log is witnessed\n")
                : ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noCache())
                        .body((witness.key() + "\n").getBytes(UTF_8));
    }

    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring("/witness/v1/tile/".length());
        TileId.Part part;
        try {
            part = TileId.parse(path);
        } catch (ProofException e) {
            return text(404, "no such tile\n");
        }
        byte[] hashes = tree.read(part.tile());
        int length = part.width() * TreeHasher.LENGTH;
        if (hashes == null || hashes.length < length) {
            return text(404, "no such tile yet\n");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(hashes.length == length ? hashes : Arrays.copyOf(hashes, length));
    }

    private static ResponseEntity<byte[]> text(int status, String text) {
        return ResponseEntity.status(status)
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(UTF_8));
    }
}
