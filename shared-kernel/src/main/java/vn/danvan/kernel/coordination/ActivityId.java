package vn.danvan.kernel.coordination;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.Texts;

/**
 * An activity within its programme, such as {@code A3}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record ActivityId(@JsonValue String key) {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityId {
        Texts.code(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
