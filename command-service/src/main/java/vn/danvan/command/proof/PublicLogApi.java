package vn.danvan.command.proof;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.KernelCode;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.proof.ProofException;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TreeHasher;

/**
 * The log to whoever watches it, by C2SP tlog-tiles: its checkpoint, with the cosignatures of witnesses, and the hashes of
 * its tree. Without token, read only. The events themselves are not public, so there are no entry bundles.
 */
@RestController
@RequestMapping(PublicLogApi.PATH)
@Hidden
class PublicLogApi {

    /** The prefix of the log. */
    static final String PATH = "/log/v1";

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final SealedTree tree;
    private final ProofSettings settings;

    PublicLogApi(SealedTree tree, ProofSettings settings) {
        this.tree = tree;
        this.settings = settings;
    }

    /** The last checkpoint that every watcher can rely on: a cosigned one where there are witnesses. */
    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        byte[] note = settings.reliable(tree)
                .orElseThrow(KernelCode.NOT_FOUND::refuse)
                .note()
                .bytes();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(TEXT)
                .body(note);
    }

    /** The keys that verify it, one verifier key a line: the log's own, then the witnesses'. */
    @GetMapping("/keys")
    ResponseEntity<byte[]> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .contentType(TEXT)
                .body(settings.verifierKeys().getBytes(StandardCharsets.UTF_8));
    }

    /** A tile, or as much of it as the path asks for. */
    @GetMapping("/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        TileId.Part part;
        try {
            part = TileId.parse(path.substring(1));
        } catch (ProofException e) {
            throw KernelCode.NOT_FOUND.because(String.valueOf(e.getMessage()));
        }
        byte[] hashes = tree.read(part.tile());
        int length = part.width() * TreeHasher.LENGTH;
        if (hashes == null || hashes.length < length) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(hashes.length == length ? hashes : Arrays.copyOf(hashes, length));
    }
}
