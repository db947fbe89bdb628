package vn.danvan.kernel.association;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;

/**
 * An association's charter (<i>điều lệ</i>), with all its versions.
 *
 * @param association whose charter it is
 */
public record CharterId(@JsonValue AssociationId association) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CharterId {}

    @Override
    @JsonIgnore
    public String category() {
        return "charter";
    }

    @Override
    @JsonIgnore
    public String key() {
        return association.key();
    }

    @Override
    public String toString() {
        return stream();
    }
}
