package vn.danvan.kernel.rearrangement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * A review of similar associations (<i>rà soát, sắp xếp hội</i>).
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record RearrangementId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RearrangementId {}

    @Override
    @JsonIgnore
    public String category() {
        return "rearrangement";
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
