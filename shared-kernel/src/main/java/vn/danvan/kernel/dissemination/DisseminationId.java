package vn.danvan.kernel.dissemination;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * One act of dissemination.
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record DisseminationId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DisseminationId {}

    @Override
    @JsonIgnore
    public String category() {
        return "dissemination";
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
