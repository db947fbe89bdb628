package vn.danvan.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.danvan.proof.ProofException.Flaw;

/** Text as the C2SP formats demand it: one way to write each thing, anything else is refused. */
final class Lines {

    private Lines() {}

    /** UTF-8 without control characters other than newline. */
    static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("not UTF-8");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw malformed("a control character");
        }
        return text;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw malformed("not base64: " + e.getMessage());
        }
        throw malformed("base64 with other than zeros behind its end");
    }

    static byte[] hash(String line) {
        byte[] hash = base64(line);
        if (hash.length != TreeHasher.LENGTH) {
            throw malformed("a hash of " + hash.length + " bytes");
        }
        return hash;
    }

    /** A number from 0 to 2^63 - 1, without leading zeros. */
    static long number(String text) {
        if (text.matches("0|[1-9]\\d{0,18}")) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw malformed("too large: " + text);
            }
        }
        throw malformed("no number");
    }

    static ProofException malformed(String detail) {
        return new ProofException(Flaw.MALFORMED, detail);
    }
}
