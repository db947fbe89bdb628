package vn.danvan.command.proof;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import vn.danvan.log.proof.Cosigning.Witness;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.SealedTree.Signed;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.VerifierKey;

/**
 * How the log signs, and who cosigns.
 *
 * @param origin the log's name in checkpoints
 * @param keys each signs; while one is followed by the next, both
 * @param witnesses asked to cosign each checkpoint
 */
record ProofSettings(String origin, List<NoteSigner> keys, List<Witness> witnesses) {

    /**
     * Reads {@code danvan.proof.origin}, {@code danvan.proof.key-files} (PEM files, comma-separated) and {@code
     * danvan.proof.witnesses} (pairs of verifier key and submission prefix with a space between, comma-separated).
     *
     * @throws IllegalStateException when a key cannot be read
     */
    static ProofSettings of(Environment settings) {
        String origin = settings.getRequiredProperty("danvan.proof.origin");
        List<NoteSigner> keys = parts(settings.getRequiredProperty("danvan.proof.key-files"))
                .map(file -> NoteSigner.ofPem(origin, VerifierKey.Kind.NOTE, read(Path.of(file))))
                .toList();
        List<Witness> witnesses = parts(settings.getProperty("danvan.proof.witnesses", ""))
                .map(ProofSettings::witness)
                .toList();
        return new ProofSettings(origin, keys, witnesses);
    }

    private static java.util.stream.Stream<String> parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Witness witness(String pair) {
        int space = pair.indexOf(' ');
        if (space < 0) {
            throw new IllegalStateException("danvan.proof.witnesses: a verifier key, a space, an address");
        }
        return new Witness(
                VerifierKey.parse(pair.substring(0, space)),
                URI.create(pair.substring(space + 1).strip()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("the log's key cannot be read: " + file, e);
        }
    }

    /** The last checkpoint that can be relied on: a cosigned one where there are witnesses. */
    Optional<Signed> reliable(SealedTree tree) {
        return witnesses.isEmpty() ? tree.latest() : tree.latestCosigned();
    }

    /** What verifies the log's checkpoints and their cosignatures, one verifier key a line. */
    String verifierKeys() {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.verifier()).append('\n'));
        witnesses.forEach(witness -> lines.append(witness.key()).append('\n'));
        return lines.toString();
    }
}
