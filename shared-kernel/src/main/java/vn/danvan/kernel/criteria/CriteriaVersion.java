package vn.danvan.kernel.criteria;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.danvan.kernel.Texts;

/**
 * One version of a subject's criteria, such as {@code TC-BC-2021}.
 *
 * @param code 1 to 60 capital letters, digits, dots and hyphens
 */
public record CriteriaVersion(@JsonValue String code) {

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CriteriaVersion {
        Texts.code(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
