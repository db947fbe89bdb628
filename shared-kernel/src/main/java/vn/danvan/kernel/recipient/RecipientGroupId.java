package vn.danvan.kernel.recipient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A group of recipients (<i>nơi nhận</i>), such as {@code CAC-HUYEN-UY}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record RecipientGroupId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecipientGroupId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "recipient-group";
    }

    @Override
    public String toString() {
        return stream();
    }
}
