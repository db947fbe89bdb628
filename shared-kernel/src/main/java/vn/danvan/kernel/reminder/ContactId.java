package vn.danvan.kernel.reminder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;

/** Where a body is reached. Its key is {@code agency/HB.HU.DABAC}. */
public record ContactId(Body body) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContactId parse(String key) {
        return new ContactId(Body.parse(key));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "contact";
    }

    @Override
    @JsonValue
    public String key() {
        return body.stream();
    }

    @Override
    public String toString() {
        return stream();
    }
}
