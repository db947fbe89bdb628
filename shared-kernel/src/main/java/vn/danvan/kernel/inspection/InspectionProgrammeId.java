package vn.danvan.kernel.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;

/**
 * One body's programme of inspections for one year (<i>kế hoạch kiểm tra, giám sát, thanh tra năm</i>); there is one. Its
 * key is {@code 2021/HB.NG.THANHTRA}.
 *
 * @param year 2000 to 2100
 * @param body whose programme it is
 */
public record InspectionProgrammeId(int year, AgencyId body) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    public InspectionProgrammeId {
        if (year < 2000 || year > 2100) {
            throw KernelCode.CODE_MALFORMED.because(Integer.toString(year));
        }
    }

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InspectionProgrammeId parse(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{4}")) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
        return new InspectionProgrammeId(Integer.parseInt(parts[0]), new AgencyId(parts[1]));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "inspection-programme";
    }

    @Override
    @JsonValue
    public String key() {
        return year + "/" + body.key();
    }

    @Override
    public String toString() {
        return stream();
    }
}
