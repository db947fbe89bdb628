package vn.danvan.kernel.coordination;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * A programme, a campaign or an exchange.
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record ProgrammeId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {}

    @Override
    @JsonIgnore
    public String category() {
        return "programme";
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
