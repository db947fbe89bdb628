package vn.danvan.kernel.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A document that a plan rests on, such as {@code D158}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record DirectiveId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DirectiveId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "directive";
    }

    @Override
    public String toString() {
        return stream();
    }
}
