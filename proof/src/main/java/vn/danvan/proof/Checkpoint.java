package vn.danvan.proof;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.danvan.proof.ProofException.Flaw;

/**
 * What a log says of itself: so many entries, with this root (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param size leaves of the tree, from 0
 * @param root 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    /** The text to sign. */
    public String text() {
        return origin + "\n" + size + "\n" + Lines.base64(root) + "\n";
    }

    /**
     * Reads a note's text; lines after the third are passed over.
     *
     * @throws ProofException when it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        boolean whole = lines.size() > 3 && lines.getLast().isEmpty();
        if (!whole || lines.subList(0, lines.size() - 1).contains("")) {
            throw Lines.malformed("no checkpoint");
        }
        return new Checkpoint(lines.getFirst(), Lines.number(lines.get(1)), Lines.hash(lines.get(2)));
    }

    /**
     * Verifies a note and reads it.
     *
     * @param keys of the log, older and newer ones
     * @throws ProofException when none of them has signed it, or it is another log's
     */
    public static Checkpoint verified(SignedNote note, String origin, Collection<VerifierKey> keys) {
        note.verify(keys);
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new ProofException(Flaw.WRONG_ORIGIN, checkpoint.origin());
        }
        return checkpoint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return origin + "@" + size;
    }
}
