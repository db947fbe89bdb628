package vn.danvan.kernel.association;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * The founding of an association, from its campaign committee (<i>ban vận động</i>) on.
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record FoundingId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FoundingId {}

    @Override
    @JsonIgnore
    public String category() {
        return "founding";
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
