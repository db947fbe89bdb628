package vn.danvan.kernel.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;

/**
 * The numbers that one body gives to its reports in one year: 1, 2, 3, … without a gap. Its key is {@code
 * 2020/HB.BD.DANVAN}.
 *
 * @param year from 2000 to 2999
 */
public record SummarySeriesId(int year, AgencyId issuer) implements StreamId {

    private static final int FIRST = 2000;
    private static final int LAST = 2999;

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    public SummarySeriesId {
        if (year < FIRST || year > LAST) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
    }

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SummarySeriesId parse(String key) {
        if (!key.matches("\\d{4}/.+")) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
        return new SummarySeriesId(Integer.parseInt(key.substring(0, 4)), new AgencyId(key.substring(5)));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "summary-series";
    }

    @Override
    @JsonValue
    public String key() {
        return year + "/" + issuer.key();
    }

    @Override
    public String toString() {
        return stream();
    }
}
