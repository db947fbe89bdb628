package vn.danvan.kernel.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.Texts;

/**
 * A reporting period, such as {@code 2020-Q1}.
 *
 * @param key 1 to 60 capital letters, digits, dots and hyphens
 */
public record PeriodId(@JsonValue String key) implements StreamId {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PeriodId {
        Texts.code(key);
    }

    @Override
    @JsonIgnore
    public String category() {
        return "period";
    }

    @Override
    public String toString() {
        return stream();
    }
}
