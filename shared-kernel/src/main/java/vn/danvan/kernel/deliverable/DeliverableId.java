package vn.danvan.kernel.deliverable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A document that a named body must produce (<i>đề án, quy định, tiêu chí</i>), such as {@code DA-SAPXEP-HOI}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record DeliverableId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliverableId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "deliverable";
    }

    @Override
    public String toString() {
        return stream();
    }
}
