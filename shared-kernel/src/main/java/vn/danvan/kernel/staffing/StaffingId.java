package vn.danvan.kernel.staffing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.association.AssociationId;

/** One association's posts of one year. Its key is {@code 2021/HB.HOI.CTD}. */
public record StaffingId(StaffingYear year, AssociationId association) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StaffingId parse(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{4}")) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
        return new StaffingId(new StaffingYear(Integer.parseInt(parts[0])), new AssociationId(parts[1]));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "staffing";
    }

    @Override
    @JsonValue
    public String key() {
        return year.key() + "/" + association.key();
    }

    @Override
    public String toString() {
        return stream();
    }
}
