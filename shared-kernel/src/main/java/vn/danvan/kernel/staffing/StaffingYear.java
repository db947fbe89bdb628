package vn.danvan.kernel.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;

/**
 * A year for which posts are allotted.
 *
 * @param year 2000 to 2100
 */
public record StaffingYear(@JsonValue int year) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffingYear {
        if (year < 2000 || year > 2100) {
            throw KernelCode.CODE_MALFORMED.because(Integer.toString(year));
        }
    }

    @Override
    @JsonIgnore
    public String category() {
        return "staffing-year";
    }

    @Override
    @JsonIgnore
    public String key() {
        return Integer.toString(year);
    }

    @Override
    public String toString() {
        return stream();
    }
}
