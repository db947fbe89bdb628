package vn.danvan.kernel.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.Texts;

/**
 * A finding within its inspection, such as {@code F1}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record FindingId(@JsonValue String key) {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FindingId {
        Texts.code(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
