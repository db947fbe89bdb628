package vn.danvan.kernel.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.Texts;

/**
 * A task within its plan, such as {@code T14}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record TaskId(@JsonValue String key) {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskId {
        Texts.code(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
