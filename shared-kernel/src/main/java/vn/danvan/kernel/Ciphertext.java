package vn.danvan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A text about a person, encrypted under that person's key and bound to the person and the field: all that the log and the
 * views ever hold of it.
 *
 * @param base64 Base64 for URLs without padding (RFC 4648 section 5), 1 to 4000 characters
 */
public record Ciphertext(@JsonValue String base64) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,4000}");

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Ciphertext {
        if (!FORM.matcher(base64).matches()) {
            throw new IllegalArgumentException("not a ciphertext");
        }
    }
}
