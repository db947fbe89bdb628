package vn.danvan.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.danvan.proof.ProofException.Flaw;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a newline
 * @param lines at least one
 */
public record SignedNote(String text, List<Line> lines) {

    private static final String DASH = "— ";
    private static final int MOST_LINES = 64;

    /**
     * A signature.
     *
     * @param name of the key
     * @param keyId first four bytes of a hash of the key
     * @param signature without the key id
     */
    public record Line(String name, int keyId, byte[] signature) {

        static Line parse(String line) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[0].equals(DASH.strip()) || parts[1].isEmpty() || parts[1].contains("+")) {
                throw Lines.malformed("no signature line");
            }
            byte[] signature = Lines.base64(parts[2]);
            if (signature.length <= Integer.BYTES) {
                throw Lines.malformed("a signature of " + signature.length + " bytes");
            }
            return new Line(
                    parts[1],
                    ByteBuffer.wrap(signature).getInt(),
                    Arrays.copyOfRange(signature, Integer.BYTES, signature.length));
        }

        boolean by(VerifierKey key) {
            return name.equals(key.name()) && keyId == key.id();
        }

        /** {@code — name base64}, without newline. */
        @Override
        public String toString() {
            byte[] all = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return DASH + name + " " + Lines.base64(all);
        }

        /** When a witness signed, in seconds since 1970; for a line of a cosignature. */
        public long time() {
            return ByteBuffer.wrap(signature).getLong();
        }
    }

    /** Checks that the text can be a note's. */
    public SignedNote {
        if (!text.endsWith("\n") || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Lines.malformed("text without its end, or no signature, or more than " + MOST_LINES);
        }
        lines = List.copyOf(lines);
    }

    /**
     * Reads a note. Its text is not to be trusted before {@link #verify}.
     *
     * @throws ProofException when it is none
     */
    public static SignedNote parse(byte[] bytes) {
        String note = Lines.text(bytes);
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw Lines.malformed("no empty line before the signatures");
        }
        return new SignedNote(note.substring(0, end + 1), signatures(note.substring(end + 2)));
    }

    /** Reads signature lines, each with its newline. */
    public static List<Line> signatures(String text) {
        if (!text.endsWith("\n")) {
            throw Lines.malformed("the last signature has no end");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            lines.add(Line.parse(line));
        }
        return lines;
    }

    /** The same note with more signatures below. */
    public SignedNote with(Collection<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /**
     * Verifies the signatures of known keys.
     *
     * @return those keys that have signed; at least one
     * @throws ProofException when none has, or when a line bears a known key's name and id but is not signed by it
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) {
        List<VerifierKey> signed = new ArrayList<>();
        for (Line line : lines) {
            for (VerifierKey key : known) {
                if (line.by(key)) {
                    if (!key.signed(text, line.signature())) {
                        throw new ProofException(Flaw.WRONG_SIGNATURE, "not signed by " + key.name());
                    }
                    signed.add(key);
                }
            }
        }
        if (signed.isEmpty()) {
            throw new ProofException(Flaw.UNKNOWN_KEY, "signed by no known key");
        }
        return signed;
    }

    /** The bytes to keep and to hand on. */
    public byte[] bytes() {
        return Lines.bytes(toString());
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        lines.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
