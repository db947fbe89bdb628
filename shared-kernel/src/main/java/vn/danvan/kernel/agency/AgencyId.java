package vn.danvan.kernel.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * An agency: a body that reports, such as {@code HB.HU.DABAC}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record AgencyId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "agency";
    }

    @Override
    public String toString() {
        return stream();
    }
}
