package vn.danvan.kernel.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A plan, such as {@code KH158}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record PlanId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "plan";
    }

    @Override
    public String toString() {
        return stream();
    }
}
