package vn.danvan.kernel.leader;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * A person who heads an association or has headed one (<i>người lãnh đạo hội</i>). The id says nothing of who it is.
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record LeaderId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeaderId {}

    @Override
    @JsonIgnore
    public String category() {
        return "leader";
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
