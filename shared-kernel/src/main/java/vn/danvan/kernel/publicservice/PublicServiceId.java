package vn.danvan.kernel.publicservice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * A public service assigned to an association (<i>dịch vụ công được giao</i>).
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record PublicServiceId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PublicServiceId {}

    @Override
    @JsonIgnore
    public String category() {
        return "public-service";
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
