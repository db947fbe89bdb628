package vn.danvan.kernel.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A saved table, such as {@code BIEN-CHE-QUY}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record TableId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TableId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "table";
    }

    @Override
    public String toString() {
        return stream();
    }
}
