package vn.danvan.kernel.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A report form, whatever its version, such as {@code BM01}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record FormId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FormId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "form";
    }

    @Override
    public String toString() {
        return stream();
    }
}
