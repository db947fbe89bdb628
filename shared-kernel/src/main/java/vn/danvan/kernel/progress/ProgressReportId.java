package vn.danvan.kernel.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;

/** One agency's report for one period on one form; there is one. Its key is {@code 2020-Q1/BM01/HB.HU.DABAC}. */
public record ProgressReportId(PeriodId period, FormId form, AgencyId agency) implements StreamId {

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProgressReportId parse(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
        return new ProgressReportId(new PeriodId(parts[0]), new FormId(parts[1]), new AgencyId(parts[2]));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "report";
    }

    @Override
    @JsonValue
    public String key() {
        return period.key() + "/" + form.key() + "/" + agency.key();
    }

    @Override
    public String toString() {
        return stream();
    }
}
