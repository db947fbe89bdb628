package vn.danvan.kernel.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A template of documents, such as {@code MAU-BC-BDV}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record TemplateId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TemplateId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "template";
    }

    @Override
    public String toString() {
        return stream();
    }
}
