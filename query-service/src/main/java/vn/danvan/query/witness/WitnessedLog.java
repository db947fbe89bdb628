package vn.danvan.query.witness;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import vn.danvan.proof.VerifierKey;

/**
 * The log that the witness vouches for: the one that its service is fed from.
 *
 * @param origin first line of its checkpoints
 * @param keys that sign for it, older and newer ones
 * @param prefix what its {@code tile/…} is below, ending with a slash
 */
record WitnessedLog(String origin, List<VerifierKey> keys, URI prefix) {

    /**
     * Reads {@code origin vkey[,vkey] url}.
     *
     * @throws IllegalStateException when it is something else, or more than one log: the service is fed from one only
     */
    static WitnessedLog parse(String setting) {
        String[] parts = setting.strip().split("\\s+", -1);
        if (parts.length != 3) {
            throw new IllegalStateException(
                    "danvan.witness.logs là một dòng / is one line: origin vkey[,vkey] url; not: " + setting);
        }
        List<VerifierKey> keys =
                Arrays.stream(parts[1].split(",", -1)).map(VerifierKey::parse).toList();
        if (keys.stream().anyMatch(key -> key.kind() != VerifierKey.Kind.NOTE)) {
            throw new IllegalStateException("danvan.witness.logs: a log's key is not a cosigner's: " + parts[1]);
        }
        return new WitnessedLog(parts[0], keys, URI.create(parts[2].endsWith("/") ? parts[2] : parts[2] + "/"));
    }
}
