package vn.danvan.kernel.association;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A mass association (<i>hội quần chúng</i>), such as {@code HB.HOI.CTD}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record AssociationId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssociationId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "association";
    }

    @Override
    public String toString() {
        return stream();
    }
}
