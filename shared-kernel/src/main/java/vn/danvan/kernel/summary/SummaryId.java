package vn.danvan.kernel.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.period.PeriodId;

/** The summary report of one kind for one period; there is one, in versions. Its key is {@code 2020-Q2/PERIODIC}. */
public record SummaryId(PeriodId period, SummaryKind kind) implements StreamId {

    /**
     * From its JSON form.
     *
     * @throws vn.danvan.kernel.DomainError {@code field.code}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SummaryId parse(String key) {
        int slash = key.indexOf('/');
        for (SummaryKind kind : SummaryKind.values()) {
            if (slash > 0 && key.substring(slash + 1).equals(kind.name())) {
                return new SummaryId(new PeriodId(key.substring(0, slash)), kind);
            }
        }
        throw KernelCode.CODE_MALFORMED.refuse();
    }

    @Override
    @JsonIgnore
    public String category() {
        return "summary";
    }

    @Override
    @JsonValue
    public String key() {
        return period.key() + "/" + kind.name();
    }

    @Override
    public String toString() {
        return stream();
    }
}
