package vn.danvan.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof that verifies offline: that a log has an entry, by its checkpoint (C2SP tlog-proof).
 *
 * @param extra what goes with it, not itself authenticated; here the entry's bytes
 * @param index of the entry, from 0
 * @param path hashes of 32 bytes, from the leaf's sibling to the root's child
 */
public record TlogProof(byte @Nullable [] extra, long index, List<byte[]> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /**
     * Reads a proof; what it says holds only after it is verified.
     *
     * @throws ProofException when it is none
     */
    public static TlogProof parse(byte[] bytes) {
        String text = Lines.text(bytes);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw Lines.malformed("no empty line before the checkpoint");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw Lines.malformed("it does not begin with " + HEADER);
        }
        byte[] extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Lines.base64(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw Lines.malformed("no index");
        }
        long index = Lines.number(lines.removeFirst().substring(INDEX.length()));
        return new TlogProof(
                extra,
                index,
                lines.stream().map(Lines::hash).toList(),
                SignedNote.parse(Lines.bytes(text.substring(end + 2))));
    }

    /**
     * Verifies that the log has the entry.
     *
     * @param entry the bytes that were stored
     * @param keys of the log
     * @return the checkpoint by which it has
     * @throws ProofException when it has not
     */
    public Checkpoint verify(byte[] entry, String origin, List<VerifierKey> keys) {
        Checkpoint signed = Checkpoint.verified(checkpoint, origin, keys);
        MerkleProofs.verifyInclusion(index, signed.size(), new TreeHasher().leaf(entry), path, signed.root());
        return signed;
    }

    /** The file, by custom named {@code .tlog-proof}. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(Lines.base64(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(Lines.base64(hash)).append('\n'));
        return Lines.bytes(text.append('\n').append(checkpoint).toString());
    }
}
