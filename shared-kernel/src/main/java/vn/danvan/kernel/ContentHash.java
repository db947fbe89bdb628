package vn.danvan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a file's bytes, or of a content's JSON bytes as {@link Json} writes them: what an acceptance binds to.
 *
 * @param value {@code sha256:} and 64 lower-case hexadecimal digits
 */
public record ContentHash(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    /** @throws DomainError {@code field.content-hash} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentHash {
        if (!FORM.matcher(value).matches()) {
            throw KernelCode.HASH_MALFORMED.refuse();
        }
    }

    /** The hash of {@code content} as JSON. */
    public static ContentHash of(Object content) {
        return ofBytes(Json.bytes(content));
    }

    /** The hash of a file's bytes. */
    public static ContentHash ofBytes(byte[] file) {
        return new ContentHash("sha256:" + HexFormat.of().formatHex(sha256().digest(file)));
    }

    /** A fresh SHA-256 digest (FIPS 180-4); every Java platform has it. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
