package vn.danvan.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who acted: the subject of the token, an account name and not a person's name.
 *
 * @param value 1 to 100 characters
 */
public record PersonId(@JsonValue String value) {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("not an account name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
