package vn.danvan.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a log asks a witness: to cosign a checkpoint (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize of the checkpoint that the witness cosigned last; 0 when it has cosigned none
 * @param consistency proof from there to this checkpoint, at most 63 hashes of 32 bytes
 */
public record AddCheckpoint(long oldSize, List<byte[]> consistency, SignedNote checkpoint) {

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    /**
     * Reads a request's body.
     *
     * @throws ProofException when it is none
     */
    public static AddCheckpoint parse(byte[] bytes) {
        String text = Lines.text(bytes);
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(OLD)) {
            throw Lines.malformed("no request to cosign a checkpoint");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, end).split("\n", -1)));
        long oldSize = Lines.number(lines.removeFirst().substring(OLD.length()));
        if (lines.size() > MOST_HASHES) {
            throw Lines.malformed("more than " + MOST_HASHES + " hashes");
        }
        return new AddCheckpoint(
                oldSize,
                lines.stream().map(Lines::hash).toList(),
                SignedNote.parse(Lines.bytes(text.substring(end + 2))));
    }

    /** The request's body. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        consistency.forEach(hash -> text.append(Lines.base64(hash)).append('\n'));
        return Lines.bytes(text.append('\n').append(checkpoint).toString());
    }
}
