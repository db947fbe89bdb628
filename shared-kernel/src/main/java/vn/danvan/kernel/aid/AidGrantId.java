package vn.danvan.kernel.aid;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.danvan.kernel.StreamId;

/**
 * A grant of aid or sponsorship (<i>khoản viện trợ, tài trợ</i>).
 *
 * @param id a UUIDv7 (RFC 9562 section 5.7) given by the server
 */
public record AidGrantId(@JsonValue UUID id) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AidGrantId {}

    @Override
    @JsonIgnore
    public String category() {
        return "aid";
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
