package vn.danvan.kernel.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * An inspection (<i>kiểm tra, giám sát, thanh tra</i>).
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record InspectionId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InspectionId {}

    @Override
    @JsonIgnore
    public String category() {
        return "inspection";
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
