package vn.danvan.kernel.association;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * A sub-unit or legal person of an association (<i>đơn vị, pháp nhân trực thuộc</i>).
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record SubUnitId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubUnitId {}

    @Override
    @JsonIgnore
    public String category() {
        return "sub-unit";
    }

    @Override
    @JsonIgnore
    public String key() {
        return id.toString();
    }

    @Override
    public String toString() {
        return stream();
    }
}
